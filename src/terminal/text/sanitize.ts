import { spellUnseen } from '../../text/index.ts';

const TAB = ' '.repeat(4);

/** Text from outside on one line, as a terminal may be given it: what has no picture is spelled as Python would. */
export function sanitize(text: string): string {
  return spellUnseen(text, (character) => (character === '\t' ? TAB : spelled(character)));
}

/** Text from outside, line by line. */
export function sanitizeLines(text: string): string[] {
  return text.split(/\r?\n/).map(sanitize);
}

/** `\x1b`, `\u202e`, `\U000e0041`; `\n` for a line break, which everybody reads. */
function spelled(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  const code = character.codePointAt(0) as number;
  const [letter, digits] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${letter}${code.toString(16).padStart(digits as number, '0')}`;
}
