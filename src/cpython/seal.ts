import type { Imports } from './emscripten.ts';

/**
 * The imports that a running program may call: the clock, random numbers, its memory, and the file system in that memory.
 * None of them reaches the host.
 */
export const ALLOWED: readonly string[] = [
  '_PyEM_TrampolineCall_JS',
  '_Py_CheckEmscriptenSignals_Helper',
  '__call_sighandler',
  '__syscall_chdir',
  '__syscall_chmod',
  '__syscall_dup',
  '__syscall_faccessat',
  '__syscall_fchmod',
  '__syscall_fcntl64',
  '__syscall_fstat64',
  '__syscall_ftruncate64',
  '__syscall_getcwd',
  '__syscall_getdents64',
  '__syscall_getuid32_js',
  '__syscall_lstat64',
  '__syscall_mkdirat',
  '__syscall_newfstatat',
  '__syscall_openat',
  '__syscall_readlinkat',
  '__syscall_renameat',
  '__syscall_rmdir',
  '__syscall_stat64',
  '__syscall_statfs64',
  '__syscall_symlinkat',
  '__syscall_truncate64',
  '__syscall_umask_js',
  '__syscall_unlinkat',
  '__syscall_utimensat',
  '_gmtime_js',
  '_localtime_js',
  '_mktime_js',
  '_mmap_js',
  '_munmap_js',
  '_try_fcntl64',
  'clock_res_get',
  'clock_time_get',
  'emscripten_date_now',
  'emscripten_get_now',
  'emscripten_resize_heap',
  'fd_close',
  'fd_fdstat_get',
  'fd_pread',
  'fd_pwrite',
  'fd_read',
  'fd_seek',
  'fd_sync',
  'fd_write',
  'random_get',
];

/** The results of refused calls where C expects an error code: "not implemented", as errno, and "no such name". */
const ENOSYS = 52;
const EAI_FAIL = -4;
const REFUSALS: Readonly<Record<string, number>> = { _emscripten_system: -ENOSYS, getaddrinfo: EAI_FAIL };

/** A program called something outside of its sandbox that has no error code to return. */
export class Refused extends Error {
  /** The name of the import. */
  readonly import: string;

  constructor(name: string) {
    super(`the sandbox refuses ${name}`);
    this.import = name;
  }
}

type Callable = (...parameters: unknown[]) => unknown;

/**
 * Puts a gate before all imports of WebAssembly that are not {@link ALLOWED}. Python reaches the host by nothing else,
 * whatever it finds in its own memory.
 * @returns a function that shuts the gate, permanently.
 */
export function seal(env: Imports): () => void {
  let shut = false;
  const gates = new Map<unknown, unknown>(ALLOWED.map((name) => [env[name], env[name]]));
  const gate = (name: string, imported: Callable): Callable => {
    const refusal = name.startsWith('__syscall_') ? -ENOSYS : REFUSALS[name];
    const gated = (...parameters: unknown[]) => {
      if (!shut) return imported(...parameters);
      if (refusal === undefined) throw new Refused(name);
      return refusal;
    };
    // Emscripten keeps the signature, and the mark of a stub, as properties of the function.
    return Object.assign(gated, imported);
  };
  for (const [name, imported] of Object.entries(env)) {
    // A function under two names gets one gate: a snapshot expects it at one place in the function table.
    if (!gates.has(imported)) {
      // An import that is no function is a WebAssembly.Suspending, which nothing here calls, even at boot.
      const callable = typeof imported === 'function' ? (imported as Callable) : () => {};
      gates.set(imported, gate(name, callable));
    }
    env[name] = gates.get(imported);
  }
  return () => {
    shut = true;
  };
}
