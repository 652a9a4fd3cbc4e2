import { constants, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Messages } from '../../i18n/index.ts';
import { writeNew } from '../../progress/write.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { CliError } from '../context/exit.ts';
import { throwIfFull } from '../context/throw-if-full.ts';

/** In the directory where the learner works. */
const DIRECTORY = 'asynctutor-exercises';

/** @param name without `.py` */
export function workingFile(name: string): string {
  return join(DIRECTORY, `${name}.py`);
}

/**
 * Writes a program for the learner to work on, unless there is such a file: it is their work.
 * @returns whether it was written
 * @throws CliError if it cannot be
 */
export function beginFile(path: string, text: string, messages: Messages): boolean {
  const { exercise } = messages;
  const directory = dirname(path);
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throwIfFull(error, directory, messages);
    const { errors } = exercise;
    const isFile = ['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw new CliError(isFile ? errors.noDirectory(directory) : errors.denied(directory));
  }
  try {
    writeNew(path, text);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throwIfFull(error, path, messages);
    throw new CliError(exercise.errors.denied(sanitize(path)));
  }
}

/**
 * Begins a file anew; what was in it is kept beside it.
 * @returns the name of the backup; null if there was nothing to keep
 * @throws Error if it cannot be kept or written, or is no file; then nothing has changed
 */
export function resetFile(path: string, text: string): string | null {
  const backup = backUp(path, text);
  writeFileSync(path, text);
  return backup;
}

/** Copies a file to a name that is free: `gather-three.backup-1.py`. No backup is written over. */
function backUp(path: string, text: string): string | null {
  try {
    // To read a pipe would take for ever.
    if (!statSync(path).isFile()) throw new Error(`${path} is no file`);
    if (readFileSync(path, 'utf8') === text) return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  for (let number = 1; ; number++) {
    const name = `${basename(path, '.py')}.backup-${number}.py`;
    try {
      copyFileSync(path, join(dirname(path), name), constants.COPYFILE_EXCL);
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
