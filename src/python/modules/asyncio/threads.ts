import { type Body, type Coroutine, type Future, getRunningLoop } from '../../../asyncio/index.ts';
import { aside } from '../../host.ts';
import { findAttribute } from '../../values/attributes.ts';
import { callNow } from '../../values/call.ts';
import { isCatchable } from '../../values/exceptions.ts';
import { namedCoroutine } from '../../values/generators.ts';
import type { Value } from '../../values/value.ts';

/**
 * Calls a function as if in a thread. It is called at once, with the clock set back afterwards, and its result
 * delivered as late as a thread would that sleeps as long as the function does: nobody else is held up.
 */
export function inThread(fn: Value, args: readonly Value[]): Future<Value> {
  const loop = getRunningLoop();
  const future = loop.createFuture<Value>();
  // For whoever explains what the task waits for: something outside the loop.
  future._source = Promise.resolve();
  const ended = loop._executor.start(nameOf(fn));
  const { end, settle } = aside(loop, () => outcome(fn, args), ended);
  loop.callAt(end, () => {
    if (!future.cancelled()) settle(future);
  });
  return future;
}

function nameOf(fn: Value): string {
  const name = findAttribute(fn, '__name__');
  return typeof name === 'string' ? name : '';
}

function outcome(fn: Value, args: readonly Value[]): (future: Future<Value>) => void {
  try {
    const result = callNow(fn, ...args);
    return (future) => future.setResult(result);
  } catch (error) {
    if (!isCatchable(error)) throw error;
    return (future) => future.setException(error);
  }
}

/** `asyncio.to_thread`. */
export function toThread(fn: Value, args: readonly Value[]): Coroutine<Value> {
  return namedCoroutine('to_thread', waiting(fn, args));
}

function* waiting(fn: Value, args: readonly Value[]): Body<Value> {
  return yield* inThread(fn, args);
}
