import { createInterface } from 'node:readline';
import { Interrupted, type Io } from './io.ts';
import { onResume } from './modes.ts';

/**
 * The next line that somebody types; null at the end of the input.
 * @param ask prints what is asked, and prints it again when the terminal is taken again
 * @throws Interrupted on Ctrl-C
 */
export async function readLine(
  { stdin, onInterrupt }: Pick<Io, 'stdin' | 'onInterrupt'>,
  ask: () => void,
): Promise<string | null> {
  if (stdin.readableEnded) {
    ask();
    return null;
  }
  const input = createInterface({ input: stdin, terminal: false });
  let isInterrupted = false;
  const ignoreInterrupts = onInterrupt(() => {
    isInterrupted = true;
    input.close();
  });
  // Listen before printing: what is typed at the prompt must not be lost, least of all Ctrl-C.
  const stopAsking = onResume(ask);
  const line = await new Promise<string | null>((resolve) => {
    input.once('line', resolve);
    input.once('close', () => resolve(null));
    ask();
  });
  stopAsking();
  ignoreInterrupts();
  input.close();
  if (isInterrupted) throw new Interrupted();
  return line;
}
