/** Python cannot be used at all: what is missing, or why it did not start. */
export class CPythonError extends Error {
  /**
   * `missing`: the package `pyodide` is not installed; `start`: it did not start; `harness`: what observes programs failed;
   * `closed`: it was closed.
   */
  readonly kind: 'missing' | 'start' | 'harness' | 'closed';

  constructor(kind: CPythonError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
CPythonError.prototype.name = 'CPythonError';
