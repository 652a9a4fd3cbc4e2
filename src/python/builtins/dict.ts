import { spend } from '../limits.ts';
import { builtin } from '../values/callable.ts';
import { DictValue, DictView, TupleValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { iterate } from '../values/iteration.ts';
import { dictClass } from '../values/types.ts';
import { MethodWrapper, type Value } from '../values/value.ts';
import { update } from './constructors.ts';
import { defineMethods } from './define.ts';

function pop({ table }: DictValue, key: Value, fallback?: Value): Value {
  const value = table.get(key);
  if (value === undefined) {
    if (fallback !== undefined) return fallback;
    throw pythonError('KeyError', key);
  }
  table.delete(key);
  return value;
}

function popItem({ table }: DictValue): Value {
  spend(table.size >> 2);
  const last = [...table.entries()].at(-1);
  if (last === undefined) throw pythonError('KeyError', 'popitem(): dictionary is empty');
  table.delete(last[0]);
  return new TupleValue(last);
}

function setDefault({ table }: DictValue, key: Value, value: Value): Value {
  const known = table.get(key);
  if (known !== undefined) return known;
  table.set(key, value);
  return value;
}

defineMethods(dictClass, {
  'get(self, key, default=None, /)': ({ table }: DictValue, key: Value, fallback: Value) =>
    table.get(key) ?? (table.has(key) ? null : fallback),
  'keys(self)': (dict: DictValue) => new DictView(dict, 'keys'),
  'values(self)': (dict: DictValue) => new DictView(dict, 'values'),
  'items(self)': (dict: DictValue) => new DictView(dict, 'items'),
  'pop(self, key, default?, /)': pop,
  'popitem(self)': popItem,
  'setdefault(self, key, default=None, /)': setDefault,
  'update(self, other?, /, **kwargs)': (
    dict: DictValue,
    other: Value | undefined,
    keywords: ReadonlyMap<string, Value>,
  ) => {
    if (other !== undefined) update(dict, other);
    for (const [name, value] of keywords) dict.table.set(name, value);
  },
  'clear(self)': ({ table }: DictValue) => table.clear(),
  'copy(self)': ({ table }: DictValue) => new DictValue(table.entries()),
});

function fromKeys(keys: Value, value: Value): Value {
  const dict = new DictValue();
  for (const key of iterate(keys)) dict.table.set(key, value);
  return dict;
}

const fromKeysMethod = builtin('fromkeys(iterable, value=None, /)', fromKeys);
dictClass.attributes.set('fromkeys', new MethodWrapper('staticmethod', fromKeysMethod));
