import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  coroutine,
  createTask,
  Exception,
  fromPromise,
  gather,
  RuntimeError,
  run,
  sleep,
  VirtualDriver,
  waitFor,
} from '../../src/asyncio/index.ts';
import { errorOf, returning, timedOut, turns } from './support.ts';

/** A promise, and what settles it. */
function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
} {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

describe('fromPromise', () => {
  it('gives the value of the promise', async () => {
    const main = coroutine(function* main() {
      return yield* fromPromise(Promise.resolve('value'));
    });
    expect(await run(main())).toBe('value');
  });

  it('raises what the promise was rejected with', async () => {
    const error = new Exception('x');
    const main = coroutine(function* main() {
      return yield* errorOf(fromPromise(Promise.reject(error)));
    });
    expect(await run(main())).toBe(error);
  });

  it('lets the others run meanwhile', async () => {
    const { promise, resolve } = deferred<string>();
    const ticks: number[] = [];
    const main = coroutine(function* main() {
      const ticker = createTask(
        coroutine(function* ticker() {
          for (let i = 1; i <= 3; i++) {
            yield* sleep(0);
            ticks.push(i);
          }
          resolve('after three ticks');
        })(),
      );
      const result = yield* fromPromise(promise);
      yield* ticker;
      return result;
    });
    expect(await run(main())).toBe('after three ticks');
    expect(ticks).toEqual([1, 2, 3]);
  });

  it('can be gathered with anything else', async () => {
    const main = coroutine(function* main() {
      return yield* gather(fromPromise(Promise.resolve(1)), returning('two'), sleep(0.001, 3));
    });
    expect(await run(main())).toEqual([1, 'two', 3]);
  });

  it('abandons the promise when it is cancelled, and calls onCancel once', async () => {
    const { promise, resolve } = deferred<string>();
    let called = 0;
    const main = coroutine(function* main() {
      const future = fromPromise(promise, () => called++);
      const task = createTask(errorOf(future));
      yield* turns(1);
      task.cancel();
      const error = yield* task;
      resolve('too late');
      yield* turns(3);
      return [error, future.cancelled()];
    });
    expect(await run(main())).toEqual([new CancelledError(), true]);
    expect(called).toBe(1);
  });

  it('does not call onCancel when the promise is settled', async () => {
    let called = 0;
    const main = coroutine(function* main() {
      yield* fromPromise(Promise.resolve(), () => called++);
      yield* errorOf(fromPromise(Promise.reject(new Exception()), () => called++));
      yield* turns(3);
    });
    await run(main());
    expect(called).toBe(0);
  });

  it('does not outlive its loop', async () => {
    const { promise, reject } = deferred<string>();
    const main = coroutine(function* main() {
      fromPromise(promise);
      yield* sleep(0);
    });
    await run(main());
    reject(new Exception('too late'));
    await expect(promise).rejects.toThrow('too late');
  });

  it('can be given up after a time', async () => {
    const { promise, resolve } = deferred<string>();
    const main = coroutine(function* main() {
      const error = yield* errorOf(waitFor(fromPromise(promise), 0.001));
      resolve('too late');
      return error;
    });
    expect(await run(main())).toEqual(timedOut());
  });

  it('needs a running loop', () => {
    expect(() => fromPromise(Promise.resolve())).toThrow(new RuntimeError('no running event loop'));
  });

  it('settles in the order of the promises on a virtual clock', async () => {
    const order: string[] = [];
    const waiting = coroutine(function* waiting(name: string, promise: Promise<void>) {
      yield* fromPromise(promise);
      order.push(name);
    });
    const [a, b] = [deferred<void>(), deferred<void>()];
    const main = coroutine(function* main() {
      setImmediate(() => {
        b.resolve();
        setImmediate(a.resolve);
      });
      yield* gather(waiting('a', a.promise), waiting('b', b.promise));
    });
    await run(main(), { driver: new VirtualDriver() });
    expect(order).toEqual(['b', 'a']);
  });
});
