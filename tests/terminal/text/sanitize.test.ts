import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize, sanitizeLines } from '../../../src/terminal/index.ts';

describe('sanitize', () => {
  it.each([
    ['\x1b[31mred', '\\x1b[31mred'],
    ['\x1b]0;title\x07', '\\x1b]0;title\\x07'],
    ['\x9b2J', '\\x9b2J'],
    ['a\nb\rc', 'a\\nb\\rc'],
    ['a\tb', 'a    b'],
    ['\u202etxt', '\\u202etxt'],
    ['a\u2028b', 'a\\u2028b'],
    ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\U000e0041'],
  ])('spells out %j', (text, spelled) => {
    expect(sanitize(text)).toBe(spelled);
  });

  it.each(['plain', 'é à ü', '任務', '👩‍👩‍👧‍👦', '☺️', 'می‌خواهم'])('leaves %s as it is', (text) => {
    expect(sanitize(text)).toBe(text);
  });

  it('lets no control character through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitize(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      }),
    );
  });
});

describe('sanitizeLines', () => {
  it('keeps the line breaks, and only those', () => {
    expect(sanitizeLines('a\nb\r\nc\x1b')).toEqual(['a', 'b', 'c\\x1b']);
  });
});
