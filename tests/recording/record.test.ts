import { describe, expect, it } from 'vitest';
import { recordedRun } from '../../src/cpython/recorded.ts';
import { demoPrograms, recordProgram } from '../../src/recording/record.ts';
import { sourceLine } from '../../src/trace/index.ts';

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
  it('pairs each line of its Python with one of its TypeScript, in their order', async () => {
    const run = await recordProgram({ python, typescript });
    const pairs = new Map<number, Set<number>>();
    for (const [index, event] of (run?.trace.events ?? []).entries()) {
      const line = sourceLine(event);
      const twin = run?.typescriptLines?.[index] ?? null;
      if (line === null) expect(twin).toBeNull();
      // A task that is cancelled before it has begun stands at its beginning, where nothing of the TypeScript runs.
      else if (twin !== null) pairs.set(line, (pairs.get(line) ?? new Set()).add(twin));
    }
    const twins = [...pairs].sort(([a], [b]) => a - b).map(([, lines]) => [...lines]);
    expect(twins.filter(({ length }) => length > 1)).toEqual([]);
    expect(twins.flat()).toEqual(twins.flat().toSorted((a, b) => a - b));
  });

  it('is what the build wrote down', async () => {
    expect(recordedRun(python)).toEqual(await recordProgram({ python, typescript }));
  });
});

it('is found by its Python alone, which must be the very same', async () => {
  const [{ python = '' } = {}] = await demoPrograms();
  expect(recordedRun(python)).not.toBeNull();
  expect(recordedRun(`${python}\n`)).toBeNull();
});

it('refuses twins that do not do the same', async () => {
  const { trace, typescriptLines } =
    (await recordProgram({ python: HELLO, typescript: hello('hello') })) ?? {};
  expect(trace?.events.map(({ line }) => line)).toEqual([6, 3, 4, 4]);
  expect(typescriptLines).toEqual([7, 3, 4, 4]);
  await expect(recordProgram({ python: HELLO, typescript: hello('bye') })).rejects.toThrow(
    'the twins differ',
  );
});
