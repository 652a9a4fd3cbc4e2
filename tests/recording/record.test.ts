import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RecordedRun, recordedRun } from '../../src/cpython/recorded.ts';
import { demoPrograms, recordProgram } from '../../src/recording/record.ts';
import { sourceLine } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';

const interpreter = await startInterpreter();
afterAll(() => interpreter.close());

const HELLO = `\
import asyncio

async def main():
    print("hello")

asyncio.run(main())
`;

const hello = (text: string) => `\
import { coroutine, print, run } from 'asynctutor/asyncio';

const main = coroutine(function* main() {
  print('${text}');
});

await run(main());
`;

describe.each(await demoPrograms())('a demo, recorded', ({ python, typescript = '' }) => {
  let run: RecordedRun;
  beforeAll(async () => {
    run = await recordProgram({ python, typescript }, interpreter);
  });

  it('is what the build wrote down', () => {
    expect(recordedRun(python)).toEqual(run);
  });

  // What Python compiles from a string has no lines of the program.
  it.skipIf(python.includes('exec('))('pairs the lines of its Python with those of its TypeScript', () => {
    const pairs = new Map<number, Set<number>>();
    for (const [index, event] of run.trace.events.entries()) {
      // CPython is on no line of its own at the end of an `except*`.
      if (event.type === 'finished' && python.includes('except*')) continue;
      const line = sourceLine(event);
      const twin = run.typescriptLines?.[index] ?? null;
      if (line === null) expect(twin).toBeNull();
      // A task that is cancelled before it has begun stands at its beginning, where nothing of the TypeScript runs.
      else if (twin !== null) pairs.set(line, (pairs.get(line) ?? new Set()).add(twin));
    }
    // One for one, in the same order.
    const twins = [...pairs].sort(([a], [b]) => a - b).flatMap(([, lines]) => [...lines]);
    expect(twins.length).toBe(pairs.size);
    expect(twins).toEqual(twins.toSorted((a, b) => a - b));
  });
});

it('is found by its Python alone, which must be the very same', async () => {
  const [{ python = '' } = {}] = await demoPrograms();
  expect(recordedRun(python)).not.toBeNull();
  expect(recordedRun(`${python}\n`)).toBeNull();
});

it('refuses twins that do not do the same', async () => {
  const { trace, typescriptLines } = await recordProgram(
    { python: HELLO, typescript: hello('hello') },
    interpreter,
  );
  expect(trace.events.map(({ line }) => line)).toEqual([6, 3, 4, 4]);
  expect(typescriptLines).toEqual([7, 3, 4, 4]);
  await expect(recordProgram({ python: HELLO, typescript: hello('bye') }, interpreter)).rejects.toThrow(
    'do not do the same',
  );
});
