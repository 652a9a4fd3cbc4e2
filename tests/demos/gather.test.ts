import { beforeAll, describe, expect, it } from 'vitest';
import { gatherDemo } from '../../src/demos/gather/demo.ts';
import { type GatherTask, MOST_TASKS } from '../../src/demos/gather/tasks.ts';
import { record } from '../../src/trace/index.ts';
import { type CPython, startCPython } from '../oracle/cpython.ts';
import { behaviourOf, linesOf, scriptOf, typeErrors } from './support.ts';

const named = (...names: string[]): GatherTask[] => names.map((name) => ({ name, seconds: 1 }));
const numbered = (count: number, seconds: (index: number) => number): GatherTask[] =>
  Array.from({ length: count }, (_, index) => ({ name: `T${index + 1}`, seconds: seconds(index) }));

const cases: Record<string, GatherTask[]> = {
  'a single task': named('alone'),
  'no time at all, very little, and a day': [
    { name: 'none', seconds: 0 },
    { name: 'little', seconds: 0.05 },
    { name: 'tiny', seconds: 1e-7 },
    { name: 'a day', seconds: 86_400 },
  ],
  'durations whose sum is not exact': numbered(5, (index) => (index + 1) / 10),
  'quotes and backslashes': named(
    "it's",
    '"so"',
    `'"`,
    '\\',
    '\\"',
    "\\'",
    '\\n',
    'C:\\new',
    '`',
    '$' + '{name}',
  ),
  'the formats of print': named('%s', '100%', '%d%%', '{}', '{{'),
  'odd letters': named('café', '任务', '👩‍🚀', '\u{e0041}', '\t', '\u0000', '\x7f', '\u2028', '\u202e', ''),
  'the same name twice': named('twin', 'twin'),
  'many alike': numbered(1000, () => 0.5),
  'many that are not alike': numbered(1000, (index) => index % 7),
};

/** `many alike`, but for one task. */
const nearlyAlike = (index: number, change: Partial<GatherTask>) =>
  numbered(10, () => 1).map((task, i) => (i === index ? { ...task, ...change } : task));
for (const index of [0, 4, 9]) {
  cases[`alike but for the name of ${index}`] = nearlyAlike(index, { name: 'other' });
  cases[`alike but for the duration of ${index}`] = nearlyAlike(index, { seconds: 2 });
}

describe.each(Object.entries(cases))('the demo of gather with %s', (_, tasks) => {
  let cpython: CPython;
  const demo = gatherDemo(tasks);

  beforeAll(async () => {
    cpython = await startCPython();
  });

  it.each([...demo.variants])('$name: does the same in both languages and as listed', async ({ program }) => {
    const { python, typescript } = program.listing();
    const trace = await record(program.script);
    expect(cpython.runScript(python)).toEqual({ ...behaviourOf(trace), stderr: [] });
    const listed = await record(await scriptOf(typescript));
    expect(listed.events).toEqual(trace.events);
  });
});

it('gives the lanes of the gathered tasks their names', async () => {
  const { tasks } = await record(gatherDemo(named('tea', 'toast')).variants[0].program.script);
  expect(tasks.map(({ name }) => name)).toEqual(['Task-1', 'tea', 'toast']);
});

it('has listings that the TypeScript compiler accepts', async () => {
  const listings = Object.values(cases).flatMap((tasks) => gatherDemo(tasks).variants);
  expect(await typeErrors(listings.map(({ program }) => program.listing().typescript))).toBe('');
});

it('writes out few tasks, and counts many that are alike', () => {
  const [{ program }] = gatherDemo(numbered(3, () => 1)).variants;
  expect(program.listing().python).toContain('TASKS = [("T1", 1), ("T2", 1), ("T3", 1)]');
  const [many] = gatherDemo(numbered(MOST_TASKS, () => 1)).variants;
  expect(many.program.listing().python).toContain(
    'TASKS = [(f"T{number}", 1) for number in range(1, 10001)]',
  );
  expect(many.program.listing().typescript.split('\n').length).toBeLessThan(35);
});

it('fills its lines where many tasks differ', () => {
  const [{ program }] = gatherDemo(numbered(1000, (index) => index)).variants;
  for (const listing of Object.values(program.listing())) {
    expect(listing.split('\n').length).toBeLessThan(300);
    for (const line of listing.split('\n')) expect(line.length).toBeLessThanOrEqual(76);
  }
});

it('takes 10,000 tasks', async () => {
  const begun = performance.now();
  const demo = gatherDemo(numbered(MOST_TASKS, (index) => index % 10));
  const trace = await record(demo.variants[0].program.script);
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(trace).toMatchObject({ elapsed: 9 });
  expect(linesOf(trace).length).toBe(2 * MOST_TASKS + 1);
});

it('refuses what it cannot show', () => {
  expect(() => gatherDemo([])).toThrow('1 to 10000 tasks here, not 0');
  expect(() => gatherDemo(numbered(MOST_TASKS + 1, () => 1))).toThrow('not 10001');
  for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => gatherDemo([{ name: 'odd', seconds }])).toThrow(RangeError);
  }
});
