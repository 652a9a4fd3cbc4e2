import { describe, expect, it, vi } from 'vitest';
import {
  blockingSleep,
  coroutine,
  createTask,
  DeadlockError,
  type Driver,
  type EventLoop,
  fromPromise,
  gather,
  getRunningLoop,
  RealDriver,
  RuntimeError,
  run,
  runVirtual,
  sleep,
  VirtualClock,
  VirtualDriver,
} from '../../src/asyncio/index.ts';
import { reportingTo } from './support.ts';

/** So fast that no test has to wait for it. */
const FAST = 10_000;

describe.each<[string, () => Driver]>([
  ['VirtualDriver', () => new VirtualDriver()],
  ['RealDriver', () => new RealDriver(FAST)],
])('%s', (_name, makeDriver) => {
  it('wakes sleepers in the order of their deadlines, never before them', async () => {
    const order: number[] = [];
    const sleeper = coroutine(function* sleeper(delay: number) {
      const deadline = getRunningLoop().time() + delay;
      yield* sleep(delay);
      order.push(delay);
      return getRunningLoop().time() - deadline;
    });
    const main = coroutine(function* main() {
      return yield* gather(sleeper(300), sleeper(100), sleeper(200));
    });
    const lateness = await run(main(), { driver: makeDriver() });
    expect(order).toEqual([100, 200, 300]);
    for (const late of lateness) expect(late).toBeGreaterThanOrEqual(-1e-9);
  });

  it('is woken by a completion from outside', async () => {
    const main = coroutine(function* main() {
      const loop = getRunningLoop();
      const future = loop.createFuture<string>();
      const arrived = loop.expectOutside('a reply');
      setImmediate(() => {
        loop.callSoonThreadsafe(() => future.setResult('reply'));
        arrived();
      });
      return yield* future;
    });
    expect(await run(main(), { driver: makeDriver() })).toBe('reply');
  });

  it('finds the deadlock when what was expected from outside will not come', async () => {
    const main = coroutine(function* main() {
      const loop = getRunningLoop();
      const abandoned = loop.expectOutside('a reply');
      setImmediate(abandoned);
      yield* loop.createFuture();
    });
    await expect(run(main(), { driver: makeDriver() })).rejects.toThrow(DeadlockError);
  });

  it('finds a deadlock at once when nothing is expected', async () => {
    const main = coroutine(function* main() {
      yield* getRunningLoop().createFuture();
    });
    await expect(run(main(), { driver: makeDriver() })).rejects.toThrow(DeadlockError);
  });

  it('has the thread held on its clock', async () => {
    const main = coroutine(function* main() {
      const loop = getRunningLoop();
      const start = loop.time();
      blockingSleep(50);
      yield* sleep(0);
      return loop.time() - start;
    });
    expect(await run(main(), { driver: makeDriver() })).toBeGreaterThanOrEqual(49.99);
  });
});

describe('VirtualDriver', () => {
  it('lets no time pass while something outside is under way', async () => {
    const driver = new VirtualDriver();
    const notes: string[] = [];
    const main = coroutine(function* main() {
      const ticker = createTask(
        coroutine(function* ticker() {
          yield* sleep(1);
          notes.push(`tick at ${driver.clock.time()}`);
        })(),
      );
      const reply = new Promise<string>((resolve) => setImmediate(resolve, 'reply'));
      notes.push(`${yield* fromPromise(reply)} at ${driver.clock.time()}`);
      yield* ticker;
    });
    await run(main(), { driver });
    expect(notes).toEqual(['reply at 0', 'tick at 1']);
  });

  it('never really waits, unless something is expected from outside', () => {
    const hours = coroutine(function* hours() {
      yield* sleep(3600 * 24 * 365);
      return getRunningLoop().time();
    });
    expect(runVirtual(hours())).toBe(3600 * 24 * 365);
    const outside = coroutine(function* outside() {
      yield* fromPromise(Promise.resolve());
    });
    expect(() => runVirtual(outside(), reportingTo([]))).toThrow(
      new RuntimeError('this program waits for something outside the loop; run it with run() instead'),
    );
  });
});

