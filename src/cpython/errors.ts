import { lastLine } from '../text/index.ts';

/** Python cannot be used. The message says why, and what to do. */
export class CPythonError extends Error {
  /**
   * `missing`: the package `pyodide` is not installed; `start`: it did not start; `harness`: the harness failed, or its
   * trace was forged; `closed`: it was closed. Of the installed Python — `not-found`: there is none; `not-executable`: this
   * file cannot be run; `not-python`: it is something else; `too-old`: it is older than 3.11.
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
  /** The version that is too old, the code of the system's error, or the implementation that is no CPython. */
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

/** @param traceback of the error in the harness */
export function harnessFailure(traceback: string): CPythonError {
  const message = `Python's harness failed: ${lastLine(traceback)}`;
  return new CPythonError('harness', message, { cause: traceback });
}
