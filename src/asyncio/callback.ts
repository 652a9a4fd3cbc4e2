import { isCoroutine, isCoroutineFunction } from './coroutine.ts';
import { ValueError } from './errors.ts';
import { repr, shortRepr, typeName } from './repr.ts';

/** @throws TypeError unless `seconds` is a number; ValueError if it is NaN. */
export function checkSeconds(seconds: number): number {
  if (typeof seconds !== 'number')
    throw new TypeError(`unsupported operand type(s) for +: 'float' and '${typeName(seconds)}'`);
  if (Number.isNaN(seconds)) throw new ValueError('Invalid delay: NaN (not a number)');
  return seconds;
}

/** Called in debug mode only, as in CPython. @throws TypeError unless a loop can call `callback`. */
export function checkCallback(callback: unknown, method: string): void {
  if (isCoroutine(callback) || isCoroutineFunction(callback)) {
    throw new TypeError(`coroutines cannot be used with ${method}()`);
  }
  if (typeof callback === 'function') return;
  throw new TypeError(`a callable object was expected by ${method}(), got ${repr(callback)}`);
}

/** A call as CPython's reports show it: `save()`; its arguments only in debug mode. */
export function describeCall(callback: unknown, args: readonly unknown[], debug: boolean): string {
  const name = typeof callback === 'function' ? callback.name || '<lambda>' : repr(callback);
  return `${name}(${debug ? args.map((arg) => shortRepr(arg)).join(', ') : ''})`;
}

/** @internal Gives a function the name that it has in CPython's reports. */
export function named<F extends object>(name: string, fn: F): F {
  return Object.defineProperty(fn, 'name', { value: name });
}
