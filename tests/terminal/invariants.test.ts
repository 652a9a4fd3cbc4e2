import { describe, it } from 'vitest';
import { listing } from '../../src/terminal/code/listing.ts';
import { board, comparison, timeline } from '../../src/terminal/index.ts';
import { stateAt, type Trace } from '../../src/trace/index.ts';
import * as absences from './support/absences.ts';
import {
  blocking,
  failingGroup,
  forgottenAwait,
  hostile,
  locked,
  oneAfterAnother,
  timedOut,
  together,
} from './support/programs.ts';
import { expectTame, plain } from './support/views.ts';

const THEMES = {
  plain: plain(),
  ascii: plain({ unicode: false }),
  colour: plain({ level: 2 }),
  'true colour': plain({ level: 3 }),
  accessible: plain({ accessible: true }),
};
const WIDTHS = Array.from({ length: 121 }, (_, index) => 20 + index);

const programs: readonly (() => Promise<Trace>)[] = [
  oneAfterAnother,
  blocking,
  timedOut,
  failingGroup,
  locked,
  forgottenAwait,
  ...Object.values(absences),
  hostile,
];
const traces: Trace[] = [];
// One session at a time records.
for (const program of programs) traces.push(await program());
const other = await together();

describe.each(Object.entries(THEMES))('at any width from 20 to 140, %s', (_name, theme) => {
  /** Draws each trace at a few widths only, but every width with some trace. */
  const everyWidth = (draw: (trace: Trace, width: number) => readonly string[]) => {
    for (const [index, trace] of traces.entries()) {
      for (const width of WIDTHS) {
        if (width % traces.length === index || trace === traces.at(-1)) {
          expectTame(draw(trace, width), width, theme);
        }
      }
    }
  };

  it.each([0, 0.5, 1, 2.5])('no board is too wide or emits anything but text, %d s', (t) => {
    everyWidth((trace, width) =>
      board(stateAt(trace, t), { t: t + 0.3, width, height: 12, theme, frame: width }),
    );
  });

  it('no timeline is', () => {
    everyWidth((trace, width) => timeline(trace, { width, theme }));
  });

  it('no comparison is', () => {
    everyWidth((trace, width) => {
      const label = 'another 任務 '.repeat(20);
      const sides = [
        { label: 'one\x1b[7m', trace: other },
        { label, trace },
      ] as const;
      return comparison(sides, { width, theme });
    });
  });

  it('no listing is', () => {
    const code = `def f():\n\tx = "\x1b[31m任務\u202e" ${'+ "a long way to go" '.repeat(12)}\n`;
    const python = { title: 'Python\x07', language: 'python', code } as const;
    const typescript = { title: 'TypeScript', language: 'typescript', code: 'const a = `b`;' } as const;
    for (const width of WIDTHS) {
      expectTame(listing([python, typescript], { width, theme }), width, theme);
      expectTame(listing([typescript, typescript], { width, theme }), width, theme);
    }
  });
});
