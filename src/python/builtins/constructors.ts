import { spend, unsupported } from '../limits.ts';
import { reprOf, strOf } from '../text/repr.ts';
import { propertyOf } from '../values/attributes.ts';
import { Builtin } from '../values/callable.ts';
import { Class, objectClass } from '../values/class.ts';
import { DictValue, ListValue, RangeValue, SetValue, SliceValue, TupleValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { itemsOf, iterate } from '../values/iteration.ts';
import { isNumber, plain, toFloat, toIndex } from '../values/numbers.ts';
import { SuperValue } from '../values/super.ts';
import { truthOf } from '../values/truth.ts';
import {
  boolClass,
  dictClass,
  floatClass,
  frozensetClass,
  intClass,
  listClass,
  propertyClass,
  rangeClass,
  setClass,
  sliceClass,
  strClass,
  tupleClass,
  typeClass,
  typeName,
  typeOf,
} from '../values/types.ts';
import { Instance, MethodWrapper, type Value } from '../values/value.ts';
import { defineConstructor } from './define.ts';

function int(value: Value = 0n, base?: Value): bigint {
  if (base !== undefined) return intOfText(value, toIndex(base));
  if (typeof value === 'string') return intOfText(value, 10n);
  if (!isNumber(value)) {
    const kinds = 'a string, a bytes-like object or a real number';
    throw new TypeError(`int() argument must be ${kinds}, not '${typeName(value)}'`);
  }
  const number = plain(value);
  if (typeof number === 'bigint') return number;
  if (Number.isNaN(number)) throw pythonError('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(number))
    throw pythonError('OverflowError', 'cannot convert float infinity to integer');
  return BigInt(Math.trunc(number));
}

function intOfText(value: Value, base: bigint): bigint {
  if (typeof value !== 'string') throw new TypeError("int() can't convert non-string with explicit base");
  const text = value.trim().replaceAll(/(?<=\w)_(?=\w)/g, '');
  const [, sign, digits] = /^([+-]?)([\da-z]+)$/i.exec(text) ?? [];
  if (digits !== undefined) {
    if (base === 10n && /^\d+$/.test(digits)) return BigInt(digits) * (sign === '-' ? -1n : 1n);
    if (base !== 10n) {
      const prefix = { 2: '0b', 8: '0o', 16: '0x' }[Number(base)] ?? unsupported(`the base ${base}`);
      try {
        return BigInt(digits.startsWith(prefix) ? digits : prefix + digits) * (sign === '-' ? -1n : 1n);
      } catch {}
    }
  }
  throw pythonError('ValueError', `invalid literal for int() with base ${base}: ${reprOf(value)}`);
}

function float(value: Value = 0): number {
  if (isNumber(value)) return toFloat(plain(value));
  if (typeof value !== 'string') {
    throw new TypeError(`float() argument must be a string or a real number, not '${typeName(value)}'`);
  }
  const text = value
    .trim()
    .replaceAll(/(?<=\d)_(?=\d)/g, '')
    .toLowerCase();
  const special = /^([+-]?)(inf(?:inity)?|nan)$/.exec(text);
  if (special !== null) return (special[2] === 'nan' ? Number.NaN : Infinity) * (special[1] === '-' ? -1 : 1);
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(text)) return Number(text);
  throw pythonError('ValueError', `could not convert string to float: ${reprOf(value)}`);
}

function range(first: Value, second?: Value, third?: Value): RangeValue {
  const [start, stop] = second === undefined ? [0n, toIndex(first)] : [toIndex(first), toIndex(second)];
  const step = third === undefined ? 1n : toIndex(third);
  if (step === 0n) throw pythonError('ValueError', 'range() arg 3 must not be zero');
  return new RangeValue(start, stop, step);
}

function dict(source: Value | undefined, keywords: ReadonlyMap<string, Value>): DictValue {
  const made = new DictValue();
  if (source !== undefined) update(made, source);
  for (const [name, value] of keywords) made.table.set(name, value);
  return made;
}

/** Adds the entries of a dict, or pairs. */
export function update(dict: DictValue, source: Value): void {
  if (source instanceof DictValue) {
    spend(source.table.size);
    for (const [key, value] of source.table.entries()) dict.table.set(key, value);
    return;
  }
  let i = 0n;
  for (const pair of iterate(source)) {
    const items = itemsOf(pair, () => 'object is not iterable');
    if (items.length !== 2) {
      const message = `dictionary update sequence element #${i} has length ${items.length}; 2 is required`;
      throw pythonError('ValueError', message);
    }
    dict.table.set(items[0] as Value, items[1] as Value);
    i++;
  }
}

function type(value: Value, ...more: readonly (Value | undefined)[]): Class {
  if (more.some((each) => each !== undefined)) unsupported("'type' with three arguments");
  return typeOf(value);
}

const missing = (value: Value | undefined): Value => value ?? null;

defineConstructor(intClass, 'int(x?, /, base?)', int);
defineConstructor(floatClass, 'float(x?, /)', float);
defineConstructor(boolClass, 'bool(object?, /)', (value: Value = false) => truthOf(value));
defineConstructor(strClass, 'str(object?)', (value: Value = '') => strOf(value));
defineConstructor(
  listClass,
  'list(iterable?, /)',
  (source?: Value) => new ListValue(source === undefined ? [] : itemsOf(source)),
);
defineConstructor(tupleClass, 'tuple(iterable?, /)', (source?: Value) =>
  source instanceof TupleValue ? source : new TupleValue(source === undefined ? [] : itemsOf(source)),
);
defineConstructor(
  setClass,
  'set(iterable?, /)',
  (source?: Value) => new SetValue(source === undefined ? [] : iterate(source)),
);
defineConstructor(
  frozensetClass,
  'frozenset(iterable?, /)',
  (source?: Value) => new SetValue(source === undefined ? [] : iterate(source), true),
);
defineConstructor(dictClass, 'dict(iterable?, /, **kwargs)', dict);
defineConstructor(rangeClass, 'range(start, stop?, step?, /)', range);
defineConstructor(
  sliceClass,
  'slice(start, stop?, step?, /)',
  (first: Value, second?: Value, third?: Value) =>
    second === undefined ? new SliceValue(null, first, null) : new SliceValue(first, second, missing(third)),
);
defineConstructor(typeClass, 'type(object, bases?, dict?, /)', type);
defineConstructor(propertyClass, 'property(fget=None, fset=None)', (getter: Value, setter: Value) =>
  propertyOf(getter, setter),
);

objectClass.create = (cls, { positional, keywords }) => {
  const takesNone = cls.lookup('__init__') instanceof Builtin;
  if (takesNone && (positional.length > 0 || keywords.size > 0)) {
    throw new TypeError(`${cls.name}() takes no arguments`);
  }
  return new Instance(cls);
};

/** Classes that are nothing but their constructor. */
export const decoratorClasses = ['staticmethod', 'classmethod'].map((kind) => {
  const cls = new Class(kind, { bases: [objectClass] });
  defineConstructor(
    cls,
    `${kind}(function, /)`,
    (fn: Value) => new MethodWrapper(kind as MethodWrapper['kind'], fn),
  );
  return cls;
});

/** `super` without arguments is the evaluator's: it depends on where it is called. */
export const superClass = new Class('super', { bases: [objectClass] });
defineConstructor(superClass, 'super(type, object, /)', (below: Value, self: Value) => {
  if (below instanceof Class) return new SuperValue(below, self);
  throw new TypeError(`super() argument 1 must be a type, not ${typeName(below)}`);
});
