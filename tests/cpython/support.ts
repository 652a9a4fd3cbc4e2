import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'rolldown';
import { Interpreter, type InterpreterOptions } from '../../src/cpython/index.ts';

/** Inside the project, so that what is built there finds the packages. */
const cache = resolve('node_modules/.cache/cpython');

/** Where the program finds it too. Snapshots are worth keeping from one run of the tests to the next. */
export const cacheDirectory = join(cache, 'asynctutor');

/** Where what no test has asked for is recorded: the developer's own progress is not for tests. */
export const stateHome = join(cache, 'state');

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder, for as long as the tests run. */
export function temporaryFolder(): string {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'test-'));
  folders.push(folder);
  return folder;
}

/** Bundles a script for whatever Node. @returns its file. */
export async function bundle(entry: string, folder: string): Promise<string> {
  const file = join(folder, `${basename(entry, '.ts')}.mjs`);
  await build({ platform: 'node', input: entry, output: { file, format: 'esm' }, logLevel: 'warn' });
  return file;
}

/** A folder with the child and the harness, as the build makes it. */
export async function buildChild(): Promise<string> {
  const folder = temporaryFolder();
  await bundle('src/cpython/child.ts', folder);
  cpSync('src/cpython/harness', join(folder, 'harness'), { recursive: true });
  return folder;
}

/** Seconds: a machine whose cores are busy takes longer for what is no matter of time. */
const PATIENCE = 60;

/** The product's interpreter, from what lies in the sources now; more patient with runs that say nothing of time. */
export async function startInterpreter(options: Partial<InterpreterOptions> = {}): Promise<Interpreter> {
  const interpreter = new Interpreter({ cacheDirectory, directory: await buildChild(), ...options });
  const run = interpreter.run.bind(interpreter);
  interpreter.run = (program, { limits, ...rest } = {}) =>
    run(program, { limits: { seconds: PATIENCE, ...limits }, ...rest });
  return interpreter;
}
