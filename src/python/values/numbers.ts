import { pythonError } from './exceptions.ts';
import { typeName } from './types.ts';
import type { Value } from './value.ts';

export type NumberValue = bigint | number;

export function isNumber(value: Value): value is NumberValue | boolean {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';
}

/** A bool is an int. */
export function plain(value: NumberValue | boolean): NumberValue {
  return typeof value === 'boolean' ? (value ? 1n : 0n) : value;
}

/** @throws OverflowError when the int is too large */
export function toFloat(value: NumberValue): number {
  const float = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(float)) {
    throw pythonError('OverflowError', 'int too large to convert to float');
  }
  return float;
}

/** The value as an int. @throws TypeError `'str' object cannot be interpreted as an integer` */
export function toIndex(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

/** An int that JavaScript can count with. */
export function toCount(value: Value): number {
  return Number(toIndex(value));
}

export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export function modulo(a: bigint, b: bigint): bigint {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}
