import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedCode } from '../../../src/terminal/code/fold.ts';
import { numberedRows, unifiedRows, withChanges } from '../../../src/terminal/code/unified.ts';
import { plain } from '../support/views.ts';

const programs = fc.array(fc.constantFrom('a()', 'b()', 'c()', '', '    d()'), {
  minLength: 1,
  maxLength: 12,
});
const codeOf = (lines: readonly string[]) => ({ plain: lines, painted: lines });
const version = (lines: readonly string[]) => ({ code: codeOf(lines), lines: new Map() });

describe('two programs as one listing', () => {
  it('have all their lines there, in order, with their numbers', () => {
    fc.assert(
      fc.property(programs, programs, (before, after) => {
        const rows = unifiedRows(version(before), version(after));
        const numbered = (without: string, column: RegExp) =>
          rows
            .filter(({ change }) => change !== without)
            .map(({ gutter, plain }) => `${Number(column.exec(gutter)?.[1])} ${plain}`);
        const wanted = (lines: readonly string[]) => lines.map((text, index) => `${index + 1} ${text}`);
        expect(numbered('added', /^. (..)/)).toEqual(wanted(before));
        expect(numbered('removed', /(..)$/)).toEqual(wanted(after));
      }),
    );
  });

  it('differ where each by itself says that it differs', () => {
    fc.assert(
      fc.property(programs, programs, (before, after) => {
        const rows = unifiedRows(version(before), version(after));
        const [first, second] = withChanges(codeOf(before), codeOf(after));
        const count = (wanted: string) => rows.filter(({ change }) => change === wanted).length;
        expect([first.changes?.size, second.changes?.size]).toEqual([count('removed'), count('added')]);
        for (const line of first.changes?.keys() ?? []) {
          const gutter = `- ${`${line}`.padStart(2)}`;
          expect(rows.some((row) => row.gutter.startsWith(gutter))).toBe(true);
        }
      }),
    );
  });

  it('lose nothing where a line is continued', () => {
    const rows = unifiedRows(version(['x'.repeat(30)]), version(['y'.repeat(30)]));
    const listed = numberedRows(rows, { width: 20, theme: plain() });
    expect(listed.join('').match(/[xy]/g)).toHaveLength(60);
    expect(listed.every((row) => row.length < 20)).toBe(true);
  });
});

describe('a program in few rows', () => {
  const rows = (marked: readonly number[], length = 40) =>
    Array.from({ length }, (_, index) => ({
      gutter: `${index + 1}`.padStart(2),
      plain: `line_${index + 1}()`,
      painted: `line_${index + 1}()`,
      tasks: marked.includes(index + 1)
        ? [{ state: 'timer' as const, count: 1, first: [{ name: 'T', stack: [] }] }]
        : [],
    }));
  const fold = (marked: readonly number[], height: number) =>
    foldedCode(rows(marked), height, { width: 80, theme: plain() });

  it('takes no more of them than there are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 })),
        fc.integer({ min: 3, max: 50 }),
        (marked, height) => {
          expect(fold(marked, height).length).toBeLessThanOrEqual(height);
        },
      ),
    );
  });

  it('shows the lines that tasks stand on, and what is around them', () => {
    expect(fold([4, 20], 9)).toEqual([
      '  …',
      '   3  line_3()',
      '─  4  line_4()  T',
      '   5  line_5()',
      '  …',
      '  19  line_19()',
      '─ 20  line_20()  T',
      '  21  line_21()',
      '  …',
    ]);
  });

  it('is whole where it fits, and shows its beginning where nobody stands on it', () => {
    expect(fold([3, 20], 40)).toHaveLength(40);
    expect(fold([], 5)).toEqual([
      ...[1, 2, 3, 4].map((line) => `  ${`${line}`.padStart(2)}  line_${line}()`),
      '  …',
    ]);
  });
});
