/** CPython 3.14, embedded: runs programs that were not recorded by the build. */
export { CPythonError } from './errors.ts';
export {
  Interpreter,
  type InterpreterOptions,
  type RunOptions,
} from './interpreter.ts';
export type { Outline } from './outline.ts';
export type { Limits, LocalModule, Program } from './protocol.ts';
export type { RunResult } from './result.ts';
export type { Stop } from './stop.ts';
