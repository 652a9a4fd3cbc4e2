import { escapeInvisible } from '../../text/index.ts';

const TAB = ' '.repeat(4);

/** Untrusted text on one line, safe for a terminal: control characters are spelled as Python spells them. */
export function sanitize(text: string): string {
  return escapeInvisible(text, (character) => (character === '\t' ? TAB : escapeOf(character)));
}

/** The same, line by line. */
export function sanitizeLines(text: string): string[] {
  return text.split(/\r?\n/).map(sanitize);
}

/** `\n`, `\x1b`, `\u202e`, `\U000e0041`. */
function escapeOf(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  const code = character.codePointAt(0) as number;
  const [letter, digits] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${letter}${code.toString(16).padStart(digits as number, '0')}`;
}
