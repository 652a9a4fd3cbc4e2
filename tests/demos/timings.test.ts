import { describe, expect, it } from 'vitest';
import { type DemoEntry, findDemo, loadDemo } from '../../src/demos/index.ts';
import { record, type Trace } from '../../src/trace/index.ts';
import { linesOf } from './support.ts';

/** The traces of a demo's two variants. */
async function watch(name: string): Promise<[Trace, Trace]> {
  const { variants } = await loadDemo(findDemo(name) as DemoEntry);
  const [first, second] = variants;
  if (second === undefined) throw new Error(`${name} has one variant`);
  return [await record(first.program.script), await record(second.program.script)];
}

/** What happened to the thread: `blocked` or `idle`, and since when. */
function threadOf({ events }: Trace): string[] {
  return events.flatMap(({ type, t }) => (type === 'blocked' || type === 'idle' ? [`${t} ${type}`] : []));
}

describe('sleep', () => {
  it('suspends for 2 s, with the thread idle', async () => {
    const [awaited, blocking] = await watch('sleep');
    expect(linesOf(awaited)).toEqual(['0 before', '2 after']);
    expect(threadOf(awaited)).toEqual(['0 idle']);
    expect(linesOf(blocking)).toEqual(['0 before', '2 after']);
    expect(threadOf(blocking)).toEqual(['0 blocked']);
  });
});

describe('gather', () => {
  it('takes 2 s for waits of 1, 2 and 1 s, and gives the results in argument order', async () => {
    const [together, inTurn] = await watch('gather');
    expect(linesOf(together)).toEqual([
      '0 T1: start',
      '0 T2: start',
      '0 T3: start',
      '1 T1: end',
      '1 T3: end',
      '2 T2: end',
      '2 T1 done, T2 done, T3 done',
    ]);
    expect(together).toMatchObject({ elapsed: 2, result: "['T1 done', 'T2 done', 'T3 done']" });
    expect(linesOf(inTurn)).toEqual([
      '0 T1: start',
      '1 T1: end',
      '1 T2: start',
      '3 T2: end',
      '3 T3: start',
      '4 T3: end',
      '4 T1 done, T2 done, T3 done',
    ]);
    expect(inTurn).toMatchObject({ elapsed: 4, result: together.result });
  });
});

describe('wait_for', () => {
  it('cancels a task of 5 s after 2 s', async () => {
    const [limited, patient] = await watch('wait_for');
    expect(linesOf(limited)).toEqual(['0 slow: start', '2 slow: cancelled, tidying up', '2 Timeout!']);
    expect(limited).toMatchObject({ elapsed: 2, result: "'Timeout!'" });
    expect(limited.tasks).toMatchObject([
      { name: 'Task-1', outcome: 'done' },
      { name: 'slow', endedAt: 2, outcome: 'cancelled' },
    ]);
    expect(linesOf(patient)).toEqual(['0 slow: start', '5 slow: end', '5 Done']);
    expect(patient.tasks[1]).toMatchObject({ name: 'slow', endedAt: 5, outcome: 'done' });
  });
});

describe('pitfalls', () => {
  it('forgotten-await: runs nothing, and has a warning for it', async () => {
    const [wrong, right] = await watch('pitfalls forgotten-await');
    expect(linesOf(wrong)).toEqual(['0 main: got a coroutine']);
    expect(wrong.events).toContainEqual(
      expect.objectContaining({ type: 'never-awaited', t: 0, coroutine: 'fetch' }),
    );
    expect(linesOf(right)).toEqual(['0 fetch: start', '1 fetch: end', '1 main: got a str']);
  });

  it('blocking: nothing ticks for 2 s', async () => {
    const [wrong, right] = await watch('pitfalls blocking');
    const between = (trace: Trace) => trace.output.filter(({ t }) => t > 0.75 && t < 2.75).length;
    expect(threadOf(wrong)).toContain('0.75 blocked');
    expect(between(wrong)).toBe(0);
    expect(wrong.elapsed).toBe(4.75);
    expect(threadOf(right).join()).not.toContain('blocked');
    expect(between(right)).toBe(8);
    expect(right.elapsed).toBe(3);
  });

  it('sync-call: no event loop ever starts, and there is a warning for it', async () => {
    const [wrong, right] = await watch('pitfalls sync-call');
    expect(linesOf(wrong)).toEqual(['0 report: got a coroutine']);
    expect(wrong.tasks).toEqual([]);
    expect(wrong.events).toContainEqual(
      expect.objectContaining({ type: 'never-awaited', t: 0, coroutine: 'fetch' }),
    );
    expect(linesOf(right)).toEqual(['0 fetch: start', '1 fetch: end', '1 report: got a str']);
  });

  it('sequential: two awaits in a row take 1 + 1 s, gathered 1 s', async () => {
    const [wrong, right] = await watch('pitfalls sequential');
    expect(wrong.elapsed).toBe(2);
    expect(right.elapsed).toBe(1);
  });
});
