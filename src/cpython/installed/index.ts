/** The installed Python: runs and observes the learner's own scripts. */
export { findPython } from './find-python.ts';
export { InstalledPython } from './installed-python.ts';
export type { ForeignLoop, Incomplete, Script, ScriptOptions, ScriptResult } from './script.ts';
export type { ScriptControls } from './script-process.ts';
