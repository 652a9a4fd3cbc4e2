import { plain } from '../values/numbers.ts';
import { floatClass, intClass } from '../values/types.ts';
import { defineMethods } from './define.ts';

defineMethods(intClass, {
  'bit_length(self)': (value: bigint | boolean) => {
    const number = plain(value) as bigint;
    return number === 0n ? 0n : BigInt((number < 0n ? -number : number).toString(2).length);
  },
  'is_integer(self)': () => true,
});

defineMethods(floatClass, { 'is_integer(self)': (value: number) => Number.isInteger(value) });
