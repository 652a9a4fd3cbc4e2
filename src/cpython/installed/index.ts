/** The Python that is installed: scripts of the learner's own are run by it and observed. */
export { findPython } from './find-python.ts';
export { InstalledPython } from './installed-python.ts';
export type { ForeignLoop, Incomplete, Script, ScriptOptions, ScriptResult } from './script.ts';
export type { ScriptControls } from './script-process.ts';
