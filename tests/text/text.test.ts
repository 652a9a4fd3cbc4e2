import { expect, it } from 'vitest';
import {
  codeQuote,
  codeSpan,
  escapeInvisible,
  escapeJson,
  firstInvisible,
  foldCase,
  quote,
} from '../../src/text/index.ts';

it('keeps what was typed on one line, between quotation marks', () => {
  expect(quote('a "b"\nc')).toBe('"a "b"\\u{a}c"');
});

it('cuts what nobody would read to its end', () => {
  expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
  expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
});

it.each([
  ['Été', 'ete'],
  ['CRÉER_TÂCHE', 'creer_tache'],
  ['e\u0301', 'e'],
])('%j is searched as %j', (text, expected) => {
  expect(foldCase(text)).toBe(expected);
});

it.each([
  ['T1: end', '`T1: end`'],
  ['a ` b', '`` a ` b ``'],
  ['``', '``` `` ```'],
  ['', '`  `'],
])('%j is written as %j', (line, span) => {
  expect(codeSpan(line)).toBe(span);
});

it.each(['\u001b', '\u0007', '\u0085', '\u200b', '\u202e', '\u2028', '\ud800', '\u{e0041}'])(
  'finds %j, which nobody sees',
  (character) => {
    expect(firstInvisible(`a${character}b`)).toBe(character);
    expect(escapeInvisible(`a${character}b${character}`, () => '?')).toBe('a?b?');
  },
);

it.each(['été', '日本', '👩‍💻', '☂️', 'نمی‌خواهم'])('leaves %j as it is', (text) => {
  expect(firstInvisible(text)).toBeNull();
  expect(escapeInvisible(text, () => '?')).toBe(text);
});

it('shows code on one line, all of it visible, and no more than is read', () => {
  expect(codeQuote('a`b\n\u001b')).toBe('`` a`b\\u{a}\\u{1b} ``');
  expect(codeQuote('x'.repeat(121))).toBe(`\`${'x'.repeat(120)}…\``);
});

it('writes JSON that a terminal shows as it is, and that says the same', () => {
  const value = { 'k\u202e': ['\u009b31m\u007f', '\u2028', '\u{e0041}', '\n\t\u001b', 'é👩\u200d🚀'] };
  for (const indent of [0, 2]) {
    const json = escapeJson(JSON.stringify(value, null, indent));
    expect(json.split('\n').map(firstInvisible).filter(Boolean)).toEqual([]);
    expect(JSON.parse(json)).toEqual(value);
  }
});
