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
