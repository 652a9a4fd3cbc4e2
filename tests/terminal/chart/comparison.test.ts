import { describe, expect, it } from 'vitest';
import { comparison } from '../../../src/terminal/index.ts';
import type { Trace } from '../../../src/trace/index.ts';
import * as programs from '../support/programs.ts';
import { expectGolden, LISTENERS, plain } from '../support/views.ts';

type Program = () => Promise<Trace>;

const compared = (first: Trace, second: Trace, width = 80) =>
  comparison(
    [
      { label: 'this way', trace: first },
      { label: 'that way', trace: second },
    ],
    { width, theme: plain() },
  );

describe('a comparison', () => {
  it.each(LISTENERS)('looks as approved at $name', async ({ name, width, theme }) => {
    // One session at a time records.
    const draw = async (one: string, first: Program, other: string, second: Program) => {
      const sides = [
        { label: one, trace: await first() },
        { label: other, trace: await second() },
      ] as const;
      return comparison(sides, { width, theme });
    };
    await expectGolden(`comparison-${name}`, {
      gather: await draw('together', programs.together, 'one after another', programs.oneAfterAnother),
      blocking: await draw('time.sleep', programs.blocking, 'asyncio.sleep', programs.together),
      'forgotten await': await draw('forgotten', programs.forgottenAwait, 'awaited', programs.together),
    });
  });

  it('has one scale for both', async () => {
    const lines = compared(await programs.together(), await programs.oneAfterAnother());
    const [main = '', other = ''] = lines.filter((line) => line.startsWith('Task-1 main'));
    const start = main.indexOf('█');
    expect(other.indexOf('✔') - start).toBe(2 * (main.indexOf('✔') - start));
  });

  it('says how much was saved', async () => {
    const lines = compared(await programs.together(), await programs.oneAfterAnother());
    expect(lines.at(-1)).toBe('this way 2.00 s, that way 4.00 s: 2.00 s saved');
  });

  it('praises no shorter run that is wrong', async () => {
    const [two, four] = [await programs.together(), await programs.oneAfterAnother()];
    const sums = (first: Trace, second: Trace) =>
      comparison(
        [
          { label: 'yours', trace: first, isWrong: true },
          { label: 'possible', trace: second },
        ],
        { width: 80, theme: plain() },
      ).at(-1);
    expect(sums(two, four)).toBe('yours 2.00 s, possible 4.00 s');
    expect(sums(four, two)).toBe('yours 4.00 s, possible 2.00 s: 2.00 s saved');
  });

  it('says so when nothing was', async () => {
    const trace = await programs.together();
    expect(compared(trace, trace).at(-1)).toBe('this way 2.00 s, that way 2.00 s: no difference');
  });

  it('says which took less on a real clock, whichever it was, but passes over its jitter', async () => {
    const first: Trace = { ...(await programs.together()), clock: 'real' };
    const sums = (elapsed: number) => compared(first, { ...first, elapsed }).at(-1);
    expect(sums(2.1)).toBe('this way 2.00 s, that way 2.10 s: about as long');
    expect(sums(2.5)).toBe('this way 2.00 s, that way 2.50 s: this way took 0.50 s less');
    expect(sums(1.5)).toBe('this way 2.00 s, that way 1.50 s: that way took 0.50 s less');
    const [four, two] = [4.0051, 2.0049].map((elapsed) => ({ ...first, elapsed }) as const);
    expect(compared(four as Trace, two as Trace).at(-1)).toBe(
      'this way 4.01 s, that way 2.00 s: that way took 2.01 s less',
    );
    const exact = compared({ ...first, clock: 'virtual' }, { ...first, clock: 'virtual', elapsed: 2.1 }).at(
      -1,
    );
    expect(exact).toBe('this way 2.00 s, that way 2.10 s: 0.10 s saved');
  });

  it('saves nothing on a real clock where neither waited, however busy the machine was', async () => {
    const { events, ...trace } = await programs.together();
    const first: Trace = { ...trace, clock: 'real', events: events.filter(({ type }) => type !== 'idle') };
    const said = compared(first, { ...first, elapsed: 9 }).at(-1);
    expect(said).toBe('this way 2.00 s, that way 9.00 s: neither waited, so nothing overlapped');
  });

  it('calls nothing saved that was left undone', async () => {
    const lines = compared(await programs.forgottenAwait(), await programs.together());
    expect(lines.slice(-2)).toEqual([
      'this way 0.00 s, that way 2.00 s',
      'this way: 2 coroutines never awaited',
    ]);
  });

  it('says how long the thread was blocked, and what became of tasks', async () => {
    expect(compared(await programs.blocking(), await programs.failingGroup()).slice(-2)).toEqual([
      'this way: the thread was blocked for 2.00 s',
      'that way: 2 tasks failed, 2 tasks cancelled',
    ]);
  });
});
