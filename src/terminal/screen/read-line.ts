import { createInterface } from 'node:readline';
import { Interrupted, type Io } from './io.ts';

/** The next line that somebody types; null at the end of the input. @throws Interrupted on Ctrl-C */
export async function readLine({
  stdin,
  onInterrupt,
}: Pick<Io, 'stdin' | 'onInterrupt'>): Promise<string | null> {
  if (stdin.readableEnded) return null;
  const input = createInterface({ input: stdin, terminal: false });
  let isInterrupted = false;
  const ignoreInterrupts = onInterrupt(() => {
    isInterrupted = true;
    input.close();
  });
  const line = await new Promise<string | null>((resolve) => {
    input.once('line', resolve);
    input.once('close', () => resolve(null));
  });
  ignoreInterrupts();
  input.close();
  if (isInterrupted) throw new Interrupted();
  return line;
}
