import { existsSync } from 'node:fs';
import type { RunResult } from '../../cpython/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { sanitize } from '../../terminal/text/index.ts';

/** How errors end that say: this is not to be had in the sandbox. */
const SANDBOX =
  /^(?:\W*)(?:NotImplementedError: on the virtual clock|NotImplementedError: This Python build lacks|NotImplementedError$|RuntimeError: on the virtual clock|DeadlockError: .*; clients can only come from the program itself$|urllib\.error\.URLError|ConnectionRefusedError: \[Errno 111\]|OSError: \[Errno (?:52|138)\])/m;

/**
 * What to do about an error that comes from the sandbox and not from the program.
 * @param command runs the script on the installed Python
 */
export function remedyFor(
  { trace, stop, traceback }: RunResult,
  command: string,
  { run: { remedies } }: Messages,
): string | null {
  if (stop?.kind === 'refused') return remedies.sandbox(command);
  if (trace.error === undefined) return null;
  const told = traceback ?? trace.error;
  const module = /ModuleNotFoundError: (?:No module named '|import of )([^'. ]+)/.exec(told)?.[1];
  if (module !== undefined)
    return module.startsWith('_') ? remedies.sandbox(command) : remedies.module(sanitize(module), command);
  if (/EOFError: EOF when reading a line/.test(told)) return remedies.input(command);
  const file = /FileNotFoundError: \[Errno \d+\] [^:]*: '(.+)'$/m.exec(told)?.[1];
  if (file !== undefined && existsSync(file)) return remedies.file(sanitize(file), command);
  // Of a program that hangs, the traceback only tells who waits.
  return SANDBOX.test(`${told}\n${trace.error}`) ? remedies.sandbox(command) : null;
}
