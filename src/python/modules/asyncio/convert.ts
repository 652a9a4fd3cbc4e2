import {
  type Awaitable,
  type Coroutine,
  getRunningLoop,
  isAwaitable,
  isCoroutine,
} from '../../../asyncio/index.ts';
import { reprOf } from '../../text/repr.ts';
import { callNow } from '../../values/call.ts';
import { BoundMethod, Builtin, FunctionValue } from '../../values/callable.ts';
import { isNumber, plain, toFloat } from '../../values/numbers.ts';
import { typeName } from '../../values/types.ts';
import type { Value } from '../../values/value.ts';

/** Whether a loop is running. */
export function isLoopRunning(): boolean {
  try {
    getRunningLoop();
    return true;
  } catch {
    return false;
  }
}

/** What only coroutines will do for. @throws TypeError `a coroutine was expected, got 1` */
export function toCoroutine(value: Value): Coroutine<Value> {
  if (isCoroutine(value)) return value as Coroutine<Value>;
  throw new TypeError(`a coroutine was expected, got ${reprOf(value)}`);
}

/** @throws TypeError `An asyncio.Future, a coroutine or an awaitable is required` */
export function toAwaitable(value: Value): Awaitable<Value> {
  if (isAwaitable(value)) return value as Awaitable<Value>;
  throw new TypeError('An asyncio.Future, a coroutine or an awaitable is required');
}

/** Seconds, or no limit. */
export function toTimeout(value: Value): number | null {
  if (value === null) return null;
  if (isNumber(value)) return toFloat(plain(value));
  throw new TypeError(`'<=' not supported between instances of '${typeName(value)}' and 'int'`);
}

/** What the loop can call, of what the program hands it: that it can be called shows when it is. */
export function toCallback(callback: Value, args: readonly Value[]): () => void {
  const call = () => void callNow(callback, ...args);
  Object.defineProperty(call, 'name', { value: callbackName(callback) });
  return call;
}

export function callbackName(callback: Value): string {
  if (callback instanceof FunctionValue) return callback.qualifiedName;
  if (callback instanceof BoundMethod) return callbackName(callback.function);
  return callback instanceof Builtin ? callback.name : reprOf(callback);
}
