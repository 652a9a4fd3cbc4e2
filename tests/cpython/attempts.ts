/** What lies on the host for a program to reach. */
export interface Host {
  /** A file that is not there. Whoever makes it got out. */
  readonly mark: string;
  /** A file with the secret in it. */
  readonly secret: string;
  /** A TCP server on 127.0.0.1. */
  readonly port: number;
}

/** A program that tries to reach the host: to make the mark, to print the secret, to connect to the server. */
export interface Attempt {
  readonly name: string;
  readonly source: (host: Host) => string;
  /** Where it gets out of an interpreter that is not sealed. */
  readonly escapes: boolean;
}

/** An extension module made by hand: WebAssembly whose one import is JavaScript's eval, called as soon as it is loaded. */
const EXTENSION = `
def leb(n):
    out = b""
    while True:
        n, byte = n >> 7, n & 127
        out += bytes([byte | (128 if n else 0)])
        if not n: return out
def text(s): return leb(len(s)) + s
def section(kind, body): return bytes([kind]) + leb(len(body)) + body
def vector(*items): return leb(len(items)) + b"".join(items)
code = SCRIPT.encode() + b"\\0"
dylink = text(b"dylink.0") + bytes([1]) + text(leb(len(code)) + b"\\0\\0\\0")
module = b"\\0asm\\1\\0\\0\\0" + section(0, dylink)
module += section(1, vector(b"\\x60\\1\\x7f\\0", b"\\x60\\0\\0"))
module += section(2, vector(
    text(b"env") + text(b"emscripten_run_script") + b"\\0\\0",
    text(b"env") + text(b"memory") + b"\\2\\0\\1",
    text(b"env") + text(b"__memory_base") + b"\\3\\x7f\\0"))
module += section(3, vector(b"\\1"))
module += section(7, vector(text(b"__wasm_call_ctors") + b"\\0\\1"))
body = b"\\0\\x23\\0\\x10\\0\\x0b"
module += section(10, vector(leb(len(body)) + body))
module += section(11, vector(b"\\0\\x23\\0\\x0b" + text(code)))
open(PATH, "wb").write(module)
`;

const attempt =
  (escapes: boolean) =>
  (name: string, ...lines: string[]): Attempt => ({
    name,
    escapes,
    source: ({ mark, secret, port }) =>
      [
        `MARK = ${JSON.stringify(mark)}`,
        `SECRET = ${JSON.stringify(secret)}`,
        `PORT = ${port}`,
        // What each of the ways to JavaScript runs there.
        `SCRIPT = "process.getBuiltinModule('node:fs').writeFileSync(" + ${JSON.stringify(JSON.stringify(mark))} + ", '')"`,
        ...lines,
      ].join('\n'),
  });
const escaping = attempt(true);
const failing = attempt(false);

/** Takes the mark off a module that the harness has made impossible to import: the seal alone is to hold. */
const CTYPES = 'import sys; sys.modules.pop("_ctypes", None)';

