import type { Key } from '../screen/keys.ts';

/** Where in a run somebody wants to go: after so many events, or to a time in seconds. */
export type Place = { readonly step: number } | { readonly time: number };

/** More characters are no place in any run. */
const LONGEST = 12;

/** `12`, `1.5s`, `1,5 s`: a whole number without a unit is a step. `null` for what is neither. */
export function parsePlace(text: string): Place | null {
  const [, number, unit] = /^\s*(\d+(?:[.,]\d*)?|[.,]\d+)\s*(s?)\s*$/i.exec(text) ?? [];
  if (number === undefined) return null;
  const value = Number(number.replace(',', '.'));
  return unit === '' && /^\d+$/.test(number) ? { step: value } : { time: value };
}

/** The text after one more key: only what a place is made of is taken. */
export function typed(text: string, key: Key): string {
  if (key === 'backspace') return text.slice(0, -1);
  const character = key === 'space' ? ' ' : key;
  return /^[\d., s]$/i.test(character) && text.length < LONGEST ? text + character : text;
}
