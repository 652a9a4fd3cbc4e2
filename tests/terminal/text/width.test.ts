import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columnsOf, padEnd, sanitize, truncate, wrap } from '../../../src/terminal/index.ts';
import { wrapCode } from '../../../src/terminal/text/width.ts';
import { plain } from '../support/views.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map(sanitize);

describe('columnsOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['任務', 4],
    ['é', 1],
    ['👩‍👩‍👧‍👦', 2],
    ['\x1b[31mred\x1b[39m', 3],
  ])('of %j is %d', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('knows the width of every sign that the views draw with', () => {
    for (const unicode of [true, false]) {
      const { marks, states } = plain({ unicode });
      const signs = [
        ...marks.spinner,
        marks.ellipsis,
        marks.arrow,
        marks.bar.full,
        marks.bar.half,
        marks.tick,
      ];
      for (const sign of [...signs, ...Object.values(states).map(({ glyph }) => glyph)]) {
        expect(columnsOf(sign), sign).toBe(stringWidth(sign));
        expect(sign).not.toMatch(/\p{Emoji_Presentation}/u);
      }
    }
  });
});

describe('truncate', () => {
  it('leaves alone what fits', () => {
    expect(truncate('任務', 4, '…')).toBe('任務');
  });

  it('cuts no wide character in half', () => {
    expect(truncate('任務一二三', 6, '…')).toBe('任務…');
    expect(truncate('任務一二三', 7, '…')).toBe('任務一…');
    expect(truncate('𠀀𠀁𠀂', 4, '…')).toBe('𠀀…');
  });

  it('is never wider than it was told, and a beginning of the text', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('…', '...'),
        (text, columns, ellipsis) => {
          const cut = truncate(text, columns, ellipsis);
          expect(stringWidth(cut)).toBeLessThanOrEqual(columns);
          if (cut !== text && columns >= ellipsis.length)
            expect(text.startsWith(cut.slice(0, -ellipsis.length))).toBe(true);
        },
      ),
    );
  });
});

describe('padEnd', () => {
  it('pads to columns, not characters', () => {
    expect(padEnd('任務', 6)).toBe('任務  ');
    expect(padEnd('toolong', 3)).toBe('toolong');
  });
});

describe('wrap', () => {
  it('keeps a number with its unit', () => {
    expect(wrap('took 4.00 s: fine', 9)).toEqual(['took', '4.00 s:', 'fine']);
  });

  it('breaks a word that is too long by itself', () => {
    expect(wrap('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });
});

describe('wrapCode', () => {
  it('loses nothing, not even spaces', () => {
    const code = '    return  await   gather(a,    b)';
    expect(wrapCode(code, 12).join('')).toBe(code);
  });

  it('leaves no row empty before a word that is too long to stand behind its indentation', () => {
    expect(wrapCode('        create_task(worker)', 16)).toEqual(['        create_t', 'ask(worker)']);
  });

  it('closes colours at the end of a line and opens them on the next', () => {
    const { colour } = plain({ level: 2 });
    expect(wrapCode(colour.red('abcdef'), 3)).toEqual([colour.red('abc'), colour.red('def')]);
  });
});
