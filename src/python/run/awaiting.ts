import { type Awaitable, isAwaitable, type Suspension } from '../../asyncio/index.ts';
import type { Evaluation } from '../values/callable.ts';
import { fromRuntime } from '../values/runtime.ts';
import { typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import type { Frame } from './frame.ts';

/**
 * Python's `await value`.
 * @throws TypeError `'int' object can't be awaited`
 */
export function* awaitValue(
  frame: Frame,
  value: Value,
  refusal: (type: string) => string = (type) => `'${type}' object can't be awaited`,
): Evaluation<Value> {
  if (!isAwaitable(value)) throw new TypeError(refusal(typeName(value)));
  try {
    return fromRuntime(
      yield* value as Awaitable<Value> & { [Symbol.iterator](): Iterator<Suspension, Value, Value> },
    );
  } finally {
    frame.resume();
  }
}
