import { describe, expect, it } from 'vitest';
import { codePoint, quote, unsafeCharacter, visible } from '../../src/lessons/visible.ts';

describe('unsafeCharacter', () => {
  it.each([
    ['an escape', '\u001b[31m', 'U+001B'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['a C1 control', '\u009b', 'U+009B'],
    ['a bidirectional override', 'abc\u202edef', 'U+202E'],
    ['a line separator', '\u2028', 'U+2028'],
    ['half of a surrogate pair', '\ud800', 'U+D800'],
    ['a tag character', '\u{e0041}', 'U+E0041'],
  ])('finds %s', (_, text, name) => {
    expect(unsafeCharacter(text)).toBe(name);
  });

  it.each(['', 'plain', 'two\nlines', '中文', '👩‍🚀', '❤️', 'no\u00a0break'])('lets %j pass', (text) => {
    expect(unsafeCharacter(text)).toBeNull();
  });
});

describe('visible and quote', () => {
  it('write out what cannot be seen', () => {
    expect(visible('a\u001b[0m\n\u202eb')).toBe('a\\u{1b}[0m\\u{a}\\u{202e}b');
  });

  it('cut what is long', () => {
    expect(quote('x'.repeat(1000))).toBe(`"${'x'.repeat(60)}…"`);
  });

  it('name a character', () => {
    expect(codePoint('\u00a0')).toBe('U+00A0');
  });
});
