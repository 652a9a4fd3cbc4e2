import { describe, expect, it } from 'vitest';
import {
  coroutine,
  createTask,
  gather,
  getRunningLoop,
  KeyboardInterrupt,
  RealDriver,
  Runner,
  run,
  sleep,
  TimeoutError,
  toThread,
  VirtualDriver,
  waitFor,
} from '../../src/asyncio/index.ts';
import { record } from '../../src/trace/index.ts';
import { errorOf } from './support.ts';

// What goes to a thread is sent as source text: it uses nothing of this module.

describe('toThread', () => {
  it('gives the result of the function, called with the arguments', async () => {
    const main = coroutine(function* main() {
      return yield* toThread((a: number, b: { list: number[] }) => [a, ...b.list], 1, { list: [2, 3] });
    });
    expect(await run(main())).toEqual([1, 2, 3]);
  });

  it('gives what the promise of an asynchronous function comes to', async () => {
    const main = coroutine(function* main() {
      return yield* toThread(async (n: number) => n + 1, 1);
    });
    expect(await run(main())).toBe(2);
  });

  it('runs it in another thread', async () => {
    const main = coroutine(function* main() {
      return yield* toThread(() => require('node:worker_threads').isMainThread as boolean);
    });
    expect(await run(main())).toBe(false);
  });

  it('raises what the function throws', async () => {
    const main = coroutine(function* main() {
      return yield* errorOf(
        toThread(() => {
          throw new RangeError('in the thread');
        }),
      );
    });
    expect(await run(main())).toEqual(new RangeError('in the thread'));
  });

  it('fails if the thread ends without a result', async () => {
    const main = coroutine(function* main() {
      return yield* errorOf(toThread(() => process.exit(0)));
    });
    expect(await run(main())).toEqual(new Error('the thread ended without a result'));
  });

  it('does nothing until it is awaited', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const main = coroutine(function* main() {
      const call = toThread((shared: Int32Array) => Atomics.store(shared, 0, 1), flag);
      yield* sleep(0.001);
      const before = Atomics.load(flag, 0);
      yield* call;
      return [before, Atomics.load(flag, 0)];
    });
    expect(await run(main())).toEqual([0, 1]);
  });

  it('leaves the loop responsive while the thread is busy', async () => {
    // The thread waits for a word from this loop: held up, the loop could never give it.
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const main = coroutine(function* main() {
      const thread = createTask(
        toThread((shared: Int32Array) => {
          Atomics.wait(shared, 0, 0);
          return 'got the word';
        }, flag),
      );
      for (let i = 0; i < 3; i++) yield* sleep(0.001);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
      return yield* thread;
    });
    expect(await run(main())).toBe('got the word');
  });

  it('runs several threads at the same time', async () => {
    // Each waits until all have come.
    const arrived = new Int32Array(new SharedArrayBuffer(4));
    const meet = (shared: Int32Array) => {
      Atomics.add(shared, 0, 1);
      Atomics.notify(shared, 0);
      for (let n = Atomics.load(shared, 0); n < 2; n = Atomics.load(shared, 0)) Atomics.wait(shared, 0, n);
      return 'met';
    };
    const main = coroutine(function* main() {
      return yield* gather(toThread(meet, arrived), toThread(meet, arrived));
    });
    expect(await run(main())).toEqual(['met', 'met']);
  });

  it('is given up by a timeout; the thread goes on all the same', async () => {
    const flags = new Int32Array(new SharedArrayBuffer(8));
    const main = coroutine(function* main() {
      const work = toThread((shared: Int32Array) => {
        Atomics.wait(shared, 0, 0);
        Atomics.store(shared, 1, 1);
        Atomics.notify(shared, 1);
      }, flags);
      const error = yield* errorOf(waitFor(work, 0.001));
      const finishedWhenGivenUp = Atomics.load(flags, 1);
      Atomics.store(flags, 0, 1);
      // The thread may not have begun to wait yet: then it finds the flag set.
      Atomics.notify(flags, 0);
      yield* toThread((shared: Int32Array) => void Atomics.wait(shared, 1, 0), flags);
      return [error instanceof TimeoutError, finishedWhenGivenUp, Atomics.load(flags, 1)];
    });
    expect(await run(main())).toEqual([true, 0, 1]);
  });

  it('is waited for before run returns, though its task was cancelled long ago', async () => {
    const flags = new Int32Array(new SharedArrayBuffer(8));
    const release = () => {
      Atomics.store(flags, 0, 1);
      Atomics.notify(flags, 0);
    };
    const main = coroutine(function* main() {
      const work = toThread((shared: Int32Array) => {
        Atomics.wait(shared, 0, 0);
        Atomics.store(shared, 1, 1);
      }, flags);
      yield* errorOf(waitFor(work, 0.001));
      setImmediate(release);
      return Atomics.load(flags, 1);
    });
    expect([await run(main()), Atomics.load(flags, 1)]).toEqual([0, 1]);
  });

  it('is not waited for any longer after Ctrl-C', async () => {
    const flags = new Int32Array(new SharedArrayBuffer(8));
    const runner = new Runner();
    const main = coroutine(function* main() {
      const work = toThread((shared: Int32Array) => {
        Atomics.wait(shared, 0, 0);
        Atomics.store(shared, 1, 1);
      }, flags);
      yield* errorOf(waitFor(work, 0.001));
    });
    await runner.run(main());
    const loop = runner.getLoop();
    const closing = runner.close();
    setImmediate(() => runner.interrupt());
    await expect(closing).rejects.toThrow(KeyboardInterrupt);
    expect([loop.isClosed(), Atomics.load(flags, 1)]).toEqual([true, 0]);
    Atomics.store(flags, 0, 1);
    Atomics.notify(flags, 0);
  });

  it('is seen from its beginning to its end, which may come after that of its task', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const trace = await record(
      (run) =>
        run(
          coroutine(function* main() {
            const crunch = (shared: Int32Array) => void Atomics.wait(shared, 0, 0);
            yield* errorOf(waitFor(toThread(crunch, flag), 0.001));
            setImmediate(() => {
              Atomics.store(flag, 0, 1);
              Atomics.notify(flag, 0);
            });
          })(),
        ),
      { driver: new RealDriver() },
    );
    const seen = trace.events.filter(({ type }) => /thread|finished|closing/.test(type));
    expect(seen).toMatchObject([
      { type: 'thread-started', thread: 1, task: 1, name: 'crunch' },
      { type: 'finished', task: 1 },
      { type: 'closing' },
      { type: 'thread-ended', thread: 1 },
    ]);
  });

  it('takes no time on a virtual clock', async () => {
    const driver = new VirtualDriver();
    const main = coroutine(function* main() {
      const result = yield* toThread(() => 'result');
      return [result, driver.clock.time()];
    });
    expect(await run(main(), { driver })).toEqual(['result', 0]);
  });
});

describe('loop.runInExecutor', () => {
  it('runs a function in a thread at once, and has no executor but the default', async () => {
    const main = coroutine(function* main() {
      const loop = getRunningLoop();
      const [sum, failed] = [
        loop.runInExecutor(null, (a: number, b: number) => a + b, 3, 4),
        loop.runInExecutor(null, () => {
          throw new RangeError('x');
        }),
      ];
      expect(() => loop.runInExecutor({} as never, () => 1)).toThrow(TypeError);
      return [yield* sum, yield* errorOf(failed)];
    });
    expect(await run(main())).toEqual([7, new RangeError('x')]);
  });
});
