import { asciiOf, stringRepr } from '../../asyncio/repr.ts';
import { spend } from '../limits.ts';
import { asText, callNow } from '../values/call.ts';
import { BoundMethod, Builtin, FunctionValue, RunningBuiltin } from '../values/callable.ts';
import { Class } from '../values/class.ts';
import {
  DictValue,
  DictView,
  ListValue,
  RangeValue,
  SetValue,
  SliceValue,
  TupleValue,
} from '../values/containers.ts';
import { argumentsOf, classOfError, messageOf, pythonError } from '../values/exceptions.ts';
import { identityOf } from '../values/hash.ts';
import { typeName, typeOf } from '../values/types.ts';
import { EllipsisValue, Instance, ModuleValue, NotImplementedValue, type Value } from '../values/value.ts';
import { floatRepr } from './decimal.ts';

/** Python's `str(value)`. */
export function strOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return reprOf(value);
  const own = typeOf(value).lookup('__str__');
  if (own !== undefined) return asText(callNow(own, value), '__str__');
  return value instanceof Error ? messageOf(value) : reprOf(value);
}

/** Python's `repr(value)`. */
export function reprOf(value: Value): string {
  spend(1);
  switch (typeof value) {
    case 'boolean':
      return value ? 'True' : 'False';
    case 'bigint':
      return intText(value);
    case 'number':
      return floatRepr(value);
    case 'string':
      return stringRepr(value);
    default:
      return value === null ? 'None' : objectRepr(value);
  }
}

const MOST_DIGITS = 4300;
const tooLong = 10n ** BigInt(MOST_DIGITS);

/** What `!r`, `!s` and `!a` make of a value that is to be formatted. */
export const conversions: ReadonlyMap<string, (value: Value) => string> = new Map([
  ['r', reprOf],
  ['s', strOf],
  ['a', (value) => asciiOf(reprOf(value))],
]);

/** An int in digits. @throws ValueError where CPython refuses, too */
export function intText(value: bigint): string {
  if (value < tooLong && value > -tooLong) return value.toString();
  const remedy = 'use sys.set_int_max_str_digits() to increase the limit';
  throw pythonError(
    'ValueError',
    `Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion; ${remedy}`,
  );
}

/** The containers whose repr is being made: one inside itself is `[...]`. */
const open = new Set<object>();

function objectRepr(value: object): string {
  const own = typeOf(value).lookup('__repr__');
  if (own !== undefined) return asText(callNow(own, value), '__repr__');
  if (value instanceof Error) return errorRepr(value);
  if (value instanceof ListValue) return contained(value, '[...]', () => `[${list(value.items)}]`);
  if (value instanceof TupleValue) return contained(value, '(...)', () => tupleRepr(value));
  if (value instanceof DictValue) return contained(value, '{...}', () => `{${entries(value)}}`);
  if (value instanceof SetValue) return contained(value, 'set(...)', () => setRepr(value));
  if (value instanceof DictView) return `dict_${value.kind}([${list([...value.values()])}])`;
  if (value instanceof RangeValue) return rangeRepr(value);
  if (value instanceof SliceValue) return `slice(${list([value.start, value.stop, value.step])})`;
  return plainRepr(value);
}

function contained(value: object, inside: string, make: () => string): string {
  if (open.has(value)) return inside;
  open.add(value);
  try {
    return make();
  } finally {
    open.delete(value);
  }
}

function list(values: readonly Value[]): string {
  return values.map(reprOf).join(', ');
}

function tupleRepr({ items }: TupleValue): string {
  return items.length === 1 ? `(${reprOf(items[0] as Value)},)` : `(${list(items)})`;
}

function entries({ table }: DictValue): string {
  return [...table.entries()].map(([key, value]) => `${reprOf(key)}: ${reprOf(value)}`).join(', ');
}

function setRepr({ items, isFrozen }: SetValue): string {
  if (items.length === 0) return isFrozen ? 'frozenset()' : 'set()';
  const braced = `{${list(items)}}`;
  return isFrozen ? `frozenset(${braced})` : braced;
}

function rangeRepr({ start, stop, step }: RangeValue): string {
  return step === 1n ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
}

function errorRepr(error: Error): string {
  return `${classOfError(error).name}(${list(argumentsOf(error))})`;
}

/** Objects that show what they are, and where they are. */
function plainRepr(value: object): string {
  if (value instanceof Class)
    return `<class '${value.module === 'builtins' ? '' : `${value.module}.`}${value.qualifiedName}'>`;
  if (value instanceof FunctionValue) return `<function ${value.qualifiedName} at ${addressOf(value)}>`;
  if (value instanceof RunningBuiltin) return `<function ${value.signature.name} at ${addressOf(value)}>`;
  if (value instanceof Builtin) {
    return value.isPython
      ? `<function ${value.signature.name} at ${addressOf(value)}>`
      : `<built-in function ${value.name}>`;
  }
  if (value instanceof BoundMethod) return methodRepr(value);
  if (value instanceof ModuleValue) return `<module '${value.name}'>`;
  if (value instanceof EllipsisValue) return 'Ellipsis';
  if (value instanceof NotImplementedValue) return 'NotImplemented';
  const { module, qualifiedName } = typeOf(value);
  const prefix = value instanceof Instance || module !== 'builtins' ? `${module}.` : '';
  return `<${prefix}${qualifiedName} object at ${addressOf(value)}>`;
}

function methodRepr({ self, function: fn }: BoundMethod): string {
  if (fn instanceof FunctionValue) return `<bound method ${fn.qualifiedName} of ${reprOf(self)}>`;
  if (fn instanceof Builtin && fn.isPython) return `<bound method ${fn.signature.name} of ${reprOf(self)}>`;
  const name = fn instanceof Builtin ? fn.name : '?';
  return `<built-in method ${name} of ${typeName(self)} object at ${typeof self === 'object' && self !== null ? addressOf(self) : '0x7f0000000000'}>`;
}

const FIRST_ADDRESS = 0x7f_5a_3c_00_00_00;
const OBJECT_SIZE = 0x40;

/** An address as CPython would show: of no meaning, but each object has its own. */
export function addressOf(object: object): string {
  return `0x${(FIRST_ADDRESS + identityOf(object) * OBJECT_SIZE).toString(16)}`;
}
