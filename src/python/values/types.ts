import { isCoroutine } from '../../asyncio/index.ts';
import { BoundMethod, Builtin, FunctionValue, RunningBuiltin } from './callable.ts';
import { Class, type ClassOptions, objectClass } from './class.ts';
import {
  DictValue,
  DictView,
  IteratorValue,
  ListValue,
  RangeValue,
  SetValue,
  SliceValue,
  TupleValue,
} from './containers.ts';
import { classOfError } from './exceptions.ts';
import {
  EllipsisValue,
  Instance,
  MethodWrapper,
  ModuleValue,
  NotImplementedValue,
  Property,
  type Value,
} from './value.ts';

const byConstructor = new Map<unknown, Class>();
/** Those whose objects are no JavaScript objects, or not told by their constructor. */
const byName = new Map<string, Class>();

/** Defines a built-in class. @param maker the JavaScript class of its objects. */
export function defineClass(name: string, maker: unknown, options: ClassOptions = {}): Class {
  const cls = new Class(name, { bases: [objectClass], ...options });
  if (maker !== null) byConstructor.set(maker, cls);
  else byName.set(name, cls);
  return cls;
}

export const typeClass = defineClass('type', Class);
export const noneClass = defineClass('NoneType', null);
export const intClass = defineClass('int', null);
export const boolClass = defineClass('bool', null, { bases: [intClass] });
export const floatClass = defineClass('float', null);
export const strClass = defineClass('str', null);
export const listClass = defineClass('list', ListValue);
export const tupleClass = defineClass('tuple', TupleValue);
export const dictClass = defineClass('dict', DictValue);
export const setClass = defineClass('set', SetValue);
export const frozensetClass = defineClass('frozenset', null);
export const rangeClass = defineClass('range', RangeValue);
export const sliceClass = defineClass('slice', SliceValue);
export const functionClass = defineClass('function', FunctionValue);
export const builtinClass = defineClass('builtin_function_or_method', Builtin);
export const methodClass = defineClass('method', BoundMethod);
export const propertyClass = defineClass('property', Property);
export const coroutineClass = defineClass('coroutine', null);
defineClass('module', ModuleValue);
defineClass('ellipsis', EllipsisValue);
defineClass('NotImplementedType', NotImplementedValue);
defineClass('staticmethod', MethodWrapper);
byConstructor.set(RunningBuiltin, functionClass);

const viewClasses = {
  keys: defineClass('dict_keys', null),
  values: defineClass('dict_values', null),
  items: defineClass('dict_items', null),
};

const iteratorClasses = new Map<string, Class>();

/** The class of `enumerate` objects, of list iterators, … */
export function iteratorClass(kind: string): Class {
  let cls = iteratorClasses.get(kind);
  if (cls === undefined) {
    cls = new Class(kind, { bases: [objectClass] });
    iteratorClasses.set(kind, cls);
  }
  return cls;
}

/** All built-in classes but the exceptions. */
export function allClasses(): Class[] {
  return [objectClass, ...byConstructor.values(), ...byName.values(), ...iteratorClasses.values()];
}

/** Python's `type(value)`. */
export function typeOf(value: Value): Class {
  switch (typeof value) {
    case 'boolean':
      return boolClass;
    case 'bigint':
      return intClass;
    case 'number':
      return floatClass;
    case 'string':
      return strClass;
    default:
      return value === null ? noneClass : classOfObject(value);
  }
}

function classOfObject(value: object): Class {
  if (value instanceof Instance) return value.class;
  if (value instanceof Builtin) return value.isPython ? functionClass : builtinClass;
  if (value instanceof BoundMethod && value.function instanceof Builtin && !value.function.isPython)
    return builtinClass;
  if (value instanceof Error) return classOfError(value);
  if (isCoroutine(value)) return coroutineClass;
  if (value instanceof SetValue && value.isFrozen) return frozensetClass;
  if (value instanceof DictView) return viewClasses[value.kind];
  if (value instanceof IteratorValue) return iteratorClass(value.kind);
  for (let proto = Object.getPrototypeOf(value); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const cls = byConstructor.get(proto.constructor);
    if (cls !== undefined) return cls;
  }
  return objectClass;
}

/** The value's type as messages name it: that of a future shows where it comes from. */
export function typeName(value: Value): string {
  const { module, name } = typeOf(value);
  return module === '_asyncio' ? `${module}.${name}` : name;
}

/** Python's `isinstance(value, cls)`. */
export function isInstance(value: Value, cls: Class): boolean {
  return typeOf(value).isSubclassOf(cls);
}

/** A class with its module, unless that goes without saying: `asyncio.locks.Lock`, `int`. */
export function fullName({ module, qualifiedName }: Class): string {
  return module === 'builtins' || module === '__main__' ? qualifiedName : `${module}.${qualifiedName}`;
}
