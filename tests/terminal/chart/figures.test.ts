import { beforeAll, describe, expect, it } from 'vitest';
import { coroutine, sleep } from '../../../src/asyncio/index.ts';
import { viewsFr as french } from '../../../src/i18n/views.fr.ts';
import { figureRows } from '../../../src/terminal/chart/figures.ts';
import { board, makeTheme, transcriptLine } from '../../../src/terminal/index.ts';
import { type Figures, peakFigures, record, stateAt, type Trace } from '../../../src/trace/index.ts';
import { expectGolden, expectTame, LISTENERS, plain } from '../support/views.ts';

const some: Figures = { connections: 1000, rate: 0, memory: 81_400_000, threads: 11, lateness: 0.0312 };
const more: Figures = { connections: 10_000, rate: 9871.6, memory: 221_000_000, lateness: 0.0841 };
const none: Figures = { connections: 0, rate: 12, memory: 190_000_000, threads: 10, lateness: 0.002 };

let trace: Trace;

beforeAll(async () => {
  trace = await record((run, session) => {
    const main = coroutine(function* main() {
      for (const figures of [some, more, none]) {
        session.measure(figures);
        yield* sleep(1);
      }
    });
    return run(main());
  });
});

describe('what a crowd of connections measures', () => {
  it.each(LISTENERS)('looks as approved at $name', async ({ name, width, theme }) => {
    const inFrench = makeTheme({ level: 0, unicode: true, words: french });
    const at = (t: number) => board(stateAt(trace, t), { t, width, height: 24, theme, frame: 0 });
    await expectGolden(`figures-${name}`, {
      'by themselves': figureRows(more, { width, theme }),
      'in French': figureRows(more, { width, theme: inFrench }),
      'under the lanes': at(0),
      'in words': [transcriptLine({ type: 'measured', t: 1, figures: some }, new Map(), theme.words) ?? ''],
    });
    expectTame(at(1), width, theme);
  });

  it('shows the last that was measured', () => {
    const lines = (t: number) =>
      board(stateAt(trace, t), { t, width: 80, height: 24, theme: plain(), frame: 0 }).join('\n');
    expect(lines(0)).toMatch(/connections open +1,000\n/);
    expect(lines(1)).toMatch(/connections open +10,000\n/);
    expect(lines(1)).not.toMatch(/threads of the process/);
  });

  it('leaves the board within its height', () => {
    for (let height = 1; height < 12; height++) {
      const lines = board(stateAt(trace, 0), { t: 0, width: 80, height, theme: plain(), frame: 0 });
      expect(lines.length).toBeLessThanOrEqual(height);
    }
  });

  it('is at the end the most of each, and the lateness of the whole run', () => {
    expect(peakFigures(trace)).toEqual({ ...more, threads: 11, lateness: none.lateness });
  });

  it('is nothing where nothing was measured', async () => {
    expect(peakFigures(await record(async () => {}))).toBeNull();
  });
});
