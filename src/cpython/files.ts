import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CPythonError } from './errors.ts';

const relativePath = import.meta.url.endsWith('.ts') ? '../../dist/cpython' : '../cpython';

/** The folder to which the build writes `child.mjs` and `harness/`: beside the folder of the bundle. */
export const DIRECTORY = fileURLToPath(new URL(relativePath, import.meta.url));

/** The installed package `pyodide`. @throws CPythonError if there is none. */
export function findPyodide(): { readonly folder: string; readonly version: string } {
  try {
    const file = createRequire(import.meta.url).resolve('pyodide/package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return { folder: realpathSync(dirname(file)), version };
  } catch {
    throw new CPythonError('missing', 'Python cannot run here: install the package "pyodide".');
  }
}

export const childFile = (directory: string) => join(directory, 'child.mjs');
export const harnessFolder = (directory: string) => join(directory, 'harness');

/** False for a link that leads to itself, where `statSync` would throw. */
export const isDirectory = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
