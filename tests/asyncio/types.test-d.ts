/** What the compiler has to know of the public interface. Nothing here is ever run: `tsc` is the test. */

import { expectTypeOf } from 'vitest';
import type * as asyncio from '../../src/asyncio/index.ts';
import {
  type Awaitable,
  asCompleted,
  asyncFor,
  asyncWith,
  Barrier,
  type Body,
  type Coroutine,
  coroutine,
  createTask,
  ensureFuture,
  type Future,
  fromPromise,
  gather,
  isAwaitable,
  isCoroutine,
  isFuture,
  Lock,
  PriorityQueue,
  Queue,
  type ResultOf,
  Runner,
  run,
  runVirtual,
  shield,
  sleep,
  type Task,
  TaskGroup,
  type Timeout,
  timeout,
  toThread,
  wait,
  waitFor,
} from '../../src/asyncio/index.ts';

declare const text: Coroutine<string>;
declare const count: Task<number>;
declare const flag: Future<boolean>;

export const coroutines = coroutine(function* coroutines(name: string, times?: number) {
  expectTypeOf(name).toEqualTypeOf<string>();
  expectTypeOf(times).toEqualTypeOf<number | undefined>();
  expectTypeOf(yield* text).toEqualTypeOf<string>();
  expectTypeOf(yield* count).toEqualTypeOf<number>();
  expectTypeOf(yield* flag).toEqualTypeOf<boolean>();
  expectTypeOf(yield* createTask(text)).toEqualTypeOf<string>();
  expectTypeOf(yield* ensureFuture(text)).toEqualTypeOf<string>();
  expectTypeOf(yield* sleep(1)).toEqualTypeOf<null>();
  expectTypeOf(yield* sleep(1, 'result')).toEqualTypeOf<string>();
  return { name };
});

export function callingCoroutines(): void {
  expectTypeOf(coroutines).parameters.toEqualTypeOf<[name: string, times?: number | undefined]>();
  expectTypeOf(coroutines).returns.toEqualTypeOf<Coroutine<{ name: string }>>();
  expectTypeOf<ResultOf<Coroutine<string>>>().toEqualTypeOf<string>();
  expectTypeOf<ResultOf<Task<string>>>().toEqualTypeOf<string>();
  expectTypeOf<Task<string>>().toExtend<Future<string>>();
  expectTypeOf<Task<string>>().toExtend<Awaitable<string>>();
  expectTypeOf(createTask).parameter(0).not.toBeAny();
  // @ts-expect-error a task is made of a coroutine, not of a coroutine function
  createTask(coroutines);
  // @ts-expect-error a promise is no awaitable: fromPromise makes it one
  gather(Promise.resolve(1));
  // @ts-expect-error a result of another type
  count.getLoop().createFuture<string>().setResult(1);
}

export function* gathering(): Body<void> {
  expectTypeOf(yield* gather(text, count)).toEqualTypeOf<[string, number]>();
  expectTypeOf(yield* gather([text, count])).toEqualTypeOf<[string, number]>();
  expectTypeOf(yield* gather([count, flag], { returnExceptions: true })).toEqualTypeOf<
    [number | Error, boolean | Error]
  >();
  const many: Task<string>[] = [];
  expectTypeOf(yield* gather(many)).toEqualTypeOf<string[]>();
  expectTypeOf(yield* gather(...many)).toEqualTypeOf<string[]>();
  expectTypeOf(yield* gather()).toEqualTypeOf<[]>();
}

export function* limiting(): Body<void> {
  expectTypeOf(yield* waitFor(text, 1)).toEqualTypeOf<string>();
  expectTypeOf(yield* waitFor(count, null)).toEqualTypeOf<number>();
  expectTypeOf(yield* shield(text)).toEqualTypeOf<string>();
  expectTypeOf(shield(count)).toEqualTypeOf<Future<number>>();
  const [done, pending] = yield* wait([count], { timeout: 1, returnWhen: 'FIRST_COMPLETED' });
  expectTypeOf(done).toEqualTypeOf<Set<Task<number>>>();
  expectTypeOf(pending).toEqualTypeOf<Set<Task<number>>>();
  // @ts-expect-error there is no such condition
  wait([count], { returnWhen: 'SOME_COMPLETED' });
}

