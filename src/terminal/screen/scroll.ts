import type { Key } from './keys.ts';

/** The part of a text taller than the screen that is seen. */
export interface Scroll {
  readonly top: number;
  /** How many lines there are, and for how many there is room. */
  readonly length: number;
  readonly room: number;
}

/** The first line to be seen after a key; null if it is not one for scrolling. */
export function scrollBy({ top, length, room }: Scroll, key: Key): number | null {
  // One line of what was seen stays in sight.
  const screenful = Math.max(1, room - 1);
  const most = Math.max(0, length - room);
  const targets: Partial<Record<Key, number>> = {
    down: top + 1,
    j: top + 1,
    up: top - 1,
    k: top - 1,
    'page-down': top + screenful,
    'page-up': top - screenful,
    home: 0,
    last: most,
  };
  const next = targets[key];
  return next === undefined ? null : Math.min(most, Math.max(0, next));
}

/** The first line to be seen after a key, of a text that every key closes that cannot scroll it; null if it does. */
export function scrollOrClose(scroll: Scroll, key: Key): number | null {
  if (key === 'resize') return scrollTo(scroll.top, scroll);
  return scroll.length <= scroll.room ? null : scrollBy(scroll, key === 'space' ? 'page-down' : key);
}

/** The first line to be seen so that this one is. */
export function scrollTo(line: number, { top, length, room }: Scroll): number {
  const most = Math.max(0, length - room);
  const least = Math.max(0, line - room + 1);
  return Math.min(most, Math.max(least, Math.min(top, line)));
}
