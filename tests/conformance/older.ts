import { execFileSync } from 'node:child_process';
import type { Program } from './dsl.ts';

/** The oldest Python that has all names of `dsl_prelude.py`. */
const OLDEST = [3, 13] as const;

/** @throws if it does not run, or is too old for any of the programs. */
export function versionOf(python: string): readonly [major: number, minor: number] {
  const print = 'import sys; print(*sys.version_info[:2])';
  const [major = 0, minor = 0] = execFileSync(python, ['-c', print], { encoding: 'utf8' })
    .split(' ')
    .map(Number);
  if (major === OLDEST[0] && minor >= OLDEST[1]) return [major, minor];
  throw new Error(
    `Python ${major}.${minor} lacks what the programs use: give a Python ${OLDEST.join('.')} or later`,
  );
}

/** Whether a program uses what Python 3.13 lacks, or what does something else there than in 3.14.2. */
export function needs314({ eager, fns }: Program): boolean {
  // Before, the first step of an eager task ran under another name than the task was given.
  return eager === true || Object.values(fns).some(usesNew);
}

/** `eager_start` is new; and 3.13 does not report what fails behind a `shield()` that was cancelled. */
function usesNew(part: unknown): boolean {
  if (Array.isArray(part)) {
    const [statement, , , , eagerStart = null] = part;
    return (statement === 'spawn' && eagerStart !== null) || part.some(usesNew);
  }
  if (typeof part !== 'object' || part === null) return false;
  return 'shield' in part || Object.values(part).some(usesNew);
}
