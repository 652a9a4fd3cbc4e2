import { afterAll, describe, expect, it } from 'vitest';
import { codesOf, questionsOf } from '../../src/lessons/parts.ts';
import { factOf } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { ourCourse } from './our-course.ts';
import { InstalledVersion, installedVersions } from './truth/installed-versions.ts';

/** Claims in words, each of which a program of this file settles. */

const { chapters } = ourCourse();
const python = await startInterpreter();

/** The lines of code that a question whose answers are typed offers, and whether it says that they are right. */
function doorsOf(id: string): [door: string, isRight: boolean][] {
  const found = chapters
    .flatMap((chapter) => [...questionsOf(chapter)])
    .find(({ question }) => question.id === id);
  if (found === undefined || !('choices' in found.question)) throw new Error(`there is no question ${id}`);
  return found.question.choices.map((choice) => {
    const text = 'text' in choice && typeof choice.text === 'string' ? choice.text : '';
    return [text.replaceAll('`', ''), choice.correct === true];
  });
}

/** Runs a line in a thread at 1 s; a timer of the loop's own is due at 5 s. */
const inThread = (line: string, before: string, wait: string) => `
import asyncio, threading, time

async def main():
    loop = asyncio.get_running_loop()
    ${before}
    def other():
        time.sleep(1)
        try:
            ${line}
        except Exception as error:
            print("refused")
    thread = threading.Thread(target=other)
    thread.start()
    clock = asyncio.create_task(asyncio.sleep(5))
    got = asyncio.create_task(${wait})
    await asyncio.wait([got, clock], return_when=asyncio.FIRST_COMPLETED)
    print("got at", round(loop.time() - began) if got.done() else "never")
    got.cancel()
    await clock

async def timed():
    global began
    began = asyncio.get_running_loop().time()
    await main()

asyncio.run(timed())
`;

describe('a question about threads', () => {
  it.each(doorsOf('threads-cpu-doors'))('%s delivers at once: %s', async (line, isRight) => {
    const source = inThread(line, 'queue = asyncio.Queue(); reading = 7', 'queue.get()');
    const { trace } = await python.run({ source });
    expect(trace.output.some(({ text }) => text === 'got at 1')).toBe(isRight);
  });

  it.each(doorsOf('pitfalls-wake-loop'))('%s wakes the loop: %s', async (line, isRight) => {
    const source = inThread(line, 'future = loop.create_future()', 'asyncio.wait_for(future, None)');
    const { trace } = await python.run({ source });
    expect(trace.output.some(({ text }) => text === 'got at 1')).toBe(isRight);
  });
});

describe('a question about calls', () => {
  /** Runs lines of `main` at 0 s, after `before`. */
  const inMain = (before: string, ...lines: string[]) => `
import asyncio

done = []

async def a():
    await asyncio.sleep(1)
    done.append(1)

b = a

class Cart:
    async def total(self):
        return 42

class Shop:
    async def find(self, number):
        return Cart()

async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    ${before}
    try:
        ${lines.join('\n        ')}
    except Exception as error:
        print("refused")

asyncio.run(main())
`;

  it.each(doorsOf('gather-list'))('%s awaits all three at once: %s', async (line, isRight) => {
    const source = inMain('jobs = [a(), a(), a()]', line, 'print(len(done), loop.time() - began < 1.5)');
    const { trace } = await python.run({ source });
    expect(trace.output[0]?.text === '3 True').toBe(isRight);
  });

  it.each(doorsOf('loops-list-or-tasks'))('%s can be awaited: %s', async (line, isRight) => {
    const { trace } = await python.run({ source: inMain('', `await ${line}`, 'print("awaited")') });
    expect(trace.output[0]?.text === 'awaited').toBe(isRight);
  });

  it.each(doorsOf('await-dot-chain'))('%s gives the total: %s', async (line, isRight) => {
    const { trace } = await python.run({ source: inMain('shop = Shop()', `print(${line})`) });
    expect(trace.output[0]?.text === '42').toBe(isRight);
  });
});