export const ATTEMPTS: readonly Attempt[] = [
  failing('open: read', 'print(open(SECRET).read())'),
  failing('open: write', 'open(MARK, "w").close()'),
  failing('os.open', 'import os', 'os.open(MARK, os.O_CREAT | os.O_WRONLY)'),
  failing('a path upwards', 'print(open("../" * 40 + SECRET.lstrip("/")).read())'),
  failing('a link', 'import os', 'os.symlink(SECRET, "/tmp/link")', 'print(open("/tmp/link").read())'),
  failing('shutil.copy', 'import shutil', 'shutil.copy(SECRET, "/tmp/x")', 'print(open("/tmp/x").read())'),
  failing('/proc/self/root', 'print(open("/proc/self/root" + SECRET).read())'),
  failing('/proc/self/environ', 'print(open("/proc/self/environ").read())'),
  failing(
    'every descriptor',
    'import os',
    'for n in range(64):',
    '    try: print(os.pread(n, 99, 0))',
    '    except OSError: pass',
  ),
  failing(
    'a device of its own',
    'import os, stat',
    'os.mknod("/tmp/d", stat.S_IFCHR | 0o666, os.makedev(8, 0))',
    'print(open("/tmp/d", "rb").read(99))',
  ),
  failing('a file URL', 'import urllib.request', 'print(urllib.request.urlopen("file://" + SECRET).read())'),
  failing('os.environ', 'import os', 'print(os.environ)'),
  failing(
    'getenv of C',
    CTYPES,
    'import ctypes',
    'get = ctypes.CDLL(None).getenv',
    'get.restype = ctypes.c_char_p',
    'print(get(b"CANARY"))',
  ),
  escaping('os.system', 'import os', 'os.system(f"touch {MARK}")'),
  escaping('posix.system', 'import posix', 'posix.system(f"touch {MARK}")'),
  failing('os.popen', 'import os', 'os.popen(f"touch {MARK}").read()'),
  failing('subprocess', 'import subprocess', 'subprocess.run(["touch", MARK])'),
  failing('_posixsubprocess', 'import _posixsubprocess', 'print(_posixsubprocess.fork_exec)'),
  failing('os.execv', 'import os', 'os.execv("/usr/bin/touch", ["touch", MARK])'),
  failing('os.posix_spawn', 'import os', 'os.posix_spawn("/usr/bin/touch", ["touch", MARK], {})'),
  failing('os.fork', 'import os', 'if os.fork() == 0: open(MARK, "w")'),
  failing(
    'multiprocessing',
    'import multiprocessing, os',
    'multiprocessing.Process(target=os.system, args=(f"touch {MARK}",)).start()',
  ),
  failing('pty', 'import pty', 'pty.spawn(["touch", MARK])'),
  failing(
    'a subprocess of asyncio',
    'import asyncio',
    'async def main():',
    '    await (await asyncio.create_subprocess_exec("touch", MARK)).wait()',
    'asyncio.run(main())',
  ),
  failing(
    'webbrowser',
    'import webbrowser',
    'webbrowser.register("x", None, webbrowser.GenericBrowser(["touch", MARK]))',
    'webbrowser.get("x").open(MARK)',
  ),
  failing(
    'os.kill',
    'import os',
    'for pid in (os.getppid(), os.getpid()): os.kill(pid, 0)',
    'print(open(f"/proc/{os.getppid()}/environ").read())',
  ),
  escaping(
    'socket',
    'import importlib, socket',
    'importlib.reload(socket)',
    's = socket.socket()',
    's.setblocking(False)',
    's.connect_ex(("127.0.0.1", PORT))',
  ),
  failing(
    'a connection of asyncio',
    'import asyncio',
    'asyncio.run(asyncio.open_connection("127.0.0.1", PORT))',
  ),
  escaping(
    'http.client',
    'import http.client, importlib, socket',
    'importlib.reload(socket)',
    'c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=9)',
    'c.request("GET", "/")',
    'print(c.getresponse().read())',
  ),
  escaping(
    'urllib',
    'import importlib, socket, urllib.request',
    'importlib.reload(socket)',
    'print(urllib.request.urlopen(f"http://127.0.0.1:{PORT}", timeout=9).read())',
  ),
  escaping(
    '_socket',
    'import _socket',
    's = _socket.socket()',
    's.setblocking(False)',
    'try: s.connect(("127.0.0.1", PORT))',
    'except OSError: pass',
  ),
  failing(
    'pyodide.http',
    'import pyodide.http',
    'print(pyodide.http.open_url(f"http://127.0.0.1:{PORT}").read())',
  ),
  escaping('js', 'import js', 'js.constructor.constructor(SCRIPT)()'),
  failing('pyodide.code', 'from pyodide.code import run_js', 'run_js(SCRIPT)'),
  escaping('pyodide_js', 'import pyodide_js', 'pyodide_js.runPython.constructor(SCRIPT)()'),
  escaping(
    'a folder of the host',
    'import pyodide_js',
    'pyodide_js.mountNodeFS("/mnt", SECRET.rpartition("/")[0])',
    'print(open("/mnt/" + SECRET.rpartition("/")[2]).read())',
  ),
  escaping(
    '_pyodide_core',
    'import _pyodide_core, _pyodide',
    'import pyodide_js',
    'pyodide_js._module.constructor.constructor(SCRIPT)()',
  ),
  escaping(
    'the finder of js',
    'import sys',
    'finder = next(f for f in sys.meta_path if type(f).__name__ == "JsFinder")',
    'finder.jsproxies["pyodide_js"].runPython.constructor(SCRIPT)()',
  ),
  escaping(
    'what gc knows',
    'import gc',
    'gc.unfreeze()',
    'for o in gc.get_objects():',
    '    if type(o).__name__ == "JsFinder": o.jsproxies["js"].constructor.constructor(SCRIPT)()',
  ),
  escaping(
    'all that objects refer to',
    'import gc',
    'gc.unfreeze()',
    'for proxy in [r for o in gc.get_objects() for r in gc.get_referents(o) if type(r).__name__ == "JsProxy"]:',
    '    try: proxy.constructor.constructor(SCRIPT)()',
    '    except Exception: pass',
  ),
  escaping(
    'subclasses of object',
    'finder, = [c for c in object.__subclasses__() if c.__name__ == "JsFinder"] or [c for b in object.__subclasses__() for c in type.__subclasses__(b) if c.__name__ == "JsFinder"]',
    'import gc',
    'gc.unfreeze()',
    'next(o for o in gc.get_objects() if isinstance(o, finder)).jsproxies["js"].constructor.constructor(SCRIPT)()',
  ),
  escaping(
    'frames and globals',
    'import sys',
    'frame = sys._getframe()',
    'while frame.f_back: frame = frame.f_back',
    'modules = frame.f_builtins["__import__"]("sys").modules',
    'modules["pyodide_js"].runPython.constructor(SCRIPT)()',
  ),
  escaping(
    'the modules once more',
    'import gc, importlib.machinery, sys',
    'for name in [name for name, module in sys.modules.items() if module is None]: del sys.modules[name]',
    'import _pyodide_core',
    'from _pyodide import _importhook',
    'gc.unfreeze()',
    'next(o for o in gc.get_objects() if type(o).__name__ == "JsFinder").jsproxies["js"].constructor.constructor(SCRIPT)()',
  ),
  escaping(
    'ctypes: JavaScript',
    CTYPES,
    'import ctypes',
    'ctypes.CDLL(None).emscripten_run_script(SCRIPT.encode())',
  ),
  escaping('ctypes: system', CTYPES, 'import ctypes', 'ctypes.CDLL(None).system(f"touch {MARK}".encode())'),
  escaping(
    'ctypes: pythonapi',
    CTYPES,
    'import ctypes',
    'ctypes.pythonapi.emscripten_run_script(SCRIPT.encode())',
  ),
  escaping(
    '_ctypes: JavaScript',
    CTYPES,
    'import _ctypes',
    'address = _ctypes.dlsym(_ctypes.dlopen(None, 0), "emscripten_run_script")',
    '_ctypes.call_function(address, (SCRIPT.encode(),))',
  ),
  escaping(
    '_ctypes: system',
    CTYPES,
    'import _ctypes',
    'address = _ctypes.dlsym(_ctypes.dlopen(None, 0), "system")',
    '_ctypes.call_function(address, (f"touch {MARK}".encode(),))',
  ),
  escaping(
    'ctypes: an extension',
    'PATH = "/tmp/evil.so"',
    EXTENSION,
    CTYPES,
    'import _ctypes',
    '_ctypes.dlopen(PATH, 0)',
  ),
  escaping(
    'an extension module',
    'PATH = "/tmp/evil_module.so"',
    EXTENSION,
    'import importlib.machinery, importlib.util',
    'loader = importlib.machinery.ExtensionFileLoader("evil_module", PATH)',
    'importlib.util.module_from_spec(importlib.util.spec_from_loader("evil_module", loader))',
  ),
  failing('os.abort', 'import os', 'os.abort()', 'open(MARK, "w")'),
];
