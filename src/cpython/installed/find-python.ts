import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CPythonError } from '../errors.ts';
import { isDirectory } from '../files.ts';

/** A Python that is installed on this machine, 3.11 or newer. */
export interface FoundPython {
  /** The interpreter itself, even if `path` was a launcher. */
  readonly path: string;
  /** `3.13.0`. */
  readonly version: string;
  /** The folder of its virtual environment. */
  readonly environment: string | null;
}

export interface PythonSearch {
  /** The path of an interpreter or of a virtual environment, or a command: no other is tried. */
  readonly path?: string;
  /** The folder of the script: a virtual environment in it, or in one above it, is the script's own. */
  readonly scriptDirectory: string;
  readonly env: NodeJS.ProcessEnv;
}

const OLDEST = [3, 11] as const;

/** Milliseconds after which a command that has not answered is no interpreter. */
const TIMEOUT = 20_000;

const isWindows = process.platform === 'win32';
const COMMAND = isWindows ? 'python' : 'python3';

/** Valid in any Python, however old. */
const PROBE =
  'import sys; sys.stdout.write("\\n".join(["python", sys.executable, "%d.%d.%d" % sys.version_info[:3], ' +
  'sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.implementation.name if sys.version_info > (3, 3) else ""]))';

/**
 * Finds the Python for a script: at `path`; else that of the active environment (`VIRTUAL_ENV`), of a `.venv` or `venv`
 * around the script, or `python3` (on Windows `python`).
 * @throws CPythonError if there is none, or it is too old
 */
export async function findPython({ path, scriptDirectory, env }: PythonSearch): Promise<FoundPython> {
  const command = path === undefined ? ownPython(scriptDirectory, env) : pythonAt(path);
  const probe = await ask(command, env);
  if ('output' in probe) return parse(command, probe.output);
  const { code } = probe;
  if (code !== 'ENOENT') {
    throw new CPythonError('not-executable', `${command} cannot be run (${code}): name a Python.`, {
      command,
      detail: code,
    });
  }
  const what = path === undefined ? 'No Python is installed' : `There is no Python at ${command}`;
  throw new CPythonError('not-found', `${what}: install 3.11 or newer, or name another.`, { command });
}

function pythonAt(path: string): string {
  return isDirectory(path) ? interpreterIn(path) : path;
}

function ownPython(scriptDirectory: string, env: NodeJS.ProcessEnv): string {
  const active = env['VIRTUAL_ENV'];
  if (active !== undefined && existsSync(interpreterIn(active))) return interpreterIn(active);
  for (let folder = resolve(scriptDirectory), above = ''; folder !== above; folder = dirname(folder)) {
    for (const name of ['.venv', 'venv']) {
      const environment = join(folder, name);
      const isWhole = existsSync(join(environment, 'pyvenv.cfg')) && existsSync(interpreterIn(environment));
      if (isWhole) return interpreterIn(environment);
    }
    above = folder;
  }
  return COMMAND;
}

const interpreterIn = (environment: string): string =>
  isWindows ? join(environment, 'Scripts', 'python.exe') : join(environment, 'bin', 'python');

function ask(command: string, env: NodeJS.ProcessEnv): Promise<{ output: string } | { code: string }> {
  const options = { env, timeout: TIMEOUT, windowsHide: true };
  const answer = new Promise<{ output: string } | { code: string }>((settle) => {
    execFile(command, ['-c', PROBE], options, (error, output) => {
      // Something that runs and fails is judged by what it has written.
      const isUnrunnable = typeof error?.code === 'string' && output === '';
      settle(isUnrunnable ? { code: String(error.code) } : { output });
    });
  });
  // Node itself refuses some paths that are no programs.
  return answer.catch(({ code }: NodeJS.ErrnoException) => ({ code: String(code) }));
}

function parse(command: string, output: string): FoundPython {
  const [mark, executable = '', version = '', prefix = '', base, implementation] = output.split(/\r?\n/);
  if (mark !== 'python') {
    throw new CPythonError('not-python', `${command} is no Python: name another.`, { command });
  }
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    const why = `${command} is Python ${version}: name one that is 3.11 or newer.`;
    throw new CPythonError('too-old', why, { command, detail: version });
  }
  if (implementation !== 'cpython') {
    const why = `${command} is ${implementation}: name a CPython.`;
    throw new CPythonError('not-python', why, { command, detail: implementation ?? '' });
  }
  return { path: executable || command, version, environment: prefix === base ? null : prefix };
}
