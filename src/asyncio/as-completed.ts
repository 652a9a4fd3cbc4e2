import type { AsyncIterator } from './async-for.ts';
import { named } from './callback.ts';
import { type Awaitable, type Body, Coroutine, isAwaitable, type ResultOf } from './coroutine.ts';
import { ensureFuture } from './create-task.ts';
import { StopAsyncIteration, TimeoutError } from './errors.ts';
import type { Future } from './future.ts';
import type { TimerHandle } from './handle.ts';
import { Queue } from './queues.ts';
import { typeName } from './repr.ts';
import { getRunningLoop } from './running-loop.ts';

/** The iterator of {@link asCompleted}: `asyncFor` gets the futures themselves, a plain `for` gets coroutines. */
export class AsCompleted<T> implements AsyncIterator<Future<T>>, IterableIterator<Coroutine<T>> {
  private readonly completed = new Queue<Future<T> | null>();
  private readonly todo: Set<Future<T>>;
  private readonly timer: TimerHandle | null = null;
  private left: number;

  /** @internal */
  constructor(awaitables: Iterable<Awaitable<T>>, timeout: number | null) {
    const loop = getRunningLoop();
    this.todo = new Set([...new Set(awaitables)].map((awaitable) => ensureFuture(awaitable, loop)));
    for (const future of this.todo) future.addDoneCallback(this.onDone);
    if (this.todo.size > 0 && timeout !== null) this.timer = loop.callLater(timeout, this.onTimeout);
    this.left = this.todo.size;
  }

  aiter(): this {
    return this;
  }

  /** The next future to finish. @throws TimeoutError, StopAsyncIteration when awaited. */
  anext(): Coroutine<Future<T>> {
    return new Coroutine('_AsCompletedIterator.__anext__', this.nextDone());
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** A coroutine that gives the result, or throws the exception, of the next to finish. */
  next(): IteratorResult<Coroutine<T>, undefined> {
    if (this.left === 0) return { done: true, value: undefined };
    this.left--;
    return { done: false, value: new Coroutine('_AsCompletedIterator._wait_for_one', this.resultOfNext()) };
  }

  private *nextDone(): Body<Future<T>> {
    if (this.left === 0) throw new StopAsyncIteration();
    this.left--;
    return yield* this.waitForOne();
  }

  private *resultOfNext(): Body<T> {
    return (yield* this.waitForOne()).result();
  }

  private *waitForOne(): Body<Future<T>> {
    const future = yield* this.completed.get();
    if (future === null) throw new TimeoutError();
    return future;
  }

  private readonly onDone = named('_AsCompletedIterator._handle_completion', (future: Future<T>): void => {
    if (this.todo.size === 0) return;
    this.todo.delete(future);
    this.completed.putNowait(future);
    if (this.todo.size === 0) this.timer?.cancel();
  });

  private readonly onTimeout = (): void => {
    for (const future of this.todo) {
      future.removeDoneCallback(this.onDone);
      this.completed.putNowait(null);
    }
    this.todo.clear();
  };
}

/**
 * Awaitables in the order in which they finish (`asyncio.as_completed`). Coroutines become tasks now.
 *
 *     for (const next of asCompleted(downloads)) console.log(yield* next);
 *     yield* asyncFor(asCompleted(tasks), function* (task) { … });
 *
 * @param options `timeout`: seconds after which waiting for the next one throws TimeoutError; the tasks go on.
 * @throws TypeError `expects an iterable of awaitables, not coroutine`
 */
export function asCompleted<A extends Awaitable<unknown>>(
  awaitables: Iterable<A>,
  { timeout = null }: { timeout?: number | null } = {},
): AsCompleted<ResultOf<A>> {
  if (isAwaitable(awaitables)) {
    throw new TypeError(`expects an iterable of awaitables, not ${typeName(awaitables)}`);
  }
  return new AsCompleted(awaitables as Iterable<Awaitable<ResultOf<A>>>, timeout);
}
