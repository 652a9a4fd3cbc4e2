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
 * Python's `async for item in source: body`. The items are handled one after the other.
 *
 *     yield* asyncFor(asCompleted(tasks), function* (task) { … });
 *
 * @throws TypeError if the source has no `aiter`.
 */
export function asyncFor<T>(
  source: { aiter(): AsyncIterator<T> },
  body: (item: T) => Body<unknown>,
): Coroutine<null> {
  return new Coroutine('asyncFor', iterate(source, body));
}

function* iterate<T>(source: { aiter(): AsyncIterator<T> }, body: (item: T) => Body<unknown>): Body<null> {
  if (typeof source?.aiter !== 'function') {
    throw new TypeError(
      `'async for' requires an object with __aiter__ method, got ${typeName(source)}`,
    );
  }
  const iterator = source.aiter();
  for (;;) {
    let item: T;
    try {
      item = yield* iterator.anext();
    } catch (error) {
      if (error instanceof StopAsyncIteration) return null;
      throw error;
    }
    yield* body(item);
  }
}
