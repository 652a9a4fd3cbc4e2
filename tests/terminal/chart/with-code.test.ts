import { describe, expect, it } from 'vitest';
import { recordedRun } from '../../../src/cpython/recorded.ts';
import { viewsFr as french } from '../../../src/i18n/views.fr.ts';
import { highlight } from '../../../src/terminal/code/highlight.ts';
import { comparison, runWithCode, type Side, type Theme } from '../../../src/terminal/index.ts';
import { taskLines } from '../../../src/trace/index.ts';
import { allDemos, programsOf } from '../../demos/support.ts';
import { expectGolden, expectTame, plain, TERMINALS } from '../support/views.ts';

const programs = programsOf(await allDemos());
const recorded = programs.flatMap(({ name, python }) => {
  const run = recordedRun(python);
  return run === null ? [] : [{ name, python, trace: run.trace }];
});

interface View {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

function sideOf(name: string, theme: Theme): Required<Omit<Side, 'isWrong'>> {
  const found = recorded.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no recorded program ${name}`);
  const source = found.python.trimEnd();
  const code = { plain: source.split('\n'), painted: highlight(source, 'python', theme) };
  return { label: name.replace(/^.*, /, ''), trace: found.trace, code };
}

function alone(name: string, view: View): string[] {
  const { trace, code } = sideOf(name, view.theme);
  return runWithCode(trace, code, view);
}

const pair = (one: string, other: string, view: View): string[] =>
  comparison([sideOf(one, view.theme), sideOf(other, view.theme)], view);

describe('a run with its code', () => {
  it.each([
    ...TERMINALS,
    { name: '80-french', width: 80, theme: plain({ words: french }) },
    { name: '120-french', width: 120, theme: plain({ words: french }) },
  ])('looks as approved at $name', async ({ name, width, theme }) => {
    const view = { width, height: 24, theme };
    await expectGolden(`run-code-${name}`, {
      'one program': alone('gather, together', view),
      'few rows': alone('gather, together', { ...view, height: 16 }),
      'too few rows': alone('gather, together', { ...view, height: 12 }),
      'rows for all': alone('gather, together', { ...view, height: 50 }),
      'two ways': pair('gather, together', 'gather, in-turn', view),
      'a pitfall': pair('pitfalls blocking, wrong', 'pitfalls blocking, right', view),
      'a pitfall on a tall terminal': pair('pitfalls blocking, wrong', 'pitfalls blocking, right', {
        ...view,
        height: 60,
      }),
    });
  });

  it('takes no row and no column too many, whatever the program', () => {
    for (const theme of [plain(), plain({ level: 2 }), plain({ unicode: false }), plain({ words: french })]) {
      for (const [index, { name }] of recorded.entries()) {
        const width = 30 + ((index * 7) % 120);
        for (const height of [24, 40, 70]) {
          const view = { width, height, theme };
          const rows = alone(name, view);
          expectTame(rows, width, theme);
          // Of the chart alone there may be more.
          const without = comparison([{ ...sideOf(name, theme), code: undefined as never }], view).length;
          expect(rows.length, `${name} at ${width}×${height}`).toBeLessThanOrEqual(Math.max(height, without));
        }
      }
    }
  });

  it('shows each line that a task waited on, if it has the rows', () => {
    for (const { name, trace } of recorded) {
      const drawn = alone(name, { width: 80, height: 400, theme: plain() });
      for (const line of taskLines(trace, 1).lines.keys())
        expect(
          drawn.some((row) => new RegExp(`^\\S +${line}  `).test(row)),
          `${name}, line ${line}`,
        ).toBe(true);
    }
  });

  it('names in each lane the lines of its task', () => {
    const drawn = alone('pitfalls blocking, wrong', { width: 100, height: 40, theme: plain() });
    expect(drawn.find((row) => /^ {2}report/.test(row))).toContain('L12,14  █');
    expect(drawn.some((row) => /^▓ 14 .*report$/.test(row))).toBe(true);
  });

  it('is one listing of two programs, which says what differs', () => {
    const drawn = pair('pitfalls blocking, wrong', 'pitfalls blocking, right', {
      width: 80,
      height: 80,
      theme: plain(),
    });
    const changed = drawn
      .filter((row) => /^. [-+] /.test(row))
      .map((row) => row.slice(2).replace(/\s+/g, ' '));
    expect(changed).toEqual([
      '- 2 import time',
      '- 14 time.sleep(2) report',
      '+ 13 await asyncio.sleep(2) report',
    ]);
  });
});
