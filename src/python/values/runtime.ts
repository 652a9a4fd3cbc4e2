import { ListValue, SetValue, TupleValue } from './containers.ts';
import type { Value } from './value.ts';

/** What an array of the runtime's has become: asked for twice, it is the same list. */
const converted = new WeakMap<object, Value>();

/** A result of the runtime's as a Python value: `gather` gives an array, `wait` two sets. */
export function fromRuntime(result: unknown): Value {
  if (result === undefined) return null;
  if (!Array.isArray(result)) return result as Value;
  let value = converted.get(result);
  if (value === undefined) {
    value =
      result[0] instanceof Set ? new TupleValue(result.map((set) => new SetValue(set))) : listOf(result);
    converted.set(result, value);
  }
  return value;
}

function listOf(results: readonly unknown[]): ListValue {
  return new ListValue(results.map(fromRuntime));
}
