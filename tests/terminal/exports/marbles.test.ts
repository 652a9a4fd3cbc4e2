import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewsFr as french } from '../../../src/i18n/views.fr.ts';
import { marbles } from '../../../src/terminal/exports/marbles.ts';
import type { Trace } from '../../../src/trace/index.ts';
import { times } from '../../fuzz.ts';
import * as programs from '../support/programs.ts';
import { anyWork, traceOf } from '../support/traces.ts';
import { expectGolden, expectTame, plain } from '../support/views.ts';

const alone = (trace: Trace, theme = plain()) => marbles([{ label: '', trace }], { theme });

const THEMES = [
  { name: 'unicode', theme: plain() },
  { name: 'ascii', theme: plain({ unicode: false }) },
  { name: 'accessible', theme: plain({ accessible: true }) },
  { name: 'french', theme: plain({ words: french }) },
];

describe('plain marbles', () => {
  it.each(THEMES)('look as approved, $name', async ({ name, theme }) => {
    const two = [
      { label: 'together', trace: await programs.together() },
      { label: 'one after another', trace: await programs.oneAfterAnother() },
    ];
    await expectGolden(`marbles-${name}`, {
      'two ways': marbles(two, { theme }),
      'a blocked loop': alone(await programs.blocking(), theme),
      'a timeout': alone(await programs.timedOut(), theme),
      'a failing group': alone(await programs.failingGroup(), theme),
      'a lock, and a cancelled task that takes its time': alone(await programs.locked(), theme),
      'a forgotten await': alone(await programs.forgottenAwait(), theme),
      'thirty sleepers': alone(await programs.sleepers(30), theme),
    });
  });

  it('are the same for the same program, and whatever the terminal can do', async () => {
    const first = alone(await programs.locked());
    expect(alone(await programs.locked())).toEqual(first);
    expect(alone(await programs.locked(), plain({ level: 3 }))).toEqual(first);
  });

  it('mark each printed line with a letter, on the row of its task and at its time', async () => {
    const lines = alone(await programs.together());
    const zero = lines[0]?.indexOf('0 s') ?? -1;
    const two = lines[0]?.indexOf('2.0 s') ?? -1;
    const printed = lines.flatMap((line) => {
      const [, letter, time, task] = /^(\S) +(\d\.\d\d) s +(\S+) +prints/.exec(line) ?? [];
      return letter === undefined ? [] : [{ letter, time: Number(time), task }];
    });
    expect(printed.map(({ time }) => time)).toEqual([0, 0, 0, 1, 1, 2]);
    for (const { letter, time, task } of printed) {
      const row = lines.find((line) => line.trimStart().startsWith(`${task} `)) ?? '';
      expect(row[Math.round(zero + (time / 2) * (two - zero))], `${task} at ${time}`).toBe(letter);
    }
  });

  it('say so when there are more lines than anybody reads', async () => {
    const lines = alone(await programs.sleepers(1000));
    expect(lines.length).toBeLessThan(140);
    expect(lines.some((line) => /^… and \d+ more$/.test(line))).toBe(true);
  });

  it.each([
    ['unicode', plain()],
    ['ascii', plain({ unicode: false })],
    ['accessible', plain({ accessible: true })],
  ])('keep to their width and hold nothing but text, whatever is printed: %s', async (_, theme) => {
    await fc.assert(
      fc.asyncProperty(anyWork, async (work) => {
        expectTame(alone(await traceOf(work), theme), 72, theme);
      }),
      { numRuns: times(40) },
    );
  });
});
