import { closest, distance } from 'fastest-levenshtein';

/** Nobody reads more of what was typed by mistake. */
const LONGEST_QUOTE = 60;

/** What somebody typed, as a message quotes it: on one line, between quotation marks, cut short if it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

/** A text as a search compares it: capitals and accents make no difference. */
export function foldCase(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Longer words are not names that somebody mistyped, and measuring them takes time. */
const LONGEST_NAME = 100;

/** The name that was probably meant by this word, in capitals or not; null if none is near. */
export function nearest(word: string, names: readonly string[]): string | null {
  if (names.length === 0 || word.length > LONGEST_NAME) return null;
  const typed = word.toLowerCase();
  const candidate = closest(typed, names);
  return distance(typed, candidate) <= Math.ceil(candidate.length / 3) ? candidate : null;
}

/** A line as a code span of Markdown, whatever is in it. */
export function codeSpan(line: string): string {
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 && line.trim() !== '' ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/**
 * Characters that nobody sees, and that have an effect: they move the cursor, change colours or turn the direction of
 * reading. Controls, formats, halves of surrogate pairs, separators of lines. Joiners and variation selectors are none
 * of them, for scripts and emoji are spelled with them.
 */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');

/** The first of them in a text; null if there is none. */
export function firstUnseen(text: string): string | null {
  return UNSEEN.exec(text)?.[0] ?? null;
}

/** The text with each of them spelled out. */
export function spellUnseen(text: string, spelled: (character: string) => string): string {
  return text.replace(EVERY_UNSEEN, spelled);
}

/** Lines as a file or a stream takes them: each with its end. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
