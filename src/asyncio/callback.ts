import { ValueError } from './errors.ts';
import { repr } from './repr.ts';

/** @throws TypeError if it is no number; ValueError if it is NaN. */
export function checkSeconds(seconds: number): number {
  if (typeof seconds !== 'number')
    throw new TypeError(`a number of seconds was expected, got ${repr(seconds)}`);
  if (Number.isNaN(seconds)) throw new ValueError('Invalid delay: NaN (not a number)');
  return seconds;
}

/** @throws TypeError if it is none. */
export function checkCallback(callback: unknown, method: string): void {
  if (typeof callback === 'function') return;
  throw new TypeError(`a callable object was expected by ${method}(), got ${repr(callback)}`);
}

/** A handle keeps one argument; several are kept in a closure. */
export function bind<A extends readonly unknown[]>(
  callback: (...args: A) => unknown,
  args: A,
): [(argument: never) => unknown, unknown] {
  if (args.length < 2) return [callback as unknown as (argument: never) => unknown, args[0]];
  const bound = () => callback(...args);
  Object.defineProperty(bound, 'name', { value: callback.name });
  return [bound, undefined];
}
