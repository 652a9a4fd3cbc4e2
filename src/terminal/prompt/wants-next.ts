import { Interrupted, type Io } from '../screen/io.ts';
import { Keyboard } from '../screen/keyboard.ts';
import type { Screen } from '../screen/screen.ts';
import { type Hint, keyLine } from '../text/key-line.ts';
import { line } from '../text/line.ts';

/** Waits for Enter, or for `q` or Esc, which leave. @throws Interrupted on Ctrl-C */
export async function wantsNext(hints: readonly Hint[], { width, theme }: Screen, io: Io): Promise<boolean> {
  const keyboard = new Keyboard(io);
  keyboard.listen();
  // Listen before printing: a key pressed at the prompt must not be lost.
  io.stdout.write(`${line(keyLine(hints, width - 1, theme), width, theme)}\n\n`);
  try {
    for (;;) {
      const key = await keyboard.key();
      if (key === 'interrupt') throw new Interrupted();
      if (key === 'enter') return true;
      if (['q', 'escape', 'end'].includes(key)) return false;
    }
  } finally {
    keyboard.unlisten();
  }
}
