import { named } from './callback.ts';
import type { Driver } from './drivers.ts';
import { leavesTheLoop, RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import type { Future } from './future.ts';

/** A run in progress: yields a promise for each pause, and returns the result. */
export type Run<T> = Generator<Promise<void>, T, undefined>;

/** `loop.run_forever`: turns the loop until it is stopped. */
export function* runForever(loop: EventLoop, driver: Driver): Run<void> {
  loop._checkRunnable();
  loop._isRun = true;
  try {
    for (;;) {
      const delay = loop.turn();
      if (loop._takeStop()) return;
      const pause = driver.wait(loop, delay);
      if (pause !== undefined) yield pause;
    }
  } finally {
    loop._isRun = false;
    // Ctrl-C may have left a turn in which `stop` was called: the next run must not see that.
    loop._takeStop();
  }
}

/** `loop.run_until_complete`: turns the loop until the turn after the one that completed the future. */
export function* runUntilComplete<T>(loop: EventLoop, driver: Driver, future: Future<T>): Run<T> {
  const stop = named('_run_until_complete_cb', () => {
    // Ctrl-C and exit have left the turn already: a stop would end the next run instead.
    if (future.cancelled() || !leavesTheLoop(future.exception())) loop.stop();
  });
  future.addDoneCallback(stop);
  if ('_logDestroyPending' in future) future._logDestroyPending = false;
  try {
    yield* runForever(loop, driver);
  } catch (error) {
    if (future.done() && !future.cancelled()) future.exception();
    throw error;
  } finally {
    future.removeDoneCallback(stop);
  }
  if (!future.done()) throw new RuntimeError('Event loop stopped before Future completed.');
  return future.result();
}

/** Awaits the pauses of a run, to its end. @param breakable makes a pause that can be interrupted. */
export async function inRealTime<T>(
  run: Run<T>,
  breakable: (pause: Promise<void>) => Promise<void> = (pause) => pause,
): Promise<T> {
  let state = run.next();
  while (!state.done) {
    try {
      await breakable(state.value);
    } catch (error) {
      state = run.throw(error);
      continue;
    }
    state = run.next();
  }
  return state.value;
}
