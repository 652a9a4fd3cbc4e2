import { afterAll, describe, expect, it } from 'vitest';
import { configure, gatherDemo } from '../../src/demos/gather/demo.ts';
import type { GatherTask } from '../../src/demos/gather/option.ts';
import { compileListing } from '../../src/recording/compile.ts';
import { record } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { behaviourOf, linesOf, typeErrors } from './support.ts';

const named = (...names: string[]): GatherTask[] => names.map((name) => [name, 1]);
const numbered = (count: number, seconds: (index: number) => number): GatherTask[] =>
  Array.from({ length: count }, (_, index) => [`T${index + 1}`, seconds(index)]);

const cases: Record<string, GatherTask[]> = {
  'a single task': named('alone'),
  'no time at all, very little, and a day': [
    ['none', 0],
    ['little', 0.05],
    ['tiny', 1e-7],
    ['a day', 86_400],
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
  'many alike': numbered(100, () => 0.5),
  'many that are not alike': numbered(100, (index) => index % 7),
};

const interpreter = await startInterpreter();
afterAll(() => interpreter.close());

describe.each(Object.entries(cases))('the demo of gather with %s', (_, tasks) => {
  const demo = gatherDemo(tasks);

  it.each([...demo.variants])('$name: does the same in both languages and as listed', async ({ program }) => {
    const { python, typescript } = program.listing();
    const trace = await record(program.script);
    const twin = await interpreter.run({ source: python });
    expect(behaviourOf(twin.trace)).toEqual(behaviourOf(trace));
    expect(twin.stderr).toBe('');
    const listed = await record((await compileListing(typescript)).script);
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

it('writes few tasks on one line, and more on lines of their own', () => {
  const [few] = gatherDemo(numbered(3, () => 1)).variants;
  expect(few.program.listing().python).toContain('TASKS = [("T1", 1), ("T2", 1), ("T3", 1)]');
  const [many] = gatherDemo(numbered(100, () => 1)).variants;
  expect(many.program.listing().python).toContain('\n    ("T99", 1),\n    ("T100", 1),\n]\n');
  expect(many.program.listing().typescript).toContain("\n  ['T99', 1],\n  ['T100', 1],\n];\n");
});

it('reads 100 tasks', async () => {
  const value = numbered(100, (index) => index % 10).map((task) => task.join(' = '));
  const trace = await record(configure(value.join(', ')).variants[0].program.script);
  expect(trace).toMatchObject({ elapsed: 9 });
  expect(linesOf(trace).length).toBe(201);
});

it.each([
  ['', 'names no task'],
  [Array.from({ length: 101 }, (_, index) => `T${index}=1`).join(), 'at most 100 tasks, not 101'],
  ['T1=1=2', 'cannot read "T1=1=2"'],
  ['odd=-1', '"odd" cannot take "-1" seconds'],
  ['odd=nan', '"odd" cannot take "nan" seconds'],
])('refuses %j, and says so in both languages', (value, message) => {
  expect(() => configure(value)).toThrow(
    expect.objectContaining({
      name: 'Error',
      message: expect.stringContaining(message),
      text: { en: expect.stringContaining(message), fr: expect.stringContaining('--tasks') },
    }),
  );
});
