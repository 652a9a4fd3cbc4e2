import type { EventLoop } from './event-loop.ts';
import type { Future } from './future.ts';
import { getRunningLoop } from './running-loop.ts';

/**
 * Makes a native promise awaitable, for Node's own input and output.
 *
 *     const text = yield* fromPromise(readFile('a.txt', 'utf8'));
 *
 * A promise cannot be cancelled: cancelling the future only abandons its result. `onCancel` can abort the work itself,
 * for example by an AbortController.
 *
 * @param onCancel called once if the future is cancelled.
 */
export function fromPromise<T>(
  promise: PromiseLike<T>,
  onCancel?: () => void,
  loop: EventLoop = getRunningLoop(),
): Future<T> {
  const future = loop.createFuture<T>();
  future._source = promise;
  const endExpectation = loop.expectOutside('a promise');
  const settle = (set: () => void): void => {
    endExpectation();
    if (loop.isClosed()) return;
    loop.callSoonThreadsafe(() => {
      if (!future.done()) set();
    });
  };
  promise.then(
    (value) => settle(() => future.setResult(value)),
    (error) => settle(() => future._fail(error)),
  );
  if (onCancel) future.addDoneCallback(() => future.cancelled() && onCancel());
  return future;
}
