import { compare } from '../values/comparison.ts';
import { SetValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { iterate } from '../values/iteration.ts';
import { binary } from '../values/operators.ts';
import { frozensetClass, setClass } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { defineMethods } from './define.ts';

const asSet = (value: Value): SetValue => (value instanceof SetValue ? value : new SetValue(iterate(value)));

function combined(operator: '|' | '&' | '-' | '^', set: SetValue, others: readonly Value[]): Value {
  let result: Value = new SetValue(set.table.keys(), set.isFrozen);
  for (const other of others) result = binary(operator, result, asSet(other));
  return result;
}

const common = {
  'union(self, *others)': (set: SetValue, others: Value[]) => combined('|', set, others),
  'intersection(self, *others)': (set: SetValue, others: Value[]) => combined('&', set, others),
  'difference(self, *others)': (set: SetValue, others: Value[]) => combined('-', set, others),
  'symmetric_difference(self, other, /)': (set: SetValue, other: Value) => combined('^', set, [other]),
  'issubset(self, other, /)': (set: SetValue, other: Value) => compare(set, '<=', asSet(other)),
  'issuperset(self, other, /)': (set: SetValue, other: Value) => compare(set, '>=', asSet(other)),
  'isdisjoint(self, other, /)': (set: SetValue, other: Value) =>
    [...asSet(other).table.keys()].every((item) => !set.table.has(item)),
  'copy(self)': (set: SetValue) => new SetValue(set.table.keys(), set.isFrozen),
};

defineMethods(setClass, common);
defineMethods(frozensetClass, common);
defineMethods(setClass, {
  'add(self, object, /)': ({ table }: SetValue, item: Value) => {
    if (!table.has(item)) table.set(item, null);
  },
  'discard(self, object, /)': ({ table }: SetValue, item: Value) => void table.delete(item),
  'remove(self, object, /)': ({ table }: SetValue, item: Value) => {
    if (!table.delete(item)) throw pythonError('KeyError', item);
  },
  'pop(self)': ({ table, items: [first] }: SetValue) => {
    if (first === undefined) throw pythonError('KeyError', 'pop from an empty set');
    table.delete(first);
    return first;
  },
  'clear(self)': ({ table }: SetValue) => table.clear(),
  'update(self, *others)': ({ table }: SetValue, others: Value[]) => {
    for (const other of others)
      for (const item of iterate(other)) if (!table.has(item)) table.set(item, null);
  },
  'difference_update(self, *others)': ({ table }: SetValue, others: Value[]) => {
    for (const other of others) for (const item of [...iterate(other)]) table.delete(item);
  },
});
