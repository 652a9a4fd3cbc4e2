import { describe, expect, it } from 'vitest';
import { recordedRun } from '../../../src/cpython/recorded.ts';
import { viewsFr as french } from '../../../src/i18n/views.fr.ts';
import { highlight } from '../../../src/terminal/code/highlight.ts';
import { board, type Theme } from '../../../src/terminal/index.ts';
import { advance, beginning, type Moment, type TraceEvent } from '../../../src/trace/index.ts';
import { allDemos, programsOf } from '../../demos/support.ts';
import { expectGolden, expectTame, plain, TERMINALS } from '../support/views.ts';

const programs = programsOf(await allDemos());
const KEYS = [
  { key: 'space', does: 'pause' },
  { key: 'q', does: 'stop' },
];

function after(events: readonly TraceEvent[]): Moment {
  const moment = beginning();
  for (const event of events) advance(moment, event);
  return moment;
}

/** A demo's program after so many of its events, `later` seconds after the last. */
function boardOf(name: string, count: number, view: View, later = 0): string[] {
  const python = programs.find((program) => program.name === name)?.python;
  const run = python === undefined ? null : recordedRun(python);
  if (python === undefined || run === null) throw new Error(`there is no recorded program ${name}`);
  return drawn(python, after(run.trace.events.slice(0, count)), view, later);
}

interface View {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

function drawn(source: string, moment: Moment, view: View, later = 0): string[] {
  const code = {
    plain: source.trimEnd().split('\n'),
    painted: highlight(source.trimEnd(), 'python', view.theme),
  };
  return board(moment, { t: moment.t + later, frame: 3, code, keys: KEYS, ...view });
}

const LINES = Array.from({ length: 60 }, (_, index) => `line_${index + 1}()`);

/** Tasks that wait on these lines, and perhaps one that runs. */
function standing(lines: readonly number[], running: number | null = null): Moment {
  const events = [...lines, ...(running === null ? [] : [running])].flatMap((line, index): TraceEvent[] => {
    const task = index + 1;
    const parent = task === 1 ? null : 1;
    const wait = { for: 'object', object: 'Event' } as const;
    return [
      { type: 'task-created', t: 0, task, name: `T${task}`, parent },
      { type: 'started', t: 0, task, line },
      ...(index < lines.length
        ? [{ type: 'suspended' as const, t: 0, task, wait, stack: ['wait'], line }]
        : []),
    ];
  });
  return after(events);
}

/** The numbers of the lines that are shown. */
function numbersIn(rows: readonly string[]): number[] {
  return rows.flatMap((row) => /^.? *(\d+) {2}line_/.exec(row)?.[1] ?? []).map(Number);
}

describe('the code on the board', () => {
  it.each([
    ...TERMINALS,
    { name: '100', width: 100, theme: plain() },
    { name: '80-french', width: 80, theme: plain({ words: french }) },
    { name: '120-french', width: 120, theme: plain({ words: french }) },
  ])('looks as approved at $name', async ({ name, width, theme }) => {
    const view = { width, height: 22, theme };
    const crowd = Array.from({ length: 9990 }, () => 4);
    const source = `import asyncio\n\nasync def worker(event):\n    await event.wait()\n\n${LINES.join('\n')}`;
    await expectGolden(`board-code-${name}`, {
      'before anything': boardOf('gather, together', 0, view),
      'a task runs': boardOf('gather, together', 8, view),
      'three tasks wait, 0.42 s': boardOf('gather, together', 16, view, 0.42),
      'one goes on, one is ready': boardOf('gather, together', 20, view),
      'after the loop': boardOf('gather, together', 33, view),
      'the loop is blocked': boardOf('pitfalls blocking, wrong', 28, view),
      'few rows': boardOf('wait_for, limited', 7, { ...view, height: 10 }, 0.3),
      'too few rows for so many tasks': boardOf('gather, together', 16, { ...view, height: 10 }, 0.42),
      'a crowd on a line': drawn(source, standing(crowd), view),
    });
  });

  it('shows all that is stood on, if that has room, and the code around it', () => {
    const view = { width: 120, height: 18, theme: plain() };
    const numbers = numbersIn(drawn(LINES.join('\n'), standing([30, 33, 36]), view));
    expect(numbers).toEqual(expect.arrayContaining([29, 30, 33, 36, 37]));
  });

  it('follows what runs, however many wait elsewhere', () => {
    const view = { width: 120, height: 18, theme: plain() };
    for (const running of [1, 20, 44, 60]) {
      const rows = drawn(LINES.join('\n'), standing([2, 3, 4, 5, 6, 7], running), view);
      expect(numbersIn(rows)).toContain(running);
      expect(rows.find((row) => row.includes(`line_${running}()`))).toMatch(/^█ .*T7/);
    }
  });

  it('does not move with every line that is reached', () => {
    const view = { width: 120, height: 22, theme: plain() };
    const tops = Array.from({ length: 60 }, (_, index) =>
      numbersIn(drawn(LINES.join('\n'), standing([], index + 1), view)).at(0),
    );
    const moves = tops.filter((top, index) => index > 0 && top !== tops[index - 1]);
    expect(moves.length).toBeLessThan(60 / 3);
  });

  it.each([10, 14, 22, 40])('takes no more than %d rows, and no row too many columns', (height) => {
    for (const theme of [plain(), plain({ level: 2 }), plain({ unicode: false }), plain({ words: french })]) {
      for (let width = 20; width <= 140; width += 3) {
        const view = { width, height, theme };
        const wide = [
          `任務 = "${'一二三'.repeat(1000)}"`,
          ...LINES.map((line) => line.repeat(1 + (width % 9))),
        ].join('\n');
        const lines = Array.from({ length: 30 }, (_, index) => 1 + (index % 11));
        const rows = [
          boardOf('gather, together', 20, view),
          boardOf('pitfalls blocking, wrong', 28, view),
          drawn(wide, standing(lines, 5), view),
        ];
        for (const each of rows) {
          expect(each.length).toBeLessThanOrEqual(height);
          expectTame(each, width, theme);
        }
      }
    }
  });

  it('names but the tasks that it has room for, out of ten thousand', () => {
    const moment = standing(Array.from({ length: 10_000 }, (_, index) => 1 + (index % 7)));
    const named = new Set<number>();
    for (const [id, { name, ...task }] of moment.tasks) {
      const spied = Object.defineProperty({ ...task, name }, 'name', {
        get: () => {
          named.add(id);
          return name;
        },
      });
      moment.tasks.set(id, spied);
    }
    drawn(LINES.join('\n'), moment, { width: 120, height: 40, theme: plain() });
    expect(named.size).toBeLessThan(40);
  });
});