export function* blocks(): Body<void> {
  const result = yield* asyncWith(timeout(1), function* (limit) {
    expectTypeOf(limit).toEqualTypeOf<Timeout>();
    return yield* text;
  });
  expectTypeOf(result).toEqualTypeOf<string | undefined>();
  yield* asyncWith(new TaskGroup(), function* (group) {
    expectTypeOf(group).toEqualTypeOf<TaskGroup>();
    expectTypeOf(group.createTask(text)).toEqualTypeOf<Task<string>>();
    yield* sleep(0);
  });
  yield* asyncWith(new Lock(), function* (value) {
    expectTypeOf(value).toEqualTypeOf<null>();
    yield* sleep(0);
  });
  yield* asyncWith(new Barrier(2), function* (index) {
    expectTypeOf(index).toEqualTypeOf<number>();
    yield* sleep(0);
  });
}

export function* loops(): Body<void> {
  for (const next of asCompleted([text])) expectTypeOf(yield* next).toEqualTypeOf<string>();
  for (const next of asCompleted([text, count])) expectTypeOf(yield* next).toEqualTypeOf<string | number>();
  const found = yield* asyncFor(asCompleted([count]), function* (task) {
    expectTypeOf(task).toEqualTypeOf<Future<number>>();
    return yield* text;
  });
  expectTypeOf(found).toEqualTypeOf<string | undefined>();
}

export function* queues(): Body<void> {
  const queue = new Queue<string>();
  expectTypeOf(yield* queue.get()).toEqualTypeOf<string>();
  expectTypeOf(queue.getNowait()).toEqualTypeOf<string>();
  expectTypeOf(new PriorityQueue<[number, string]>().getNowait()).toEqualTypeOf<[number, string]>();
  // @ts-expect-error an item of another type
  queue.putNowait(1);
}

export function* outside(): Body<void> {
  expectTypeOf(yield* fromPromise(Promise.resolve(1))).toEqualTypeOf<number>();
  expectTypeOf(yield* toThread((n: number) => `${n}`, 1)).toEqualTypeOf<string>();
  expectTypeOf(yield* toThread(async () => 1)).toEqualTypeOf<number>();
  // @ts-expect-error an argument of another type
  toThread((n: number) => n, 'text');
}

export function running(): void {
  expectTypeOf(run(text)).toEqualTypeOf<Promise<string>>();
  expectTypeOf(runVirtual(text)).toEqualTypeOf<string>();
  expectTypeOf(new Runner().run(count)).toEqualTypeOf<Promise<number>>();
  expectTypeOf(new Runner().runSync(count)).toEqualTypeOf<number>();
}

export function guards(value: unknown): void {
  if (isFuture(value)) expectTypeOf(value).toEqualTypeOf<Future<unknown>>();
  if (isCoroutine(value)) expectTypeOf(value).toEqualTypeOf<Coroutine<unknown>>();
  if (isAwaitable(value)) expectTypeOf(value).toEqualTypeOf<Awaitable<unknown>>();
}

// --- No `any` ------------------------------------------------------------------------------------------------

type IsAny<T> = 0 extends 1 & T ? true : false;
type HasAny<T extends readonly unknown[]> = true extends { [K in keyof T]: IsAny<T[K]> }[number]
  ? true
  : false;

/** Whether it is `any`, or a function that takes or gives it. */
type Leaks<T> =
  IsAny<T> extends true
    ? true
    : T extends (...args: infer A) => infer R
      ? IsAny<A> extends true
        ? true
        : HasAny<[...A, R]>
      : false;

/** The members of an interface that leak `any`. */
type LeaksOf<T> = { [K in keyof T]-?: Leaks<T[K]> extends true ? K : never }[keyof T];

/** The same of the objects that a class makes, and of its constructor. */
type LeaksOfClass<C> = C extends abstract new (
  ...args: infer A
) => infer I
  ? LeaksOf<I> | (HasAny<A> extends true ? 'constructor' : never)
  : never;

type Exports = typeof asyncio;
type ClassLeaks = { [K in keyof Exports]: LeaksOfClass<Exports[K]> }[keyof Exports];

declare const parsed: ReturnType<typeof JSON.parse>;

export function nothingIsAny(): void {
  const leaking = { value: parsed, give: () => parsed, take: (_: typeof parsed) => {}, sound: 'text' };
  expectTypeOf<LeaksOf<typeof leaking>>().toEqualTypeOf<'value' | 'give' | 'take'>();
  expectTypeOf<LeaksOf<Exports>>().toEqualTypeOf<never>();
  expectTypeOf<ClassLeaks>().toEqualTypeOf<never>();
}
