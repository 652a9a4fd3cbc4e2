/** Python cannot be used at all: what is missing, or why it did not start. */
export class CPythonError extends Error {
  /** `missing`: the package `pyodide` is not installed; `start`: it did not start; `closed`: it was closed. */
  readonly kind: 'missing' | 'start' | 'closed';

  constructor(kind: CPythonError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
CPythonError.prototype.name = 'CPythonError';
