import { Interrupted, type Io } from '../screen/io.ts';
import { Keyboard } from '../screen/keyboard.ts';
import type { Key } from '../screen/keys.ts';
import { ResizableText } from '../screen/resizable-text.ts';
import type { Screen } from '../screen/screen.ts';
import { type Hint, keyLine } from '../text/key-line.ts';
import { line } from '../text/line.ts';

/**
 * Waits for one of some keys, below a line that says what they do.
 * @param meanings of the keys that are waited for
 * @param above what stands above that line and is to fit the terminal, too, when that is resized
 * @throws Interrupted on Ctrl-C
 */
export async function askKey<Meaning>(
  hints: readonly Hint[],
  meanings: Readonly<Record<Key, Meaning>>,
  screen: Screen,
  io: Io,
  above = new ResizableText(io.stdout),
): Promise<Meaning> {
  const keyboard = new Keyboard(io);
  let printed = '';
  let width = 0;
  const print = (): void => {
    const { theme } = screen;
    width = screen.width;
    printed = line(keyLine(hints, width - 1, theme), width, theme);
    io.stdout.write(`${printed}\n\n`);
  };
  const onResize = (): void => {
    if (screen.width === width) return;
    above.rewrite([printed, '']);
    print();
  };
  // Listen before printing: a key pressed at the prompt must not be lost.
  keyboard.listen(print);
  print();
  io.stdout.on('resize', onResize);
  try {
    for (;;) {
      const key = await keyboard.key();
      if (key === 'interrupt') throw new Interrupted();
      const meaning = meanings[key];
      if (meaning !== undefined) return meaning;
    }
  } finally {
    io.stdout.off('resize', onResize);
    keyboard.unlisten();
  }
}

/** Waits for Enter, or for `q` or Esc, which leave. @throws Interrupted on Ctrl-C */
export function wantsNext(hints: readonly Hint[], screen: Screen, io: Io): Promise<boolean> {
  return askKey(hints, { enter: true, q: false, escape: false, end: false }, screen, io);
}
