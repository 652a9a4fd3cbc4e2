import { firstInvisible } from '../text/index.ts';

export { quote, visible } from '../text/index.ts';

/** The first character that must not come near a terminal, as `U+001B`; null if there is none. A line break is fine. */
export function unsafeCharacter(text: string): string | null {
  const found = firstInvisible(text.replaceAll('\n', ' '));
  return found === null ? null : codePoint(found);
}

/** The character's name: `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
