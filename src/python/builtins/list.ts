import { spend } from '../limits.ts';
import { isEqual, isSame } from '../values/comparison.ts';
import { ListValue, type TupleValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { append, itemsOf } from '../values/iteration.ts';
import { toCount } from '../values/numbers.ts';
import { truthOf } from '../values/truth.ts';
import { listClass, tupleClass } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { defineMethods } from './define.ts';
import { sorted } from './sorting.ts';

/** Counts the work of going through a list, or of moving its items. */
function spendOn(items: readonly Value[]): void {
  spend(items.length >> 2);
}

function positionOf(items: readonly Value[], value: Value): number {
  spendOn(items);
  return items.findIndex((item) => isSame(item, value) || isEqual(item, value));
}

function countOf(items: readonly Value[], value: Value): bigint {
  spendOn(items);
  return BigInt(items.filter((item) => isSame(item, value) || isEqual(item, value)).length);
}

function pop({ items }: ListValue, index: Value = -1n): Value {
  spendOn(items);
  if (items.length === 0) throw pythonError('IndexError', 'pop from empty list');
  const raw = toCount(index);
  const place = raw < 0 ? raw + items.length : raw;
  if (place < 0 || place >= items.length) throw pythonError('IndexError', 'pop index out of range');
  return items.splice(place, 1)[0] as Value;
}

function remove({ items }: ListValue, value: Value): void {
  const place = positionOf(items, value);
  if (place < 0) throw pythonError('ValueError', 'list.remove(x): x not in list');
  items.splice(place, 1);
}

defineMethods(listClass, {
  'append(self, object, /)': ({ items }: ListValue, item: Value) => void items.push(item),
  'extend(self, iterable, /)': ({ items }: ListValue, source: Value) => append(items, itemsOf(source)),
  'insert(self, index, object, /)': ({ items }: ListValue, index: Value, item: Value) => {
    spendOn(items);
    const raw = toCount(index);
    items.splice(raw < 0 ? Math.max(0, raw + items.length) : raw, 0, item);
  },
  'pop(self, index?, /)': pop,
  'remove(self, value, /)': remove,
  'clear(self)': ({ items }: ListValue) => void items.splice(0),
  'copy(self)': (list: ListValue) => new ListValue(itemsOf(list)),
  'reverse(self)': ({ items }: ListValue) => {
    spendOn(items);
    items.reverse();
  },
  'sort(self, *, key=None, reverse=False)': ({ items }: ListValue, key: Value, reverse: Value) => {
    const inOrder = sorted(items, key, truthOf(reverse));
    items.length = 0;
    append(items, inOrder);
  },
  'index(self, value, /)': ({ items }: ListValue, value: Value) => {
    const place = positionOf(items, value);
    if (place < 0) throw pythonError('ValueError', 'list.index(x): x not in list');
    return BigInt(place);
  },
  'count(self, value, /)': ({ items }: ListValue, value: Value) => countOf(items, value),
});

defineMethods(tupleClass, {
  'index(self, value, /)': ({ items }: TupleValue, value: Value) => {
    const place = positionOf(items, value);
    if (place < 0) throw pythonError('ValueError', 'tuple.index(x): x not in tuple');
    return BigInt(place);
  },
  'count(self, value, /)': ({ items }: TupleValue, value: Value) => countOf(items, value),
});
