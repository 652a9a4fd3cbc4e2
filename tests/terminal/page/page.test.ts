import { describe, expect, it } from 'vitest';
import { highlight } from '../../../src/terminal/code/highlight.ts';
import { chapterText, frame, menu, pageBody } from '../../../src/terminal/page/index.ts';
import { expectGolden, expectTame, LISTENERS, plain } from '../support/views.ts';
import { chapter, hostile } from './support.ts';

describe('a chapter', () => {
  it.each(LISTENERS)('looks as approved at $name', async ({ name, width, theme }) => {
    const painted = theme.colour.level > 0 ? { highlight } : {};
    await expectGolden(`page-${name}`, {
      chapter: [...chapterText(chapter, { width, theme, ...painted })].flat(),
    });
  });

  it('has no prose of more than 88 columns, however wide the terminal', () => {
    const blocks = [{ type: 'prose', text: 'word '.repeat(200) }] as const;
    const lines = pageBody({ title: '', blocks }, { width: 200, theme: plain() });
    expect(Math.max(...lines.map((line) => line.length))).toBe(84);
    expect(lines.length).toBe(12);
  });

  it('has the same words with colour as without', () => {
    const text = (level: 0 | 3) =>
      [
        ...chapterText(chapter, { width: 100, theme: plain({ level }), ...(level > 0 && { highlight }) }),
      ].flat();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what colours are made of.
    const words = (lines: string[]) => lines.join(' ').replaceAll(/\x1b\[[\d;]*m|[`*]|\s+/g, '');
    expect(words(text(3))).toBe(words(text(0)));
  });

  it('puts output beside its code, and the remedy beside the mistake, exactly where there is room', () => {
    const code = { language: 'python', code: ['x = 1'] } as const;
    const lines = (width: number) =>
      pageBody(
        { title: '', blocks: [{ type: 'code', ...code, output: ['a'.repeat(10)] }] },
        { width, theme: plain() },
      );
    // A gutter of 4, 5 of code, 3 between, `│ ` and 10 of output; the last column stays free.
    expect(lines(25)).toEqual([' 1  x = 1   │ aaaaaaaaaa']);
    expect(lines(24)).toEqual([' 1  x = 1', '', '│ aaaaaaaaaa']);
  });

  it('marks what differs in a pair: beside each other, or in one listing', () => {
    const lines = ['import asyncio', 'async def main():', '    await save()'];
    const wrong = { language: 'python', code: lines.with(2, '    save()'), why: 'Dropped.' } as const;
    const right = { language: 'python', code: lines, why: 'Awaited.' } as const;
    const draw = (width: number) =>
      pageBody({ title: '', blocks: [{ type: 'pair', wrong, right }] }, { width, theme: plain() });
    expect(draw(100).find((row) => row.includes('await'))).toMatch(
      /^- {2}3 {6}save\(\) +\+ {2}3 {6}await save\(\)$/,
    );
    expect(draw(40).filter((row) => /^[-+] /.test(row))).toEqual([
      '-  3         save()',
      '+     3      await save()',
      '- ✖ wrong',
      '+ ✔ right',
    ]);
  });

  it('has for those who listen no drawing, no numbers before code, and words for what is seen', () => {
    const parts = [...chapterText(chapter, { width: 80, theme: plain({ accessible: true }) })];
    const text = parts.flat().join('\n');
    expect(text).not.toMatch(/[─│✔✖`]/);
    expect(text).toContain('    import asyncio\n');
    expect(text).toContain('at 1.00 s: T1: end');
    expect(text).toMatch(/^wrong:$/m);
  });

  it.each([0, 1, 3] as const)(
    'lets nothing through that is not text, at any width, colour level %d',
    (level) => {
      const theme = plain({ level });
      for (const width of [20, 21, 27, 40, 61, 80, 120, 140]) {
        const lines = [...chapterText(hostile, { width, theme, ...(level > 0 && { highlight }) })].flat();
        expectTame(lines, width, theme);
      }
    },
  );
});

describe('a frame', () => {
  const keys = [
    { key: 'Enter', does: 'next' },
    { key: 'b', does: 'back' },
    { key: '/', does: 'search' },
  ];
  const body = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
  const draw = (height: number, width: number, top = 0) =>
    frame({ head: [{ text: 'Chapter' }], body, top, keys }, { width, height, theme: plain() });

  it.each([1, 2, 3, 4, 5, 24, 50])('has exactly %d lines, the keys last', (height) => {
    const lines = draw(height, 40);
    expect(lines).toHaveLength(height);
    expect(lines.at(-1)).toBe('Enter next  b back  / search');
  });

  it('says which lines are seen of a body that is taller', () => {
    expect(draw(14, 40, 5)).toEqual([
      'Chapter',
      '',
      ...body.slice(5, 15),
      'lines 6-15 of 30',
      'Enter next  b back  / search',
    ]);
    expect(draw(50, 40)).not.toContain('lines 1-30 of 30');
  });

  it('leaves out keys for which there is no room, and halves none', () => {
    expect(draw(10, 20).at(-1)).toBe('Enter next  b back');
    expect(draw(10, 19).at(-1)).toBe('Enter next  b back');
    expect(draw(10, 18).at(-1)).toBe('Enter next');
  });
});

describe('a menu', () => {
  const items = [
    { number: '1', title: 'First: `x`', depth: 0, done: true, note: '' },
    { number: '12', title: 'Second', depth: 0, done: false, note: '3/7' },
    { number: '', title: 'A page', depth: 1, done: true, note: '' },
  ];

  it('marks what is chosen and what is done', () => {
    expect(menu({ items, chosen: 1 }, { width: 40, theme: plain() })).toEqual(
      ['  ✔  1  First: `x`', '❯   12  Second                       3/7', '  ✔       A page'].map(
        (line, index) => (index === 1 ? line.replace('   3/7', '  3/7') : line),
      ),
    );
  });

  it('marks what is known beside what is done, once something may be known', () => {
    const known = items.map((item, index) => ({ ...item, ...(index < 2 && { known: index === 0 }) }));
    const draw = (unicode: boolean) =>
      menu({ items: known, chosen: 1 }, { width: 40, theme: plain({ unicode }) });
    expect(draw(true)).toEqual([
      '  ✔✦  1  First: `x`',
      '❯    12  Second                     3/7',
      '  ✔        A page',
    ]);
    expect(draw(false)[0]).toBe('  v*  1  First: `x`');
  });

  it('keeps every line within the width', () => {
    const hostileItems = items.map((item) => ({ ...item, title: '\u001b[2J*任務* '.repeat(20) }));
    for (const theme of [plain(), plain({ level: 3 })]) {
      for (let width = 20; width < 100; width += 7)
        expectTame(menu({ items: hostileItems, chosen: 0 }, { width, theme }), width, theme);
    }
  });
});
