import { spend, spendOnText } from '../limits.ts';
import { DictValue, DictView, ListValue, SetValue, TupleValue } from './containers.ts';
import { typeName } from './types.ts';
import { Instance, type Value } from './value.ts';

const numbers = new WeakMap<object, number>();
let numbered = 0;

/** A number of the object's own: its identity. */
export function identityOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) {
    number = ++numbered;
    numbers.set(object, number);
  }
  return number;
}

/**
 * A text that is the same for values that Python holds equal.
 * @throws TypeError `unhashable type: 'list'`
 */
export function hashKey(value: Value): string {
  switch (typeof value) {
    case 'string':
      spendOnText(value);
      return `s${value}`;
    case 'boolean':
      return value ? 'n1' : 'n0';
    case 'bigint':
      return `n${value}`;
    case 'number':
      return Number.isInteger(value) ? `n${BigInt(value)}` : `f${value}`;
    default:
      return value === null ? 'N' : hashObject(value);
  }
}

function hashObject(value: object): string {
  if (value instanceof TupleValue) {
    spend(value.items.length);
    const keys = value.items.map(hashKey);
    return `t${keys.map((key) => `${key.length}:${key}`).join('')}`;
  }
  if (value instanceof SetValue && value.isFrozen) {
    return `z${[...value.table.keys()].map(hashKey).sort().join()}`;
  }
  if (!isHashable(value)) throw new TypeError(`unhashable type: '${typeName(value)}'`);
  return `o${identityOf(value)}`;
}

function isHashable(value: object): boolean {
  if (value instanceof Instance) return value.class.lookup('__eq__') === undefined;
  const unhashable = [ListValue, DictValue, SetValue, DictView];
  return !unhashable.some((container) => value instanceof container);
}
