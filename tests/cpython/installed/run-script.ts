/** Runs a script with this process's own streams, as a command does: `run-script.ts HARNESS-FOLDER FILE`. */
import { findPython, InstalledPython } from '../../../src/cpython/installed/index.ts';

const [, , directory = '', file = ''] = process.argv;
const path = process.env['PYTHON'] ?? 'python3';
const found = await findPython({ path, scriptDirectory: '.', env: process.env });
const { exitCode } = await new InstalledPython(found, process.env, directory).run({ file });
process.exitCode = exitCode;
