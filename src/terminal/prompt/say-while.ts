import { discardKeys } from '../screen/discard-keys.ts';
import { type Io, unlessInterrupted } from '../screen/io.ts';
import { HIDDEN_CURSOR, setMode } from '../screen/modes.ts';
import type { Screen } from '../screen/screen.ts';

/** Milliseconds after which somebody wonders what is going on. */
const PATIENCE = 200;

/**
 * Waits for some work, and says what it is if it takes longer than anybody waits without wondering: on a terminal by a
 * spinner that is gone afterwards, else by a line.
 * @throws what the work throws; Interrupted on Ctrl-C
 */
export async function sayWhile<T>(
  text: string,
  work: Promise<T>,
  { live, height, theme }: Screen,
  io: Io,
): Promise<T> {
  const { stdout } = io;
  let isOver = false;
  let stop = (): void => {};
  const say = async (): Promise<void> => {
    if (!live) {
      stdout.write(`${text}\n`);
      return;
    }
    // Where its line has no room, ora would write another one about that.
    if (height < 3) return;
    const { default: ora } = await import('ora');
    if (isOver) return;
    const spinner = ora({
      text,
      stream: stdout,
      discardStdin: false,
      isEnabled: true,
      // Shown again whenever the terminal is given back, also for a while.
      hideCursor: false,
      spinner: { frames: theme.marks.spinner.map((frame) => theme.colour.green(frame)), interval: 80 },
      color: false,
    });
    const showCursor = setMode(stdout, HIDDEN_CURSOR);
    spinner.start();
    stop = () => {
      spinner.stop();
      showCursor();
    };
  };
  const timer = setTimeout(say, PATIENCE);
  try {
    // The echo of a key would move the spinner from the line that is cleared.
    return await (live
      ? discardKeys(io, (within) => unlessInterrupted(within, work))
      : unlessInterrupted(io, work));
  } finally {
    isOver = true;
    clearTimeout(timer);
    stop();
  }
}