describe('RealDriver', () => {
  it('lets Node see to its own work while the loop is busy', async () => {
    const main = coroutine(function* main() {
      let seen = false;
      setImmediate(() => {
        seen = true;
      });
      while (!seen) yield* sleep(0);
      return 'seen';
    });
    expect(await run(main())).toBe('seen');
  });

  it('waits longer than one timer of Node can', async () => {
    const warnings: string[] = [];
    const onWarning = ({ name }: Error) => warnings.push(name);
    process.on('warning', onWarning);
    const main = coroutine(function* main() {
      const loop = getRunningLoop();
      // Node would fire it at once, with a warning.
      loop.callLater(3600 * 24 * 100, () => {});
      const future = loop.createFuture<string>();
      setImmediate(() => loop.callSoonThreadsafe(() => future.setResult('woken')));
      return yield* future;
    });
    expect(await run(main())).toBe('woken');
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });
});

describe('the speed of a RealDriver', () => {
  const nap = coroutine(function* nap(seconds: number) {
    yield* sleep(seconds);
    return 'woken';
  });
  const blockProcess = (milliseconds: number) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  };
  const timersAndTurns = async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise(setImmediate);
  };

  it('sets no timer for a time that has passed when it changes', async () => {
    const driver = new RealDriver(FAST);
    const setTimer = vi.spyOn(globalThis, 'setTimeout');
    setImmediate(() => {
      blockProcess(20);
      driver.setSpeed(FAST);
    });
    expect(await run(nap(FAST / 100), { driver })).toBe('woken');
    const timeouts = setTimer.mock.calls.map(([, timeout = 0]) => timeout);
    setTimer.mockRestore();
    expect(timeouts).not.toEqual([]);
    // Node warns of a negative one.
    expect(timeouts.filter((timeout) => timeout < 0)).toEqual([]);
  });

  it('holds while the loop waits', async () => {
    const driver = new RealDriver();
    setImmediate(() => driver.setSpeed(1e7));
    expect(await run(nap(3600), { driver })).toBe('woken');
  });

  it('stops the loop at 0: nothing runs, not even what is woken from outside', async () => {
    const driver = new RealDriver();
    let turns = 0;
    let isEnough = false;
    let wake = (): void => {};
    const main = coroutine(function* main() {
      const loop = getRunningLoop();
      const future = loop.createFuture<string>();
      const arrived = loop.expectOutside('a reply');
      wake = () => {
        loop.callSoonThreadsafe(() => future.setResult('reply'));
        arrived();
      };
      yield* future;
      for (; !isEnough; turns++) yield* sleep(0);
      return 'done';
    });
    const running = run(main(), { driver });
    await timersAndTurns();
    driver.setSpeed(0);
    wake();
    await timersAndTurns();
    expect(turns).toBe(0);
    driver.setSpeed(1);
    while (turns === 0) await timersAndTurns();
    driver.setSpeed(0);
    await timersAndTurns();
    const before = turns;
    await timersAndTurns();
    expect(turns).toBe(before);
    isEnough = true;
    driver.setSpeed(1);
    expect(await running).toBe('done');
  });
});

describe('a driver of one’s own', () => {
  it('is asked to wait for exactly as long as nothing is due', async () => {
    const asked: number[] = [];
    const clock = new VirtualClock();
    const driver: Driver = {
      clock,
      wait(loop: EventLoop, delay: number) {
        asked.push(delay);
        if (delay === 0) return undefined;
        clock.advanceTo(loop.deadline());
        return Promise.resolve();
      },
    };
    const main = coroutine(function* main() {
      yield* sleep(2);
      yield* sleep(0.5);
    });
    await run(main(), { driver });
    expect(asked.filter((delay) => delay > 0)).toEqual([2, 0.5]);
  });

  it('may return early: nothing runs before its time', async () => {
    const clock = new VirtualClock();
    const driver: Driver = {
      clock,
      async wait() {
        clock.block(0.3);
      },
    };
    const main = coroutine(function* main() {
      yield* sleep(1);
      return clock.time();
    });
    expect(await run(main(), { driver })).toBeGreaterThanOrEqual(1);
  });
});
