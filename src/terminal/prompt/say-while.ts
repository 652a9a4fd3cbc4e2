import type { Io } from '../screen/io.ts';
import type { Screen } from '../screen/screen.ts';

/** Milliseconds after which somebody wonders what is going on. */
const PATIENCE = 200;

/**
 * Says what is going on if it takes longer than somebody would wait without wondering: on a terminal by a spinner that is gone
 * afterwards, else by a line.
 */
export async function sayWhile<T>(
  text: string,
  { live }: Screen,
  { stdout }: Io,
  work: Promise<T>,
): Promise<T> {
  let stop = (): void => {};
  const timer = setTimeout(async () => {
    if (!live) {
      stdout.write(`${text}\n`);
      return;
    }
    const { default: ora } = await import('ora');
    if (isOver) return;
    const spinner = ora({ text, stream: stdout, discardStdin: false }).start();
    stop = () => spinner.stop();
  }, PATIENCE);
  let isOver = false;
  try {
    return await work;
  } finally {
    isOver = true;
    clearTimeout(timer);
    stop();
  }
}
