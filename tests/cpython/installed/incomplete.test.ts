import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Incomplete, InstalledPython } from '../../../src/cpython/installed/index.ts';
import { traceSchema } from '../../../src/trace/schema.ts';
import { installedHarness, installedPython, observe } from './support.ts';

const python = await installedPython();

const PROGRAM = `import asyncio

async def worker(n):
    for _ in range(50):
        await asyncio.sleep(0.002)
    return n

async def main():
    print(sum(await asyncio.gather(*(worker(n) for n in range(20)))))

asyncio.run(main())
`;

describe.skipIf(python === null)('a run that is not recorded to its end', () => {
  if (python === null) return;

  /** Runs the program with a line of the harness changed. */
  async function observeWith(module: string, line: string, changed: string) {
    const directory = installedHarness();
    const file = join(directory, 'harness', 'live', module);
    const source = readFileSync(file, 'utf8');
    expect(source).toContain(line);
    writeFileSync(file, source.replace(line, changed));
    const reasons: Incomplete[] = [];
    const changedPython = new InstalledPython(python?.found ?? never(), process.env, directory);
    const result = await observe(changedPython, PROGRAM, { onIncomplete: (why) => reasons.push(why) });
    expect(reasons).toEqual([result.incomplete]);
    expect(traceSchema.safeParse(result.trace).error).toBeUndefined();
    return result;
  }

  it.each([
    ['when a task suspends', 'places.py', 'inner, own = task.own_coroutine, 0'],
    ['when the first task is made', 'live_loop.py', 'number = next(self._numbers)'],
    ['when a task is made', 'creation.py', 'number = count()'],
    ['when a task ends', 'live_loop.py', 'outcome, value, root = DONE, task._result, task.root'],
    ['when a step begins', 'steps.py', 'observer.busy_since = time = now()'],
  ])('goes on if the observer fails %s, and that is said once', async (_, module, line) => {
    const { incomplete, ...result } = await observeWith(module, line, `${line}; 1 / 0`);
    expect(result).toMatchObject({ stdout: ['190'], stderrLines: [], exitCode: 0 });
    expect(incomplete).toMatchObject({
      why: 'failure',
      traceback: expect.stringContaining('ZeroDivisionError'),
    });
  });

  it('has its first events, if there are more than can be kept', async () => {
    const { incomplete, stdout, exitCode, trace } = await observeWith(
      'live_recorder.py',
      'LIMIT = 5_000_000',
      'LIMIT = 1000',
    );
    expect({ incomplete, stdout, exitCode }).toEqual({
      incomplete: { why: 'length' },
      stdout: ['190'],
      exitCode: 0,
    });
    expect(trace.tasks).toHaveLength(21);
    expect(trace.events.length).toBeLessThan(3000);
  });
});

function never(): never {
  throw new Error('there is a Python');
}
