import { spend, spendOnText } from '../limits.ts';
import { callNow } from './call.ts';
import { BoundMethod } from './callable.ts';
import { DictValue, DictView, ListValue, RangeValue, SetValue, TupleValue } from './containers.ts';
import type { HashTable } from './hash-table.ts';
import { iterate } from './iteration.ts';
import { isNumber, type NumberValue, plain } from './numbers.ts';
import { truthOf } from './truth.ts';
import { typeName, typeOf } from './types.ts';
import { Instance, NotImplementedValue, type Value } from './value.ts';

export type Order = '<' | '>' | '<=' | '>=';

/** Python's `a is b`. */
export function isSame(a: Value, b: Value): boolean {
  return a === b || (typeof a === 'number' && Object.is(a, b));
}

/** Python's `a == b`. */
export function isEqual(a: Value, b: Value): boolean {
  if (typeof a === 'string') spendOnText(a);
  if (a === b) return typeof a !== 'number' || !Number.isNaN(a);
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are equal by value
  if (isNumber(a) && isNumber(b)) return plain(a) == plain(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return equalByMethod(a, b) ?? equalByMethod(b, a) ?? false;
  }
  spend(1);
  if (a instanceof ListValue && b instanceof ListValue) return sameItems(a.items, b.items);
  if (a instanceof TupleValue && b instanceof TupleValue) return sameItems(a.items, b.items);
  if (a instanceof DictValue && b instanceof DictValue) return sameEntries(a.table, b.table);
  const [left, right] = [asSet(a), asSet(b)];
  if (left !== null && right !== null) return left.size === right.size && isSubset(left, right);
  if (a instanceof RangeValue && b instanceof RangeValue) return a.equals(b);
  if (a instanceof BoundMethod && b instanceof BoundMethod)
    return a.self === b.self && a.function === b.function;
  return equalByMethod(a, b) ?? equalByMethod(b, a) ?? false;
}

/** What the value's own `__eq__` says; `undefined` if it has none, or will not say. */
function equalByMethod(a: Value, b: Value): boolean | undefined {
  const method = a instanceof Instance ? a.class.lookup('__eq__') : undefined;
  if (method === undefined) return undefined;
  const result = callNow(method, a, b);
  return result === NotImplementedValue.value ? undefined : truthOf(result);
}

function sameItems(a: readonly Value[], b: readonly Value[]): boolean {
  spend(a.length >> 2);
  return (
    a.length === b.length && a.every((item, i) => isSame(item, b[i] as Value) || isEqual(item, b[i] as Value))
  );
}

function sameEntries(a: HashTable<Value>, b: HashTable<Value>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a.entries()) {
    const other = b.get(key);
    if (other === undefined || !(isSame(value, other) || isEqual(value, other))) return false;
  }
  return true;
}

function asSet(value: object): HashTable<unknown> | null {
  if (value instanceof SetValue) return value.table;
  if (value instanceof DictView && value.kind === 'keys') return value.dict.table;
  return null;
}

function isSubset(a: HashTable<unknown>, b: HashTable<unknown>): boolean {
  for (const key of a.keys()) if (!b.has(key)) return false;
  return true;
}

/** Python's `a < b` and its kin. @throws TypeError `'<' not supported between instances of 'int' and 'str'` */
export function compare(a: Value, order: Order, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return ordered(plain(a), order, plain(b));
  if (typeof a === 'string' && typeof b === 'string') return ordered(compareText(a, b), order, 0);
  const [left, right] = [itemsOf(a), itemsOf(b)];
  if (left !== null && right !== null && typeOf(a) === typeOf(b)) return compareItems(left, order, right);
  if (a instanceof SetValue && b instanceof SetValue) return compareSets(a, order, b);
  return compareByMethod(a, order, b);
}

function ordered(a: NumberValue, order: Order, b: NumberValue): boolean {
  switch (order) {
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
  }
}

/** By code points: JavaScript compares code units, among which those of surrogates are not the highest. */
function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] === b[i]) continue;
    return (a.codePointAt(i) as number) - (b.codePointAt(i) as number);
  }
  return a.length - b.length;
}

function itemsOf(value: Value): readonly Value[] | null {
  return value instanceof ListValue || value instanceof TupleValue ? value.items : null;
}

function compareItems(a: readonly Value[], order: Order, b: readonly Value[]): boolean {
  spend(1);
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a[i] as Value, b[i] as Value];
    if (!isSame(left, right) && !isEqual(left, right)) return compare(left, order, right);
  }
  return ordered(a.length, order, b.length);
}

function compareSets(a: SetValue, order: Order, b: SetValue): boolean {
  const [small, large] = order === '<' || order === '<=' ? [a, b] : [b, a];
  const isProper = order === '<' || order === '>';
  return isSubset(small.table, large.table) && (!isProper || small.table.size < large.table.size);
}

const methods = { '<': '__lt__', '>': '__gt__', '<=': '__le__', '>=': '__ge__' } as const;
const mirrored = { '<': '__gt__', '>': '__lt__', '<=': '__ge__', '>=': '__le__' } as const;

function compareByMethod(a: Value, order: Order, b: Value): boolean {
  const attempts = [
    [a, methods[order], b],
    [b, mirrored[order], a],
  ] as const;
  for (const [self, name, other] of attempts) {
    const method = self instanceof Instance ? self.class.lookup(name) : undefined;
    const result = method === undefined ? NotImplementedValue.value : callNow(method, self, other);
    if (result !== NotImplementedValue.value) return truthOf(result);
  }
  const [left, right] = [typeName(a), typeName(b)];
  throw new TypeError(`'${order}' not supported between instances of '${left}' and '${right}'`);
}

/** Python's `item in container`. */
export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string') {
    spendOnText(container);
    if (typeof item === 'string') return container.includes(item);
    throw new TypeError(`'in <string>' requires string as left operand, not ${typeName(item)}`);
  }
  if (container instanceof DictValue || container instanceof SetValue) return container.table.has(item);
  if (container instanceof DictView && container.kind === 'keys') return container.dict.table.has(item);
  if (container instanceof RangeValue && isNumber(item)) return container.includes(item);
  const own = container instanceof Instance ? container.class.lookup('__contains__') : undefined;
  if (own !== undefined) return truthOf(callNow(own, container, item));
  const items = iterate(container, (type) => `argument of type '${type}' is not a container or iterable`);
  for (const each of items) if (isSame(each, item) || isEqual(each, item)) return true;
  return false;
}
