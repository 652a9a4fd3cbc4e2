import { unsupported } from '../limits.ts';
import { scaled } from '../text/decimal.ts';
import { format } from '../text/format.ts';
import { callNow } from '../values/call.ts';
import { compare } from '../values/comparison.ts';
import { TupleValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { itemsOf, iterate } from '../values/iteration.ts';
import { floorDivide, isNumber, modulo, plain, toIndex } from '../values/numbers.ts';
import { binary } from '../values/operators.ts';
import { typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { functions } from './define.ts';

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
  if (right === 0n) throw pythonError('ZeroDivisionError', 'division by zero');
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

/** The built-in functions that are about numbers. */
export const numericFunctions = functions({
  'abs(x, /)': abs,
  'round(number, ndigits?)': round,
  'divmod(x, y, /)': divmod,
  'pow(base, exp)': (base: Value, exponent: Value) => binary('**', base, exponent, '** or pow()'),
  'min(*args, key?, default?)': (args: Value[], key?: Value, fallback?: Value) =>
    extreme('min', args, key, fallback),
  'max(*args, key?, default?)': (args: Value[], key?: Value, fallback?: Value) =>
    extreme('max', args, key, fallback),
  'sum(iterable, /, start=0)': sum,
  'chr(i, /)': character,
  'ord(c, /)': codeOf,
  'bin(number, /)': (value: Value) => format(toIndex(value), '#b'),
  'hex(number, /)': (value: Value) => format(toIndex(value), '#x'),
  'oct(number, /)': (value: Value) => format(toIndex(value), '#o'),
});
