import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import { recordedRun } from '../../src/cpython/recorded.ts';
import { demoPrograms } from '../../src/recording/record.ts';
import { sourceLine, type Trace } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { type Happening, linesOnCPython } from './cpython-lines.ts';
import { morePrograms } from './more-programs.ts';

/** What CPython is watched for. */
const WATCHED: ReadonlySet<string> = new Set([
  'task-created',
  'started',
  'suspended',
  'resumed',
  'finished',
  'cancel-requested',
  'printed',
  'blocked',
]);

/** The same of a trace. */
function happenings({ events }: Trace): Happening[] {
  return events.flatMap((event): Happening[] => {
    if (!WATCHED.has(event.type) || !('task' in event)) return [];
    if (event.type === 'cancel-requested' && event.by === null) return [];
    return [[event.type, event.task, sourceLine(event)]];
  });
}

/** An exception that asyncio's own code takes, and waits on, passes by the frames of the program: CPython runs none. */
function unpassed(all: readonly Happening[]): Happening[] {
  return all.filter((each, index) => {
    const isPass = (here: Happening | undefined, next: Happening | undefined) =>
      here?.[0] === 'resumed' && next?.[0] === 'suspended' && here[1] === next[1] && here[2] === next[2];
    return !isPass(each, all[index + 1]) && !isPass(all[index - 1], each);
  });
}

/** Holds the lines of a trace against CPython's. */
async function expectLines(traced: Trace, python: string): Promise<void> {
  const own = unpassed(await linesOnCPython(interpreter, python));
  // A task of a coroutine that asyncio brings along stands on no line of the program.
  const started = new Set(own.flatMap(([what, task]) => (what === 'started' ? [task] : [])));
  const isForeign = ([what, task]: Happening) =>
    task !== null && what !== 'task-created' && what !== 'cancel-requested' && !started.has(task);
  const found = unpassed(happenings(traced));
  const program = found.filter((each) => !isForeign(each));
  expect(program).toEqual(own);
  for (const each of found.filter(isForeign)) expect(each).toEqual([each[0], each[1], null]);
}

let interpreter: Interpreter;

beforeAll(async () => {
  interpreter = await startInterpreter();
});

afterAll(() => interpreter.close());

// What Python compiles from a string has no lines of the program.
const programs = (await demoPrograms()).filter(({ python }) => !python.includes('exec('));

it.each(programs)('the lines of a demo, recorded, are those that CPython runs', async ({ python }) => {
  const run = recordedRun(python);
  if (run === null) throw new Error(`not recorded:\n${python}`);
  await expectLines(run.trace, python);
});

it.each(Object.entries(morePrograms))('the lines of %s are those that CPython runs', async (_, python) => {
  const { trace } = await interpreter.run({ source: python });
  await expectLines(trace, python);
});
