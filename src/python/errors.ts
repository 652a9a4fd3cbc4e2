import { BaseException, SystemExit } from '../asyncio/index.ts';

/** A place in the program's text; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What CPython refuses to compile, in its own words. In a trace it reads as the last line of a traceback. */
export class PythonSyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  /** @param kind `SyntaxError`, or one of its subclasses. */
  constructor(message: string, { line, column }: Place, kind = 'SyntaxError') {
    super(message);
    this.name = kind;
    this.line = line;
    this.column = column;
  }
}

/**
 * Good Python that this small Python does not have. It is no exception of the program's: nothing in the program
 * can catch it, and recording the program fails with it.
 */
export class UnsupportedPython extends BaseException {
  /** What is not supported: `a 'match' statement`, `the method str.translate`. */
  readonly construct: string;
  readonly line: number;
  readonly column: number;

  constructor(construct: string, { line, column }: Place) {
    super(`line ${line}, column ${column}: ${construct} is not supported here`);
    this.construct = construct;
    this.line = line;
    this.column = column;
  }
}

/** The program went on for too long, or produced too much. The program cannot catch it either. */
export class LimitExceeded extends BaseException {
  readonly line: number;

  constructor(what: string, line: number) {
    super(`line ${line}: ${what}`);
    this.line = line;
  }
}

/** Carries what ends a program past all of its handlers; the event loop lets it through at once. */
export class Halt extends SystemExit {
  readonly reason: UnsupportedPython | LimitExceeded;

  constructor(reason: UnsupportedPython | LimitExceeded) {
    super();
    this.reason = reason;
  }
}
