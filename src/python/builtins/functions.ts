import { type Body, isAwaitable } from '../../asyncio/index.ts';
import { currentHost } from '../host.ts';
import { currentMeter, unsupported } from '../limits.ts';
import { scaled } from '../text/decimal.ts';
import { format } from '../text/format.ts';
import { reprOf, strOf } from '../text/repr.ts';
import { asciiOf } from '../text/string-repr.ts';
import { findAttribute, getAttribute, setAttribute } from '../values/attributes.ts';
import { callNow, isCallable } from '../values/call.ts';
import { Class } from '../values/class.ts';
import { compare } from '../values/comparison.ts';
import { ListValue, TupleValue } from '../values/containers.ts';
import { exceptionClass, isErrorOf, pythonError } from '../values/exceptions.ts';
import { namedCoroutine } from '../values/generators.ts';
import { hashKey, identityOf } from '../values/hash.ts';
import { itemsOf, iterate, iterOf, nextOf } from '../values/iteration.ts';
import { floorDivide, isNumber, modulo, plain, toIndex } from '../values/numbers.ts';
import { binary } from '../values/operators.ts';
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

/** `min` and `max`: of the arguments, or of the only one's items. */
function extreme(name: 'min' | 'max', args: readonly Value[], key?: Value, fallback?: Value): Value {
  const [first] = args;
  if (first === undefined) throw new TypeError(`${name} expected at least 1 argument, got 0`);
  const items = args.length === 1 ? itemsOf(first) : args;
  if (items.length === 0) {
    if (fallback !== undefined) return fallback;
    throw pythonError('ValueError', `${name}() iterable argument is empty`);
  }
  const rank = (item: Value) => (key === undefined || key === null ? item : callNow(key, item));
  let [best] = items as [Value];
  let bestRank = rank(best);
  for (const item of items.slice(1)) {
    const itemRank = rank(item);
    if (!compare(itemRank, name === 'min' ? '<' : '>', bestRank)) continue;
    best = item;
    bestRank = itemRank;
  }
  return best;
}

function sum(iterable: Value, start: Value): Value {
  if (typeof start === 'string') throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]");
  let total: Value = start;
  // Since 3.12 CPython sums floats with a compensation for what rounding loses.
  let compensation = 0;
  for (const item of iterate(iterable)) {
    if (typeof total === 'number' && (typeof item === 'number' || typeof item === 'bigint')) {
      const x = Number(item);
      const next: number = total + x;
      if (typeof item === 'number') {
        compensation += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
      }
      total = next;
    } else {
      total = binary('+', total, item);
    }
  }
  return typeof total === 'number' && Number.isFinite(compensation) ? total + compensation : total;
}

function any(iterable: Value): boolean {
  for (const item of iterate(iterable)) if (truthOf(item)) return true;
  return false;
}

function all(iterable: Value): boolean {
  for (const item of iterate(iterable)) if (!truthOf(item)) return false;
  return true;
}

function round(number: Value, digits?: Value): Value {
  if (!isNumber(number)) {
    throw new TypeError(`type ${typeName(number)} doesn't define __round__ method`);
  }
  const value = plain(number);
  const places = digits === undefined || digits === null ? null : Number(toIndex(digits));
  if (typeof value === 'bigint') {
    return places === null || places >= 0 ? value : unsupported('rounding an int to tens');
  }
  if (places === null) return roundToInt(value);
  if (!Number.isFinite(value)) return value;
  if (places > 300) return value;
  const rounded = Number(`${scaled(value, places)}e${-places}`);
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

function roundToInt(value: number): bigint {
  if (Number.isNaN(value)) throw pythonError('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw pythonError('OverflowError', 'cannot convert float infinity to integer');
  return value < 0 ? -scaled(value, 0) : scaled(value, 0);
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

function abs(value: Value): Value {
  if (!isNumber(value)) throw new TypeError(`bad operand type for abs(): '${typeName(value)}'`);
  const number = plain(value);
  if (typeof number === 'number') return Math.abs(number);
  return number < 0n ? -number : number;
}

function divmod(a: Value, b: Value): Value {
  if (!isNumber(a) || !isNumber(b)) {
    throw new TypeError(`unsupported operand type(s) for divmod(): '${typeName(a)}' and '${typeName(b)}'`);
  }
  const [left, right] = [plain(a), plain(b)];
  if (typeof left !== 'bigint' || typeof right !== 'bigint') {
    return new TupleValue([binary('//', left, right), binary('%', left, right)]);
  }
  if (right === 0n) throw pythonError('ZeroDivisionError', 'integer division or modulo by zero');
  return new TupleValue([floorDivide(left, right), modulo(left, right)]);
}

function character(code: Value): string {
  const number = Number(toIndex(code));
  if (number < 0 || number > 0x10ffff) throw pythonError('ValueError', 'chr() arg not in range(0x110000)');
  return String.fromCodePoint(number);
}

function codeOf(text: Value): bigint {
  if (typeof text !== 'string') {
    throw new TypeError(`ord() expected string of length 1, but ${typeName(text)} found`);
  }
  const characters = [...text];
  if (characters.length !== 1) {
    throw new TypeError(`ord() expected a character, but string of length ${characters.length} found`);
  }
  return BigInt(text.codePointAt(0) as number);
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

export const builtinFunctions = functions({
  'print(*values, sep?, end?, file?, flush?)': print,
  'len(obj, /)': lengthOf,
  'repr(obj, /)': reprOf,
  'ascii(obj, /)': (value: Value) => asciiOf(reprOf(value)),
  'format(value, format_spec?, /)': (value: Value, spec: string = '') => format(value, spec),
  'abs(x, /)': abs,
  'round(number, ndigits?)': round,
  'divmod(x, y, /)': divmod,
  'pow(base, exp)': (base: Value, exponent: Value) => binary('**', base, exponent, '** or pow()'),
  'min(*args, key?, default?)': (args: Value[], key?: Value, fallback?: Value) =>
    extreme('min', args, key, fallback),
  'max(*args, key?, default?)': (args: Value[], key?: Value, fallback?: Value) =>
    extreme('max', args, key, fallback),
  'sum(iterable, /, start=0)': sum,
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
  'chr(i, /)': character,
  'ord(c, /)': codeOf,
  'bin(number, /)': (value: Value) => format(toIndex(value), '#b'),
  'hex(number, /)': (value: Value) => format(toIndex(value), '#x'),
  'oct(number, /)': (value: Value) => format(toIndex(value), '#o'),
  'getattr(object, name, default?, /)': getAttr,
  'hasattr(object, name, /)': (object: Value, name: Value) =>
    findAttribute(object, checkedName(name)) !== undefined,
  'setattr(object, name, value, /)': (object: Value, name: Value, value: Value) => {
    setAttribute(object, checkedName(name), value);
  },
});
