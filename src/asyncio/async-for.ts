import { type Awaitable, type Body, Coroutine } from './coroutine.ts';
import { StopAsyncIteration } from './errors.ts';
import { typeName } from './repr.ts';

/** Python's asynchronous iterator protocol: `__aiter__` and `__anext__`. */
export interface AsyncIterator<T> {
  aiter(): AsyncIterator<T>;
  /** Awaiting it gives the next item, or throws {@link StopAsyncIteration}. */
  anext(): Awaitable<T>;
}

/**
 * Python's `async for item in source: body`. The items are handled one after the other. A body that returns
 * anything but `undefined` ends the loop with that value, as `break` or `return` would.
 *
 *     yield* asyncFor(asCompleted(tasks), function* (task) { … });
 *
 * @throws TypeError if the source has no `aiter`.
 */
export function asyncFor<T, R = undefined>(
  source: { aiter(): AsyncIterator<T> },
  body: (item: T) => Body<R | undefined>,
): Coroutine<R | undefined> {
  return new Coroutine('asyncFor', iterate(source, body));
}

function* iterate<T, R>(
  source: { aiter(): AsyncIterator<T> },
  body: (item: T) => Body<R | undefined>,
): Body<R | undefined> {
  if (typeof source?.aiter !== 'function') {
    throw new TypeError(`'async for' requires an object with __aiter__ method, got ${typeName(source)}`);
  }
  const iterator = source.aiter();
  for (;;) {
    let item: T;
    try {
      item = yield* iterator.anext();
    } catch (error) {
      if (error instanceof StopAsyncIteration) return undefined;
      throw error;
    }
    const result = yield* body(item);
    if (result !== undefined) return result;
  }
}
