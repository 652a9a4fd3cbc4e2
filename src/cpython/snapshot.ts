import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A snapshot is the memory of an interpreter that has started and imported what programs use. It fits the one build of
 * Pyodide, the one harness and the one major version of Node with which it was made.
 */

const HASH_BYTES = 32;
/** In milliseconds, as all times here. */
const HOUR = 3_600_000;
/** Another version on this machine uses its own snapshot: only one that was not used for so long is nobody's. */
const UNUSED = 28 * 24 * HOUR;
const major = process.versions.node.split('.')[0];

const hash = (...data: readonly (string | Uint8Array)[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of data) sum.update(part);
  return sum.digest();
};

/** The file of the snapshot for this version of Node, of Pyodide and of the harness. */
export function snapshotPath(directory: string, pyodideVersion: string, harness: string): string {
  const files = readdirSync(harness).filter((name) => name.endsWith('.py'));
  const contents = files.sort().flatMap((name) => [name, readFileSync(join(harness, name))]);
  const key = hash(pyodideVersion, ...contents).toString('hex', 0, 8);
  return join(directory, `cpython-node${major}-${key}.snapshot`);
}

/** Reads a snapshot; null if there is none or it is damaged. */
export function readSnapshot(path: string): Uint8Array | null {
  let file: Uint8Array;
  try {
    file = readFileSync(path);
  } catch {
    return null;
  }
  const snapshot = file.subarray(HASH_BYTES);
  return hash(snapshot).equals(file.subarray(0, HASH_BYTES)) ? snapshot : null;
}

/** Notes that a snapshot, if there is one, is in use: `writeSnapshot` keeps it then. */
export function noteUse(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // There is none yet, or nobody may change it: then nobody may remove it either.
  }
}

/** Node's own recursive `mkdir` never returns where a parent neither exists nor can be made, as in `/proc`. */
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  mkdirSync(path);
}

/** Writes a snapshot atomically, and removes those of this version of Node that were not used for weeks. */
export function writeSnapshot(directory: string, path: string, snapshot: Uint8Array): void {
  makeDirectory(directory);
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, hash(snapshot));
    writeFileSync(temporary, snapshot, { flag: 'a' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  for (const name of readdirSync(directory)) {
    const other = join(directory, name);
    if (!name.startsWith(`cpython-node${major}-`) || other === path) continue;
    // A fresh temporary file may still be being written by another process.
    const oldest = Date.now() - (name.endsWith('.snapshot') ? UNUSED : HOUR);
    if (statSync(other).mtimeMs < oldest) rmSync(other, { force: true });
  }
}
