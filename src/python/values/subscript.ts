import { spend, spendOnText, unsupported } from '../limits.ts';
import { callNow } from './call.ts';
import { Class } from './class.ts';
import { DictValue, ListValue, RangeValue, SliceValue, TupleValue } from './containers.ts';
import { pythonError } from './exceptions.ts';
import { append, itemsOf } from './iteration.ts';
import { toIndex } from './numbers.ts';
import { isPlain } from './truth.ts';
import { typeName } from './types.ts';
import { Instance, type Value } from './value.ts';

/** Python's `object[index]`. */
export function getItem(object: Value, index: Value): Value {
  if (object instanceof DictValue) return lookUp(object, index);
  if (typeof object === 'string') return characterOf(object, index);
  if (object instanceof ListValue) {
    if (index instanceof SliceValue) return new ListValue(sliced(object.items, index));
    return object.items[position(object.items.length, index, 'list')] as Value;
  }
  if (object instanceof TupleValue) {
    if (index instanceof SliceValue) return new TupleValue(sliced(object.items, index));
    return object.items[position(object.items.length, index, 'tuple')] as Value;
  }
  if (object instanceof RangeValue) return itemOfRange(object, index);
  const method = object instanceof Instance ? object.class.lookup('__getitem__') : undefined;
  if (method !== undefined) return callNow(method, object, index);
  if (object instanceof Class) {
    if (['list', 'dict', 'tuple', 'set', 'type'].includes(object.name))
      return unsupported('a generic type in an expression');
    throw new TypeError(`type '${object.name}' is not subscriptable`);
  }
  throw new TypeError(`'${typeName(object)}' object is not subscriptable`);
}

function lookUp({ table }: DictValue, key: Value): Value {
  const value = table.get(key);
  if (value === undefined) throw pythonError('KeyError', key);
  return value;
}

function characterOf(text: string, index: Value): Value {
  spendOnText(text);
  const characters = isPlain(text) ? text : [...text];
  if (index instanceof SliceValue) return sliced([...characters], index).join('');
  return characters[position(characters.length, index, 'string')] as string;
}

function itemOfRange(range: RangeValue, index: Value): Value {
  if (index instanceof SliceValue) return unsupported('a slice of a range');
  return range.start + range.step * BigInt(position(Number(range.length), index, 'range object'));
}

const owners = new Map([
  ['list', 'list'],
  ['tuple', 'tuple'],
  ['string', 'string'],
  ['range object', 'range'],
]);

/** Where in a sequence the index points. @throws IndexError, TypeError */
function position(length: number, index: Value, what: string, doing = ''): number {
  if (typeof index !== 'bigint' && typeof index !== 'boolean') {
    const indices = `${owners.get(what)} indices must be integers`;
    if (what === 'string') throw new TypeError(`${indices}, not '${typeName(index)}'`);
    throw new TypeError(`${indices} or slices, not ${typeName(index)}`);
  }
  const raw = Number(toIndex(index));
  const place = raw < 0 ? raw + length : raw;
  if (place >= 0 && place < length) return place;
  throw pythonError('IndexError', `${what} ${doing}index out of range`);
}

interface Range {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** The positions that a slice stands for, in a sequence of this length. */
function rangeOf({ start, stop, step }: SliceValue, length: number): Range {
  const by = step === null ? 1 : bound(step);
  if (by === 0) throw pythonError('ValueError', 'slice step cannot be zero');
  const [lowest, highest] = by > 0 ? [0, length] : [-1, length - 1];
  const clamp = (value: Value, fallback: number): number => {
    if (value === null) return fallback;
    const raw = bound(value);
    return Math.max(lowest, Math.min(highest, raw < 0 ? raw + length : raw));
  };
  return {
    start: clamp(start, by > 0 ? lowest : highest),
    stop: clamp(stop, by > 0 ? highest : lowest),
    step: by,
  };
}

function bound(value: Value): number {
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  throw new TypeError('slice indices must be integers or None or have an __index__ method');
}

function sliced(items: readonly Value[], slice: SliceValue): Value[] {
  const { start, stop, step } = rangeOf(slice, items.length);
  const result: Value[] = [];
  for (let i = start; step > 0 ? i < stop : i > stop; i += step) result.push(items[i] as Value);
  spend(result.length >> 2);
  return result;
}

/** Python's `object[index] = value`. */
export function setItem(object: Value, index: Value, value: Value): void {
  if (object instanceof DictValue) object.table.set(index, value);
  else if (object instanceof ListValue && index instanceof SliceValue) replaceSlice(object, index, value);
  else if (object instanceof ListValue) {
    object.items[position(object.items.length, index, 'list', 'assignment ')] = value;
  } else {
    const method = object instanceof Instance ? object.class.lookup('__setitem__') : undefined;
    if (method === undefined) {
      throw new TypeError(`'${typeName(object)}' object does not support item assignment`);
    }
    callNow(method, object, index, value);
  }
}

function replaceSlice({ items }: ListValue, slice: SliceValue, value: Value): void {
  const { start, stop, step } = rangeOf(slice, items.length);
  if (step !== 1) unsupported('assignment to a slice with a step');
  const after = items.splice(start);
  spend(after.length >> 2);
  append(items, itemsOf(value));
  append(items, after.slice(Math.max(0, stop - start)));
}

/** Python's `del object[index]`. */
export function deleteItem(object: Value, index: Value): void {
  if (object instanceof DictValue) {
    lookUp(object, index);
    object.table.delete(index);
  } else if (object instanceof ListValue && index instanceof SliceValue) {
    const { start, stop, step } = rangeOf(index, object.items.length);
    if (step !== 1) unsupported('deletion of a slice with a step');
    spend(object.items.length >> 2);
    object.items.splice(start, Math.max(0, stop - start));
  } else if (object instanceof ListValue) {
    spend(object.items.length >> 2);
    object.items.splice(position(object.items.length, index, 'list', 'assignment '), 1);
  } else {
    throw new TypeError(`'${typeName(object)}' object doesn't support item deletion`);
  }
}