it('a task is collected only where the question says so', async () => {
  for (const [line, isRight] of doorsOf('pitfalls-keep-reference')) {
    const source = `
import asyncio, gc

async def main():
    tasks = set()
    async with asyncio.TaskGroup() as group:
        ${line}
        await asyncio.sleep(1)
        gc.collect()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

asyncio.run(main())
`;
    const { trace } = await python.run({ source });
    const messages = factOf('warnings', trace);
    expect([line, messages]).toEqual([line, isRight ? ['Task was destroyed but it is pending!'] : []]);
  }
});

it('debug mode names the task that was slow, and not the function that it called', async () => {
  const chapter = chapters.find(({ id }) => id === 'good-practice');
  const codes = chapter === undefined ? [] : [...codesOf(chapter)].map(({ code }) => code.code.join('\n'));
  const source = codes.find((code) => code.includes('debug=True')) ?? '';
  const { trace } = await python.run({ source });
  const [message = ''] = factOf('warnings', trace) as string[];
  expect(message).toMatch(/Executing <Task finished .*coro=<main\(\).*> took 0\.300 seconds/);
  expect(message).not.toContain('report');
});

const pythons = (await installedVersions()).map((found) => new InstalledVersion(found));
afterAll(() => {
  for (const each of pythons) each.close();
});

describe.skipIf(pythons.length === 0)('a sleeping task takes a kilobyte or two', () => {
  const source = `
import tracemalloc
import asyncio

async def client():
    await asyncio.sleep(1)

async def main():
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tasks = [asyncio.create_task(client()) for _ in range(2000)]
    await asyncio.sleep(0.5)
    each = (tracemalloc.get_traced_memory()[0] - before) / 2000
    await asyncio.wait(tasks)
    print(round(each))

asyncio.run(main())
`;
  it.each(pythons)('in $version', async ({ command }) => {
    const { execFileSync } = await import('node:child_process');
    const bytes = Number(execFileSync(command, ['-I', '-c', source], { encoding: 'utf8' }));
    expect(bytes).toBeGreaterThan(700);
    expect(bytes).toBeLessThan(2500);
  });
});

describe.skipIf(pythons.length === 0)('a coroutine object that nobody awaits', () => {
  const programs = chapters.flatMap((chapter) => [...questionsOf(chapter)].map(({ question }) => question));
  const sourceOf = (id: string) => programs.find((each) => each.id === id)?.code?.join('\n') ?? '';
  const traced = ['-X', 'tracemalloc=5'];

  describe.each(pythons)('in $version', ({ command }) => {
    it.each([
      ['good-practice-predict-where', traced, 13, 9],
      ['good-practice-predict-where', ['-X', 'dev'], 13, 9],
      ['good-practice-where-made', traced, 11, 11],
    ] as const)('%s, %j: is freed in line %i, and was made in line %i', async (id, options, freed, made) => {
      const { spawnSync } = await import('node:child_process');
      const argv = ['-I', ...options, '-c', sourceOf(id)];
      const { stderr } = spawnSync(command, argv, { encoding: 'utf8' });
      expect(/<string>:(\d+): RuntimeWarning: coroutine .* was never awaited/.exec(stderr)?.[1]).toBe(
        `${freed}`,
      );
      expect([...stderr.matchAll(/"<string>", line(?:no)? (\d+)/g)].at(-1)?.[1]).toBe(`${made}`);
    });
  });
});

it('a handler that is called instead of given ends a service at once', async () => {
  const question = chapters
    .flatMap((chapter) => [...questionsOf(chapter)])
    .find(({ question: { id } }) => id === 'scale-signal-line')?.question;
  const source = question?.code?.join('\n') ?? '';
  for (const { command } of process.platform === 'win32' ? [] : pythons) {
    const { execFileSync } = await import('node:child_process');
    expect(execFileSync(command, ['-I', '-c', source], { encoding: 'utf8' })).toBe('open\nclosed\n');
  }
});
