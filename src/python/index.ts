/** A small Python that runs teaching programs about asyncio, given as text, on the runtime of this package. */

export { LimitExceeded, PythonSyntaxError, UnsupportedPython } from './errors.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { type PythonProgram, parse, scriptOf } from './program.ts';
