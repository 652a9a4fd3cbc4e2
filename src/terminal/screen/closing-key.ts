import type { FullScreen } from './full-screen.ts';
import type { Key } from './keys.ts';

/**
 * Shows a text that may be taller than the screen, until a key closes it.
 * @param picture the screen from this line of the text on
 * @param press the first line that is seen after a key; null if the key closes the text
 * @returns the key that has closed it, `interrupt` and `end` too
 */
export async function closingKey(
  terminal: FullScreen,
  picture: (top: number) => readonly string[],
  press: (key: Key, top: number) => number | null,
): Promise<Key> {
  for (let top = 0; ; ) {
    terminal.show(picture(top));
    const key = await terminal.key();
    const next = isEnd(key) ? null : press(key, top);
    if (next === null) return key;
    top = next;
  }
}

/** Whether it ends what is below the text, too. */
export function isEnd(key: Key): boolean {
  return key === 'interrupt' || key === 'end';
}
