import type { Awaitable, Body } from './coroutine.ts';
import { Coroutine, coroutine } from './coroutine.ts';
import { setContext } from './errors.ts';
import { typeName } from './repr.ts';

/** Python's asynchronous context manager protocol: `__aenter__` and `__aexit__`. */
export interface AsyncContextManager<T> {
  aenter(): Awaitable<T>;
  /**
   * @param error what ended the body, or `null`.
   * @returns true to swallow the error.
   */
  aexit(error: unknown): Awaitable<boolean>;
}

/**
 * Python's `async with manager as value: body`.
 *
 *     yield* asyncWith(new TaskGroup(), function* (group) {
 *       group.createTask(worker());
 *     });
 *
 * @returns what the body returns; `undefined` if the manager swallowed its error.
 */
export const asyncWith = coroutine(function* asyncWith(
  manager: AsyncContextManager<unknown>,
  body: (value: unknown) => Body<unknown>,
) {
  checkProtocol(manager);
  const value = yield* manager.aenter();
  let result: unknown;
  try {
    // A coroutine of its own, so that the body has its place in the chain of awaits.
    result = yield* new Coroutine(body.name, body(value));
  } catch (error) {
    try {
      if (yield* manager.aexit(error)) return undefined;
    } catch (raised) {
      setContext(raised, error);
      throw raised;
    }
    throw error;
  }
  yield* manager.aexit(null);
  return result;
}) as <T, R>(manager: AsyncContextManager<T>, body: (value: T) => Body<R>) => Coroutine<R | undefined>;

function checkProtocol(manager: unknown): void {
  for (const method of ['aexit', 'aenter'] as const) {
    const found = (manager as Record<string, unknown> | null | undefined)?.[method];
    if (typeof found === 'function') continue;
    throw new TypeError(
      `'${typeName(manager)}' object does not support the asynchronous context manager protocol (missed __${method}__ method)`,
    );
  }
}
