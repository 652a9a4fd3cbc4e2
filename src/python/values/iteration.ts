import { AsCompleted } from '../../asyncio/index.ts';
import { spend } from '../limits.ts';
import { callNow } from './call.ts';
import {
  DictValue,
  DictView,
  IteratorValue,
  ListValue,
  RangeValue,
  SetValue,
  TupleValue,
} from './containers.ts';
import { exceptionClass, isErrorOf, pythonError } from './exceptions.ts';
import { GeneratorValue } from './generators.ts';
import type { HashTable } from './hash-table.ts';
import { typeName } from './types.ts';
import { Instance, type Value } from './value.ts';

/**
 * Goes through an iterable, as `for` does.
 * @throws TypeError `'int' object is not iterable`
 */
export function* iterate(
  value: Value,
  refusal: (type: string) => string = (type) => `'${type}' object is not iterable`,
): Generator<Value, void, undefined> {
  const iterator = iteratorOf(value, refusal);
  for (;;) {
    spend(1);
    const { done, value: item } = iterator.next();
    if (done) return;
    yield item as Value;
  }
}

/** The iterator that `iter(value)` stands for. */
export function iteratorOf(
  value: Value,
  refusal?: (type: string) => string,
): Iterator<Value, unknown, undefined> {
  if (value instanceof IteratorValue) return value.iterator;
  if (value instanceof GeneratorValue) return value;
  if (value instanceof AsCompleted) return value as Iterator<Value, unknown, undefined>;
  if (value instanceof Instance) return instanceIterator(value);
  const built = builtIn(value);
  if (built !== null) return built.iterator;
  throw new TypeError((refusal ?? ((type) => `'${type}' object is not iterable`))(typeName(value)));
}

/** Python's `iter(value)`. */
export function iterOf(value: Value): Value {
  if (value instanceof IteratorValue || value instanceof GeneratorValue || value instanceof AsCompleted)
    return value;
  if (value instanceof Instance) {
    const method = value.class.lookup('__iter__');
    if (method !== undefined) return callNow(method, value);
  }
  const built = builtIn(value);
  if (built === null) throw new TypeError(`'${typeName(value)}' object is not iterable`);
  return built;
}

function builtIn(value: Value): IteratorValue | null {
  if (typeof value === 'string') return new IteratorValue('str_ascii_iterator', value[Symbol.iterator]());
  if (value instanceof ListValue) return new IteratorValue('list_iterator', value.items.values());
  if (value instanceof TupleValue) return new IteratorValue('tuple_iterator', value.items.values());
  if (value instanceof RangeValue) return new IteratorValue('range_iterator', value.values());
  if (value instanceof DictValue)
    return new IteratorValue('dict_keyiterator', steady(value.table.keys(), value.table, 'dictionary'));
  if (value instanceof SetValue)
    return new IteratorValue('set_iterator', steady(value.items, value.table, 'Set'));
  if (value instanceof DictView) return new IteratorValue(`dict_${value.kind}iterator`, value.values());
  return null;
}

/** The keys of a table that must keep its size meanwhile. */
function* steady(
  keys: Iterable<Value>,
  table: HashTable<unknown>,
  what: string,
): Generator<Value, void, undefined> {
  const { size } = table;
  for (const key of keys) {
    yield key;
    if (table.size !== size) throw pythonError('RuntimeError', `${what} changed size during iteration`);
  }
}

function instanceIterator(value: Instance): Iterator<Value, unknown, undefined> {
  const method = value.class.lookup('__iter__');
  if (method === undefined) throw new TypeError(`'${value.class.name}' object is not iterable`);
  const iterator = callNow(method, value);
  if (!(iterator instanceof Instance)) {
    if (iterator instanceof IteratorValue || iterator instanceof GeneratorValue) return iteratorOf(iterator);
    throw new TypeError(`${value.class.name}.__iter__() must return an iterator, not ${typeName(iterator)}`);
  }
  return { next: () => nextOf(iterator) };
}

/** One step of any iterator. */
export function nextOf(iterator: Value): IteratorResult<Value, unknown> {
  if (iterator instanceof IteratorValue) return iterator.iterator.next();
  if (iterator instanceof GeneratorValue) return iterator.next();
  if (iterator instanceof AsCompleted) return (iterator as Iterator<Value, unknown, undefined>).next();
  const method = iterator instanceof Instance ? iterator.class.lookup('__next__') : undefined;
  if (method === undefined) throw new TypeError(`'${typeName(iterator)}' object is not an iterator`);
  try {
    return { done: false, value: callNow(method, iterator) };
  } catch (error) {
    if (isErrorOf(error, exceptionClass('StopIteration'))) return { done: true, value: undefined };
    throw error;
  }
}

/** Adds items at the end. Spreading them into `push` would take them through the stack, which has an end. */
export function append(items: Value[], more: Iterable<Value>): void {
  for (const item of more) items.push(item);
}

/** All items at once. */
export function itemsOf(value: Value, refusal?: (type: string) => string): Value[] {
  return [...iterate(value, refusal)];
}
