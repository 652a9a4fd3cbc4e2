import { type BigIntStats, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type FileState = 'saved' | 'missing';

/** Milliseconds between two looks, where no event comes: network file systems and some containers send none. */
const POLL = 400;

/** Milliseconds for which a file must stay as it is: many editors empty it before they write. */
const SETTLED = 10;

/** The same for a file that is empty or gone: others put a new one in its place. */
const SETTLED_GONE = 150;

/**
 * The states of a file: the first at once, then one after each change, `saved` for new contents and `missing` where there
 * is no such file any more. Changes that come while nobody asks are one. Ends when `signal` is aborted.
 */
export async function* changes(path: string, signal: AbortSignal): AsyncGenerator<FileState, void> {
  const events = new DirectoryEvents(dirname(path), signal);
  try {
    let last: string | undefined;
    while (!signal.aborted) {
      events.forget();
      const now = await lookAt(path);
      if (now === last) {
        await events.next();
      } else if (await isSettled(path, now)) {
        last = now;
        yield now === MISSING ? 'missing' : 'saved';
      }
    }
  } finally {
    events.close();
  }
}

const MISSING = 'missing';

/** What tells one saved file from the next: editors that rename a new file into its place give it another number. */
async function lookAt(path: string): Promise<string> {
  try {
    return nameOf(await stat(path, { bigint: true }));
  } catch {
    return MISSING;
  }
}

function nameOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs}`;
}

async function isSettled(path: string, now: string): Promise<boolean> {
  const isGone = now === MISSING || now.split(' ')[1] === '0';
  await sleep(isGone ? SETTLED_GONE : SETTLED);
  return (await lookAt(path)) === now;
}

/** Wakes at events in a directory, where the system sends them, and else from time to time. */
class DirectoryEvents {
  private readonly signal: AbortSignal;
  private readonly stop: () => void;
  private isMissed = false;
  private wake = (): void => {};

  constructor(directory: string, signal: AbortSignal) {
    this.signal = signal;
    const onEvent = (): void => {
      this.isMissed = true;
      this.wake();
    };
    signal.addEventListener('abort', onEvent);
    const stopWatching = watchDirectory(directory, onEvent);
    this.stop = () => {
      signal.removeEventListener('abort', onEvent);
      stopWatching();
    };
  }

  forget(): void {
    this.isMissed = false;
  }

  /** Waits for an event that came since `forget`, or for the next look. */
  async next(): Promise<void> {
    if (this.isMissed || this.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  close(): void {
    this.stop();
  }
}

/** Watches the directory, since a watched file that is replaced is watched no longer. @returns ends that */
function watchDirectory(directory: string, onEvent: () => void): () => void {
  try {
    const watcher = watch(directory, onEvent);
    // A directory that is removed, or too many watchers: the looks go on.
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
