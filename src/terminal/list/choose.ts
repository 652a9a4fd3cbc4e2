import type { Key } from '../screen/keys.ts';
import { scrollBy } from '../screen/scroll.ts';

/**
 * The index of the item that is chosen after a key; null if the key does not choose one.
 * @param room how many items are seen at once
 */
export function chosenAfter(key: Key, chosen: number, length: number, room: number): number | null {
  if (length === 0) return null;
  // Choosing is scrolling with a window of one line.
  const next = scrollBy({ top: chosen, length, room: 1 }, key);
  const far = key === 'page-down' ? room - 1 : key === 'page-up' ? 1 - room : 0;
  return next === null || far === 0 ? next : Math.max(0, Math.min(length - 1, chosen + far));
}

/** Whether a key opens what is chosen. */
export function opens(key: Key): boolean {
  return key === 'enter' || key === 'space' || key === 'right';
}
