import { named } from './callback.ts';
import type { Awaitable, ResultOf } from './coroutine.ts';
import { Coroutine } from './coroutine.ts';
import { ensureFuture } from './create-task.ts';
import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { Future, makeCancelledError } from './future.ts';
import { runningLoop } from './running-loop.ts';
import { isOwned } from './unstarted.ts';

export interface GatherOptions {
  /** Give exceptions among the results instead of failing with the first. */
  returnExceptions?: boolean;
}

type Awaitables = readonly Awaitable<unknown>[];
type Results<A extends Awaitables> = { -readonly [K in keyof A]: ResultOf<A[K]> };
type Outcomes<A extends Awaitables> = { -readonly [K in keyof A]: ResultOf<A[K]> | Error };

/** The future of {@link gather}. Cancelling it cancels the children, and it is done when they are. */
class _GatheringFuture extends Future<unknown[]> {
  private readonly children: readonly Future<unknown>[];
  private readonly returnExceptions: boolean;
  private unfinished: number;
  private cancelRequested = false;

  constructor(loop: EventLoop, children: Future<unknown>[], unfinished: number, returnExceptions: boolean) {
    super(loop);
    this.children = children;
    this.unfinished = unfinished;
    this.returnExceptions = returnExceptions;
    this._source = children;
  }

  override cancel(message?: unknown): boolean {
    if (this.done()) return false;
    let passedOn = false;
    for (const child of this.children) if (child.cancel(message)) passedOn = true;
    if (passedOn) this.cancelRequested = true;
    return passedOn;
  }

  childDone(child: Future<unknown>): void {
    this.unfinished--;
    if (this.done()) {
      child._retrieve();
    } else if (!this.returnExceptions && child._failed()) {
      this._fail(child._takeError());
    } else if (this.unfinished === 0) {
      const results = this.children.map(outcomeOf);
      // CPython takes the error of the last child: its loop variable was left there.
      if (this.cancelRequested) this._fail(this.children.at(-1)?._makeCancelledError());
      else this.setResult(results);
    }
  }
}

function outcomeOf(child: Future<unknown>): unknown {
  if (child.cancelled()) return makeCancelledError(child._cancelMessage ?? '');
  return child.exception() ?? child.result();
}

/**
 * Runs awaitables concurrently and gathers their results in argument order (`asyncio.gather`). Coroutines become tasks
 * now, when `gather` is called. If one fails, the gathering fails with its exception at once, and the others go on.
 *
 *     const [a, b] = yield* gather(fetch('a'), fetch('b'));
 *     const outcomes = yield* gather([fetch('a'), fetch('b')], { returnExceptions: true });
 *
 * @throws TypeError `An asyncio.Future, a coroutine or an awaitable is required`
 */
export function gather<A extends Awaitables>(
  awaitables: readonly [...A],
  options: { returnExceptions: true },
): Future<Outcomes<A>>;
export function gather<A extends Awaitables>(
  awaitables: readonly [...A],
  options?: GatherOptions,
): Future<Results<A>>;
export function gather<A extends Awaitables>(...awaitables: A): Future<Results<A>>;
export function gather(...args: unknown[]): Future<never> {
  const isList = Array.isArray(args[0]);
  const awaitables = (isList ? args[0] : args) as Awaitables;
  const options = (isList ? args[1] : undefined) as GatherOptions | undefined;
  return gatherAll(awaitables, options?.returnExceptions ?? false) as Future<never>;
}

function gatherAll(awaitables: Awaitables, returnExceptions: boolean): Future<unknown[]> {
  const loop = runningLoop() ?? awaitables.find((a) => a instanceof Future)?.getLoop();
  if (loop === undefined) throw new RuntimeError('no running event loop');
  if (awaitables.length === 0) {
    const none = loop.createFuture<unknown[]>();
    none.setResult([]);
    return none;
  }
  const children: Future<unknown>[] = [];
  const done: Future<unknown>[] = [];
  let distinct = 0;
  // Assigned before any child can be done: the children finish in later turns.
  let outer: _GatheringFuture | null = null;
  const onDone = named('gather.<locals>._done_callback', (child: Future<unknown>) => outer?.childDone(child));
  for (const awaitable of awaitables) {
    const known = duplicate(awaitable, awaitables, children, onDone);
    if (known !== null) {
      children.push(known);
      continue;
    }
    const child = ensureFuture(awaitable, loop);
    if (child !== awaitable) (child as { _logDestroyPending?: boolean })._logDestroyPending = false;
    children.push(child);
    distinct++;
    if (child.done()) done.push(child);
    else child.addDoneCallback(onDone);
  }
  outer = new _GatheringFuture(loop, children, distinct, returnExceptions);
  for (const child of done) outer.childDone(child);
  return outer;
}

/** The child that was made of an earlier occurrence of the same awaitable; `null` for its first. */
function duplicate(
  awaitable: Awaitable<unknown>,
  awaitables: Awaitables,
  children: Future<unknown>[],
  onDone: (child: Future<unknown>) => void,
): Future<unknown> | null {
  // An earlier occurrence is known by its traces: a set of 100,000 awaitables would cost more than the gathering itself.
  if (awaitable instanceof Future) return awaitable._hasWaiter(onDone) ? awaitable : null;
  if (!(awaitable instanceof Coroutine) || !isOwned(awaitable)) return null;
  return children[awaitables.indexOf(awaitable)] ?? null;
}
