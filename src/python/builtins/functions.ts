import { type Body, isAwaitable } from '../../asyncio/index.ts';
import { asciiOf } from '../../asyncio/repr.ts';
import { currentHost } from '../host.ts';
import { currentMeter, unsupported } from '../limits.ts';
import { format } from '../text/format.ts';
import { reprOf, strOf } from '../text/repr.ts';
import { findAttribute, getAttribute, setAttribute } from '../values/attributes.ts';
import { callNow, isCallable } from '../values/call.ts';
import { Class } from '../values/class.ts';
import { ListValue, TupleValue } from '../values/containers.ts';
import { exceptionClass, isErrorOf, pythonError } from '../values/exceptions.ts';
import { namedCoroutine } from '../values/generators.ts';
import { hashKey, identityOf } from '../values/hash.ts';
import { itemsOf, iterate, iterOf, nextOf } from '../values/iteration.ts';
import { lengthOf, truthOf } from '../values/truth.ts';
import { isInstance, typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { functions } from './define.ts';
import { sorted } from './sorting.ts';

function print(values: readonly Value[], sep: Value = ' ', end: Value = '\n', file?: Value): void {
  if (file !== undefined && file !== null) unsupported("'print' to a file");
  const text = values.map(strOf).join(textOr(sep, ' ', 'sep')) + textOr(end, '\n', 'end');
  currentMeter().print(text);
  currentHost().write(text);
}

function textOr(value: Value, fallback: string, name: string): string {
  if (value === null) return fallback;
  if (typeof value === 'string') return value;
  throw new TypeError(`${name} must be None or a string, not ${typeName(value)}`);
}

function any(iterable: Value): boolean {
  for (const item of iterate(iterable)) if (truthOf(item)) return true;
  return false;
}

function all(iterable: Value): boolean {
  for (const item of iterate(iterable)) if (!truthOf(item)) return false;
  return true;
}

/** The classes in the second argument of `isinstance`. */
function classesIn(value: Value, name: string): Class[] {
  if (value instanceof Class) return [value];
  if (value instanceof TupleValue) return value.items.flatMap((item) => classesIn(item, name));
  throw new TypeError(`${name}() arg 2 must be a type, a tuple of types, or a union`);
}

function next(iterator: Value, fallback?: Value): Value {
  const { done, value } = nextOf(iterator);
  if (!done) return value;
  if (fallback !== undefined) return fallback;
  throw value === undefined || value === null
    ? pythonError('StopIteration')
    : pythonError('StopIteration', value as Value);
}

function getAttr(object: Value, name: string, fallback?: Value): Value {
  if (fallback === undefined) return getAttribute(object, checkedName(name));
  return findAttribute(object, checkedName(name)) ?? fallback;
}

/** A name that is made while the program runs can name no more than one that stands in its text. */
function checkedName(name: Value): string {
  if (typeof name !== 'string') throw new TypeError(`attribute name must be string, not '${typeName(name)}'`);
  if (/^__.*__$/.test(name) && name !== '__name__' && name !== '__class__')
    unsupported(`the attribute ${name}`);
  return name;
}

function anextOf(iterator: Value, fallback?: Value): Value {
  const method = findAttribute(iterator, '__anext__');
  if (method === undefined) throw new TypeError(`'${typeName(iterator)}' object is not an async iterator`);
  const next = callNow(method);
  return fallback === undefined ? next : namedCoroutine('anext', nextOr(next, fallback));
}

function* nextOr(next: Value, fallback: Value): Body<Value> {
  if (!isAwaitable(next)) throw new TypeError(`'${typeName(next)}' object can't be awaited`);
  try {
    return (yield* next) as Value;
  } catch (error) {
    if (isErrorOf(error, exceptionClass('StopAsyncIteration'))) return fallback;
    throw error;
  }
}

function aiterOf(iterable: Value): Value {
  const method = findAttribute(iterable, '__aiter__');
  if (method === undefined) throw new TypeError(`'${typeName(iterable)}' object is not an async iterable`);
  return callNow(method);
}

export const generalFunctions = functions({
  'print(*values, sep?, end?, file?, flush?)': print,
  'len(obj, /)': lengthOf,
  'repr(obj, /)': reprOf,
  'ascii(obj, /)': (value: Value) => asciiOf(reprOf(value)),
  'format(value, format_spec?, /)': (value: Value, spec: string = '') => format(value, spec),
  'any(iterable, /)': any,
  'all(iterable, /)': all,
  'sorted(iterable, /, *, key=None, reverse=False)': (iterable: Value, key: Value, reverse: Value) =>
    new ListValue(sorted(itemsOf(iterable), key, truthOf(reverse))),
  'isinstance(obj, class_or_tuple, /)': (value: Value, kinds: Value) =>
    classesIn(kinds, 'isinstance').some((cls) => isInstance(value, cls)),
  'issubclass(cls, class_or_tuple, /)': (cls: Value, kinds: Value) => {
    if (!(cls instanceof Class)) throw new TypeError('issubclass() arg 1 must be a class');
    return classesIn(kinds, 'issubclass').some((other) => cls.isSubclassOf(other));
  },
  'callable(obj, /)': isCallable,
  'id(obj, /)': (value: Value) =>
    typeof value === 'object' && value !== null
      ? BigInt(identityOf(value)) * 64n
      : unsupported("'id' of a constant"),
  'hash(obj, /)': (value: Value) => {
    hashKey(value);
    return typeof value === 'bigint' ? value : unsupported("the number that 'hash' gives");
  },
  'iter(object, /)': iterOf,
  'next(iterator, default?, /)': next,
  'aiter(async_iterable, /)': aiterOf,
  'anext(async_iterator, default?, /)': anextOf,
  'getattr(object, name, default?, /)': getAttr,
  'hasattr(object, name, /)': (object: Value, name: Value) =>
    findAttribute(object, checkedName(name)) !== undefined,
  'setattr(object, name, value, /)': (object: Value, name: Value, value: Value) => {
    setAttribute(object, checkedName(name), value);
  },
});
