import { spendOnText } from '../limits.ts';
import { callNow } from './call.ts';
import { DictValue, DictView, ListValue, RangeValue, SetValue, TupleValue } from './containers.ts';
import { pythonError } from './exceptions.ts';
import { typeName } from './types.ts';
import { Instance, type Value } from './value.ts';

/** Whether an `if` takes the value for true. Everything is that neither is zero nor empty: coroutines, too. */
export function truthOf(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'bigint':
      return value !== 0n;
    case 'number':
      return value !== 0;
    case 'string':
      return value !== '';
    default:
      return value !== null && truthOfObject(value);
  }
}

function truthOfObject(value: object): boolean {
  if (value instanceof Instance) {
    const own = value.class.lookup('__bool__');
    if (own !== undefined) return asBool(callNow(own, value));
    return value.class.lookup('__len__') === undefined || lengthOf(value) !== 0n;
  }
  return sizeOf(value) !== 0;
}

function asBool(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`__bool__ should return bool, returned ${typeName(value)}`);
}

/** How many items it has; `undefined` for what has no length. */
function sizeOf(value: Value): number | undefined {
  if (typeof value === 'string') return lengthOfText(value);
  if (value instanceof ListValue || value instanceof TupleValue) return value.items.length;
  if (value instanceof DictValue || value instanceof SetValue) return value.table.size;
  if (value instanceof DictView) return value.dict.table.size;
  return value instanceof RangeValue ? Number(value.length) : undefined;
}

function lengthOfText(text: string): number {
  spendOnText(text);
  return isPlain(text) ? text.length : [...text].length;
}

/** Whether each character is one code unit. */
export function isPlain(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text);
}

/** Python's `len(value)`. @throws TypeError `object of type 'int' has no len()` */
export function lengthOf(value: Value): bigint {
  const size = sizeOf(value);
  if (size !== undefined) return BigInt(size);
  const own = value instanceof Instance ? value.class.lookup('__len__') : undefined;
  if (own === undefined) throw new TypeError(`object of type '${typeName(value)}' has no len()`);
  const length = callNow(own, value);
  if (typeof length !== 'bigint') {
    throw new TypeError(`'${typeName(length)}' object cannot be interpreted as an integer`);
  }
  if (length < 0n) throw pythonError('ValueError', '__len__() should return >= 0');
  return length;
}
