import { lastLine } from '../text/index.ts';

/** Python cannot be used at all: what is missing, or why it did not start. */
export class CPythonError extends Error {
  /**
   * `missing`: the package `pyodide` is not installed; `start`: it did not start; `harness`: what observes programs failed;
   * `closed`: it was closed. Of the installed Python — `not-found`: there is none; `not-executable`: this file cannot be
   * run; `not-python`: it is something else; `too-old`: it is older than 3.11.
   */
  readonly kind:
    | 'missing'
    | 'start'
    | 'harness'
    | 'closed'
    | 'not-found'
    | 'not-executable'
    | 'not-python'
    | 'too-old';
  /** The command or the file of an installed Python. */
  readonly command: string | null;
  /** The version of what is too old, the code of the system's error, the name of what is no CPython. */
  readonly detail: string | null;

  constructor(
    kind: CPythonError['kind'],
    message: string,
    { cause, command, detail }: { cause?: unknown; command?: string; detail?: string } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.command = command ?? null;
    this.detail = detail ?? null;
  }
}
CPythonError.prototype.name = 'CPythonError';

/** @param traceback of the error that is the harness's own */
export function harnessFailure(traceback: string): CPythonError {
  const message = `Python's harness failed: ${lastLine(traceback)}`;
  return new CPythonError('harness', message, { cause: traceback });
}
