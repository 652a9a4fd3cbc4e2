import { named } from './callback.ts';
import { type Body, coroutine, isCoroutine, refuseGenerator } from './coroutine.ts';
import { ValueError } from './errors.ts';
import { type Future, isFuture, releaseWaiter } from './future.ts';
import { typeName } from './repr.ts';
import { getRunningLoop } from './running-loop.ts';

export const FIRST_COMPLETED = 'FIRST_COMPLETED';
export const FIRST_EXCEPTION = 'FIRST_EXCEPTION';
export const ALL_COMPLETED = 'ALL_COMPLETED';

export type ReturnWhen = typeof FIRST_COMPLETED | typeof FIRST_EXCEPTION | typeof ALL_COMPLETED;

export interface WaitOptions {
  /** Seconds after which it returns with the futures that are done by then. It cancels nothing and throws nothing. */
  timeout?: number | null;
  returnWhen?: ReturnWhen;
}

/**
 * Waits for futures or tasks, and returns the done ones and the pending ones (`asyncio.wait`).
 * @throws TypeError for anything but an iterable of futures; ValueError if there are none.
 */
export const wait = coroutine(function* wait<F extends Future<unknown>>(
  futures: Iterable<F>,
  { timeout = null, returnWhen = ALL_COMPLETED }: WaitOptions = {},
): Body<[done: Set<F>, pending: Set<F>]> {
  if (isFuture(futures) || isCoroutine(futures)) {
    throw new TypeError(`expect a list of futures, not ${typeName(futures)}`);
  }
  const awaited = new Set(futures);
  if (awaited.size === 0) throw new ValueError('Set of Tasks/Futures is empty.');
  if (returnWhen !== FIRST_COMPLETED && returnWhen !== FIRST_EXCEPTION && returnWhen !== ALL_COMPLETED) {
    throw new ValueError(`Invalid return_when value: ${returnWhen}`);
  }
  for (const future of awaited) {
    refuseGenerator(future);
    if (isCoroutine(future)) throw new TypeError('Passing coroutines is forbidden, use tasks explicitly.');
  }

  const loop = getRunningLoop();
  const waiter = loop.createFuture<null>();
  waiter._source = [...awaited];
  const timer = timeout === null ? null : loop.callLater(timeout, releaseWaiter, waiter);
  let missing = awaited.size;
  const onDone = named('_wait.<locals>._on_completion', (future: Future<unknown>) => {
    missing--;
    const enough =
      missing <= 0 ||
      returnWhen === FIRST_COMPLETED ||
      (returnWhen === FIRST_EXCEPTION && !future.cancelled() && future.exception() !== null);
    if (!enough) return;
    timer?.cancel();
    releaseWaiter(waiter);
  });
  for (const future of awaited) future.addDoneCallback(onDone);
  try {
    yield* waiter;
  } finally {
    timer?.cancel();
    for (const future of awaited) future.removeDoneCallback(onDone);
  }

  const done = new Set<F>();
  const pending = new Set<F>();
  for (const future of awaited) (future.done() ? done : pending).add(future);
  return [done, pending];
}) as <F extends Future<unknown>>(
  futures: Iterable<F>,
  options?: WaitOptions,
) => import('./coroutine.ts').Coroutine<[done: Set<F>, pending: Set<F>]>;
