/**
 * Characters that nobody sees and that could move the cursor, change colours or turn the direction of reading: controls,
 * formats, halves of surrogate pairs, separators of lines. Joiners and variation selectors are none of them, for
 * scripts and emoji are spelled with them.
 */
const UNSAFE =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const EVERY_UNSAFE = new RegExp(UNSAFE, 'gu');

const LONGEST = 60;

/** The first character that must not come near a terminal, as `U+001B`; null if there is none. A line break is fine. */
export function unsafeCharacter(text: string): string | null {
  const found = UNSAFE.exec(text.replaceAll('\n', ' '));
  return found === null ? null : codePoint(found[0]);
}

/** The text with every unsafe character, line breaks too, written out: `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(EVERY_UNSAFE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
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
