import { spend, spendOnText, unsupported } from '../limits.ts';
import type { BinaryOperator } from '../syntax/ast.ts';
import { numeric } from './arithmetic.ts';
import { Class } from './class.ts';
import { DictValue, ListValue, SetValue, TupleValue } from './containers.ts';
import { append, itemsOf } from './iteration.ts';
import { isNumber, plain, toCount } from './numbers.ts';
import { typeName } from './types.ts';
import type { Value } from './value.ts';

/** So many characters of a string cost one step. */
const CHARACTERS_A_STEP = 16;
const LONGEST_REPETITION = 200_000;

/** Python's binary operators. @param sign as messages show it: `+`, or `+=`. */
export function binary(operator: BinaryOperator, a: Value, b: Value, sign: string = operator): Value {
  if (isNumber(a) && isNumber(b)) {
    if (typeof a === 'boolean' && typeof b === 'boolean' && '&|^'.includes(operator))
      return logical(operator, a, b);
    const result = numeric(operator, plain(a), plain(b));
    if (result !== undefined) return result;
  }
  const result =
    operator === '+' ? concatenate(a, b) : operator === '*' ? repeat(a, b) : setOperation(operator, a, b);
  if (result !== undefined) return result;
  if (operator === '%' && typeof a === 'string') return unsupported("formatting with '%'");
  if (operator === '|' && (a instanceof Class || b instanceof Class)) return unsupported('a union of types');
  const pow = operator === '**' && sign === '**' ? '** or pow()' : sign;
  throw new TypeError(`unsupported operand type(s) for ${pow}: '${typeName(a)}' and '${typeName(b)}'`);
}

function logical(operator: string, a: boolean, b: boolean): boolean {
  return operator === '&' ? a && b : operator === '|' ? a || b : a !== b;
}

function concatenate(a: Value, b: Value): Value | undefined {
  if (typeof a === 'string') {
    if (typeof b !== 'string') failToConcatenate(a, b);
    return sized(a + b);
  }
  if (a instanceof ListValue) {
    if (!(b instanceof ListValue)) failToConcatenate(a, b);
    spend(a.items.length + b.items.length);
    return new ListValue([...a.items, ...b.items]);
  }
  if (a instanceof TupleValue) {
    if (!(b instanceof TupleValue)) failToConcatenate(a, b);
    spend(a.items.length + b.items.length);
    return new TupleValue([...a.items, ...b.items]);
  }
  return undefined;
}

function failToConcatenate(a: Value, b: Value): never {
  const type = typeName(a);
  throw new TypeError(`can only concatenate ${type} (not "${typeName(b)}") to ${type}`);
}

/** Counts the work that a string took. */
export function sized(text: string): string {
  spend(Math.ceil(text.length / CHARACTERS_A_STEP));
  spendOnText(text);
  return text;
}

function isSequence(value: Value): value is string | ListValue | TupleValue {
  return typeof value === 'string' || value instanceof ListValue || value instanceof TupleValue;
}

function repeat(a: Value, b: Value): Value | undefined {
  const [sequence, times] = isSequence(a) ? [a, b] : [b, a];
  if (!isSequence(sequence)) return undefined;
  if (typeof times !== 'bigint' && typeof times !== 'boolean') {
    throw new TypeError(`can't multiply sequence by non-int of type '${typeName(times)}'`);
  }
  const count = Math.max(0, toCount(times));
  if (typeof sequence === 'string') {
    spend(Math.ceil((sequence.length * count) / CHARACTERS_A_STEP));
    if (sequence.length * count > LONGEST_REPETITION) return unsupported('a text this long');
    return sequence.repeat(count);
  }
  spend(sequence.items.length * count);
  const items = Array.from({ length: count }, () => sequence.items).flat();
  return sequence instanceof ListValue ? new ListValue(items) : new TupleValue(items);
}

function setOperation(operator: BinaryOperator, a: Value, b: Value): Value | undefined {
  if (operator === '|' && a instanceof DictValue && b instanceof DictValue) {
    return new DictValue([...a.table.entries(), ...b.table.entries()]);
  }
  if (!(a instanceof SetValue && b instanceof SetValue)) return undefined;
  spend(a.table.size + b.table.size);
  const [left, right] = [[...a.table.keys()], [...b.table.keys()]];
  switch (operator) {
    case '|':
      return new SetValue([...left, ...right], a.isFrozen);
    case '&':
      return new SetValue(
        left.filter((item) => b.table.has(item)),
        a.isFrozen,
      );
    case '-':
      return new SetValue(
        left.filter((item) => !b.table.has(item)),
        a.isFrozen,
      );
    case '^': {
      const onlyRight = right.filter((item) => !a.table.has(item));
      return new SetValue([...left.filter((item) => !b.table.has(item)), ...onlyRight], a.isFrozen);
    }
    default:
      return undefined;
  }
}

/** `a += b`, which changes a list or a set in place. */
export function augment(operator: BinaryOperator, a: Value, b: Value): Value {
  if (a instanceof ListValue && operator === '+') {
    append(a.items, itemsOf(b));
    return a;
  }
  if (a instanceof SetValue && !a.isFrozen && b instanceof SetValue && '|&-^'.includes(operator)) {
    const result = setOperation(operator, a, b) as SetValue;
    const keys = [...result.table.keys()];
    a.table.clear();
    for (const key of keys) a.table.set(key, null);
    return a;
  }
  if (a instanceof DictValue && b instanceof DictValue && operator === '|') {
    for (const [key, value] of b.table.entries()) a.table.set(key, value);
    return a;
  }
  return binary(operator, a, b, `${operator}=`);
}
