import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** A file that is going to be written: until then, what was there stays. */
export interface OutputFile {
  write(text: string): void;
  /** Leaves no trace. After `write`, does nothing. */
  abandon(): void;
}

/**
 * Makes sure that a file can be written before there is anything to write: a new file beside it takes the text, and its
 * place in the end. What is no ordinary file, such as `/dev/stdout`, is written to as it is.
 *
 * @throws Error if it cannot be written
 */
export function openOutput(path: string): OutputFile {
  if (path === '' || path.endsWith('/') || path.endsWith(sep)) throw new Error('a file has a name');
  const there = statSync(path, { throwIfNoEntry: false });
  // Opening tells a directory from a file, and a file that must not be changed from one that may be.
  if (there?.isFIFO()) return openPipe(path);
  if (there !== undefined) closeSync(openSync(path, 'r+'));
  if (there !== undefined && !there.isFile()) {
    return { write: (text) => writeFileSync(path, text), abandon: () => {} };
  }
  const target = there === undefined ? path : realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
  writeFileSync(temporary, '', { flag: 'wx', mode: there?.mode ?? 0o666 });
  return {
    write: (text) => {
      writeFileSync(temporary, text);
      renameSync(temporary, target);
    },
    abandon: () => rmSync(temporary, { force: true }),
  };
}

/** Held open until it is written: its reader must not take it for ended. To wait for one would take for ever. */
function openPipe(path: string): OutputFile {
  const held = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  return {
    write: (text) => {
      writeFileSync(path, text);
      closeSync(held);
    },
    // Closed with the process.
    abandon: () => {},
  };
}
