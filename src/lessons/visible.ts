import { firstInvisible } from '../text/index.ts';

export { quote, visible } from '../text/index.ts';

/** The first character that must not reach a terminal, as `U+001B`; null if there is none. Line breaks are allowed. */
export function unsafeCharacter(text: string): string | null {
  const character = firstInvisible(text.replaceAll('\n', ' '));
  return character === null ? null : codePoint(character);
}

/** The character's name: `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
