import { named } from './callback.ts';
import type { Awaitable } from './coroutine.ts';
import { ensureFuture } from './create-task.ts';
import type { Future } from './future.ts';

/**
 * Awaits something without passing a cancellation on to it (`asyncio.shield`): the awaiter of the shield is cancelled, the
 * shielded task goes on. Keep a reference to a shielded task, so that you can still await it.
 */
export function shield<T>(awaitable: Awaitable<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  const outer = inner.getLoop().createFuture<T>();
  outer._source = [inner];
  const onInnerDone = named('shield.<locals>._inner_done_callback', (): void => {
    if (outer.cancelled()) return;
    if (inner.cancelled()) {
      outer.cancel();
      return;
    }
    const exception = inner.exception();
    if (exception === null) outer.setResult(inner.result());
    else outer._fail(exception);
  });
  const onOuterDone = named('shield.<locals>._outer_done_callback', (): void => {
    if (inner.done()) return;
    inner.removeDoneCallback(onInnerDone);
    inner.removeDoneCallback(reportFailure);
    inner.addDoneCallback(reportFailure);
  });
  inner.addDoneCallback(onInnerDone);
  outer.addDoneCallback(onOuterDone);
  return outer;
}

/** After the shield was cancelled, no awaiter gets the exception of the shielded task. */
function reportFailure(inner: Future<unknown>): void {
  if (inner.cancelled()) return;
  const exception = inner.exception();
  if (exception === null) return;
  const name = exception instanceof Error ? exception.name : String(exception);
  inner
    .getLoop()
    .callExceptionHandler({ message: `${name} exception in shielded future`, exception, future: inner });
}
