import { spend, unsupported } from '../limits.ts';
import type { BinaryOperator, UnaryOperator } from '../syntax/ast.ts';
import { pythonError } from './exceptions.ts';
import { floorDivide, isNumber, modulo, type NumberValue, plain, toFloat } from './numbers.ts';
import { typeName } from './types.ts';
import type { Value } from './value.ts';

/** Ints of more bits than this take too long to work with. */
const MOST_BITS = 100_000n;

/** `undefined` when the operator has no meaning for these operands. */
export function numeric(operator: BinaryOperator, a: NumberValue, b: NumberValue): NumberValue | undefined {
  if (typeof a === 'bigint' && typeof b === 'bigint') return integers(operator, a, b);
  return floats(operator, toFloat(a), toFloat(b));
}

function integers(operator: BinaryOperator, a: bigint, b: bigint): NumberValue | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return checkSize(a * b);
    case '/':
      return divide(a, b);
    case '//':
      if (b === 0n) throw pythonError('ZeroDivisionError', 'division by zero');
      return floorDivide(a, b);
    case '%':
      if (b === 0n) throw pythonError('ZeroDivisionError', 'division by zero');
      return modulo(a, b);
    case '**':
      return power(a, b);
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
    case '>>':
      return shift(operator, a, b);
    default:
      return undefined;
  }
}

function divide(a: bigint, b: bigint): number {
  if (b === 0n) throw pythonError('ZeroDivisionError', 'division by zero');
  const [left, right] = [Number(a), Number(b)];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left / right;
  if (a % b === 0n) return toFloat(a / b);
  return unsupported('the quotient of integers beyond 2 ** 53');
}

function power(base: bigint, exponent: bigint): NumberValue {
  if (exponent < 0n) {
    if (base === 0n) throw pythonError('ZeroDivisionError', 'zero to a negative power');
    return toFloat(base) ** Number(exponent);
  }
  const bits = BigInt(base.toString(2).length);
  if (bits > 1n || base > 1n) if (bits * exponent > MOST_BITS) tooLarge();
  return base ** exponent;
}

function shift(operator: '<<' | '>>', a: bigint, b: bigint): bigint {
  if (b < 0n) throw pythonError('ValueError', 'negative shift count');
  if (operator === '>>') return a >> b;
  if (b > MOST_BITS) tooLarge();
  return checkSize(a << b);
}

function checkSize(value: bigint): bigint {
  // Only big ones are worth measuring.
  if (value < 1n << 64n && value > -(1n << 64n)) return value;
  const digits = value.toString(16).length;
  spend(digits >> 3);
  return BigInt(digits) * 4n > MOST_BITS ? tooLarge() : value;
}

function tooLarge(): never {
  return unsupported('an integer this large');
}

function floats(operator: BinaryOperator, a: number, b: number): NumberValue | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      if (b === 0) throw pythonError('ZeroDivisionError', 'division by zero');
      return a / b;
    case '//':
      return floorDivideFloats(a, b);
    case '%':
      return moduloFloats(a, b);
    case '**':
      return powerOfFloats(a, b);
    default:
      return undefined;
  }
}

function moduloFloats(a: number, b: number): number {
  if (b === 0) throw pythonError('ZeroDivisionError', 'division by zero');
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 === b < 0 ? rest : rest + b;
}

function floorDivideFloats(a: number, b: number): number {
  if (b === 0) throw pythonError('ZeroDivisionError', 'division by zero');
  if (!Number.isFinite(b)) return a === 0 ? a / b : a < 0 === b < 0 ? 0 : -1;
  const quotient = (a - moduloFloats(a, b)) / b;
  return quotient === 0 ? 0 * (a / b) : Math.round(quotient);
}

function powerOfFloats(a: number, b: number): number {
  if (a === 0 && b < 0) throw pythonError('ZeroDivisionError', 'zero to a negative power');
  if (a < 0 && !Number.isInteger(b)) return unsupported('a complex number');
  const result = a ** b;
  if (Number.isFinite(a) && Number.isFinite(b) && !Number.isFinite(result)) {
    throw pythonError('OverflowError', 34n, 'Numerical result out of range');
  }
  return a === 1 ? 1 : result;
}

/** Python's unary operators. */
export function unary(operator: UnaryOperator, value: Value): Value {
  if (isNumber(value)) {
    const operand = plain(value);
    if (operator === '+') return operand;
    if (operator === '-') return -operand;
    if (typeof operand === 'bigint') return ~operand;
  }
  throw new TypeError(`bad operand type for unary ${operator}: '${typeName(value)}'`);
}
