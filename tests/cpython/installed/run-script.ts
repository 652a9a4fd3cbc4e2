/**
 * Runs a script as a command does: `run-script.ts HARNESS-FOLDER FILE [piped]`, with this process's own streams or with
 * its output read, and ends at once at SIGHUP.
 */
import { findPython, InstalledPython } from '../../../src/cpython/installed/index.ts';

process.on('SIGHUP', () => process.exit(129));
const [, , directory = '', file = '', output] = process.argv;
const path = process.env['PYTHON'] ?? 'python3';
const found = await findPython({ path, scriptDirectory: '.', env: process.env });
const streams = output === 'piped' ? { stdout: (line: string) => console.log(line) } : {};
const { exitCode } = await new InstalledPython(found, process.env, directory).run({ file }, streams);
process.exitCode = exitCode;
