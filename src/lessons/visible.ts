import { firstUnseen, spellUnseen } from '../text/index.ts';

const LONGEST = 60;

/** The first character that must not come near a terminal, as `U+001B`; null if there is none. A line break is fine. */
export function unsafeCharacter(text: string): string | null {
  const found = firstUnseen(text.replaceAll('\n', ' '));
  return found === null ? null : codePoint(found);
}

/** The text with every unsafe character, line breaks too, written out: `\u{1b}`. */
export function visible(text: string): string {
  return spellUnseen(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The text in quotation marks, visible, and cut short if it is long. */
export function quote(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `"${visible(cut)}"`;
}

/** The character's name: `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
