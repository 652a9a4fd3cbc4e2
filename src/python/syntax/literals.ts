import { type Place, PythonSyntaxError, UnsupportedPython } from '../errors.ts';

/** Longer integers take CPython too long to read; it refuses them as well. */
const MOST_DIGITS = 4300;

export const identifier = /[\p{ID_Start}_]\p{ID_Continue}*/uy;

/** A number at the start of `text`, as far as it goes. */
const number =
  /(?:0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.?(?:\d(?:_?\d)*)?(?:(?<=[\d.])[eE][+-]?\d(?:_?\d)*)?)/y;

/** The text of the number that begins at `start`. */
export function scanNumber(source: string, start: number): string {
  number.lastIndex = start;
  return number.exec(source)?.[0] ?? '';
}

/** The value of a number's text: an int is a bigint, a float a number. */
export function numberValue(text: string, place: Place): bigint | number {
  const digits = text.replaceAll('_', '');
  if (/^0[xXoObB]/.test(digits)) return BigInt(digits);
  if (/[.eE]/.test(digits)) return Number(digits);
  if (/^0+[1-9]/.test(digits)) {
    const remedy = 'use an 0o prefix for octal integers';
    throw new PythonSyntaxError(
      `leading zeros in decimal integer literals are not permitted; ${remedy}`,
      place,
    );
  }
  if (digits.length > MOST_DIGITS)
    throw new UnsupportedPython(`an integer of ${digits.length} digits`, place);
  return BigInt(digits);
}

const simpleEscapes = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

const hexEscapes = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The character that the escape sequence at `start` (a backslash) stands for, and where the text goes on. */
export function unescaped(source: string, start: number, place: Place): { text: string; end: number } {
  const letter = source[start + 1] ?? '';
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return { text: simple, end: start + 2 };
  const octal = /^[0-7]{1,3}/.exec(source.slice(start + 1, start + 4))?.[0];
  if (octal !== undefined) {
    return { text: String.fromCodePoint(Number.parseInt(octal, 8)), end: start + 1 + octal.length };
  }
  const width = hexEscapes.get(letter);
  if (width !== undefined) return { text: hexCharacter(source, start, width, place), end: start + 2 + width };
  if (letter === 'N') throw new UnsupportedPython('a character by name (\\N{…})', place);
  // CPython warns of it, and keeps the backslash.
  throw new UnsupportedPython(`the escape sequence '\\${letter}'`, place);
}

function hexCharacter(source: string, start: number, width: number, place: Place): string {
  const digits = source.slice(start + 2, start + 2 + width);
  const code =
    /^[\da-fA-F]+$/.test(digits) && digits.length === width ? Number.parseInt(digits, 16) : Infinity;
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  const form = `\\${source[start + 1]}${'X'.repeat(width)}`;
  throw new PythonSyntaxError(
    `(unicode error) 'unicodeescape' codec can't decode bytes: truncated ${form} escape`,
    place,
  );
}
