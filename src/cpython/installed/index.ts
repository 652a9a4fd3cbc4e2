/** The Python that is installed: scripts of the learner's own are run by it, on the real clock, and observed. */
export { type FoundPython, findPython, type PythonSearch } from './find-python.ts';
export {
  type ForeignLoop,
  InstalledPython,
  type Script,
  type ScriptControls,
  type ScriptOptions,
  type ScriptResult,
} from './installed-python.ts';
export type { Output } from './script-process.ts';
