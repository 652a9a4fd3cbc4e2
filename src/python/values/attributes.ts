import { unsupported } from '../limits.ts';
import { attributeNames, moduleNames } from '../syntax/python-names.ts';
import { suggestAmong } from '../text/suggestions.ts';
import { callNow } from './call.ts';
import { BoundMethod, Builtin, FunctionValue, RunningBuiltin } from './callable.ts';
import { Class } from './class.ts';
import { pythonError } from './exceptions.ts';
import { SuperValue } from './super.ts';
import { typeName, typeOf } from './types.ts';
import { Instance, MethodWrapper, ModuleValue, Property, type Value } from './value.ts';

/** What programs attach to exceptions. */
const errorAttributes = new WeakMap<Error, Map<string, Value>>();

/** Python's `value.name`. @throws AttributeError */
export function getAttribute(value: Value, name: string): Value {
  const found = findAttribute(value, name);
  if (found !== undefined) return found;
  refuseIfPythons(value, name);
  throw missing(value, name);
}

/** What Python's type has and this one has not is no mistake of the program's. */
function refuseIfPythons(value: Value, name: string): void {
  if (value instanceof Class || value instanceof ModuleValue) return;
  const { order } = typeOf(value);
  if (order.some((cls) => attributeNames.get(cls.name)?.has(name) && cls.module !== '__main__')) {
    unsupported(`the attribute '${name}' of '${order[0]?.name}'`);
  }
}

function missing(value: Value, name: string): Error {
  const error = pythonError('AttributeError', `${describe(value)} has no attribute '${name}'`);
  suggestAmong(error, name, () => namesOf(value));
  return error;
}

/** Python's `dir(value)`, without the names that begin with an underscore. */
function namesOf(value: Value): string[] {
  if (value instanceof ModuleValue) return [...(moduleNames.get(value.name) ?? value.members.keys())].sort();
  const cls = value instanceof Class ? value : typeOf(value);
  const names = new Set(attributesOf(value)?.keys());
  for (const each of cls.order) {
    for (const name of each.attributes.keys()) names.add(name);
    for (const name of attributeNames.get(each.name) ?? []) names.add(name);
  }
  return [...names].filter((each) => !each.startsWith('_')).sort();
}

/** The attribute, or `undefined`. */
export function findAttribute(value: Value, name: string): Value | undefined {
  if (name === '__class__') return typeOf(value);
  if (value instanceof Class) return classAttribute(value, name);
  if (value instanceof ModuleValue) return name === '__name__' ? value.name : value.members.get(name);
  if (value instanceof SuperValue) return superAttribute(value, name);
  const inClass = typeOf(value).lookup(name);
  if (inClass instanceof Property) return inClass.get(value);
  const own = attributesOf(value)?.get(name);
  if (own !== undefined) return own;
  return inClass === undefined ? undefined : bindTo(value, inClass);
}

/** A method of the value's class, bound to it, whatever its own attributes; `undefined` if there is none. */
export function getBound(value: Value, name: string): Value | undefined {
  const found = typeOf(value).lookup(name);
  return found === undefined ? undefined : bindTo(value, found);
}

/** Python's `value.name = …`. */
export function setAttribute(value: Value, name: string, to: Value): void {
  const inClass = typeOf(value).lookup(name);
  if (inClass instanceof Property) {
    if (inClass.set === null) failReadOnly(value, name, inClass);
    inClass.set(value, to);
    return;
  }
  if (value instanceof Class && value.module === '__main__') value.attributes.set(name, to);
  else if (value instanceof Error) ownAttributes(value).set(name, to);
  else {
    const attributes = attributesOf(value);
    if (attributes === undefined) failToSet(value, name);
    attributes.set(name, to);
  }
}

/** Python's `del value.name`. */
export function deleteAttribute(value: Value, name: string): void {
  const attributes =
    value instanceof Class && value.module === '__main__' ? value.attributes : attributesOf(value);
  if (attributes?.delete(name)) return;
  throw pythonError('AttributeError', `${describe(value)} has no attribute '${name}'`);
}

function attributesOf(value: Value): Map<string, Value> | undefined {
  if (value instanceof Instance || value instanceof FunctionValue) return value.attributes;
  return value instanceof Error ? errorAttributes.get(value) : undefined;
}

function ownAttributes(error: Error): Map<string, Value> {
  let attributes = errorAttributes.get(error);
  if (attributes === undefined) {
    attributes = new Map();
    errorAttributes.set(error, attributes);
  }
  return attributes;
}

function failReadOnly(value: Value, name: string, { getter }: Property): never {
  const type = typeName(value);
  if (getter === null)
    throw pythonError('AttributeError', `attribute '${name}' of '${type}' objects is not writable`);
  throw pythonError('AttributeError', `property '${name}' of '${type}' object has no setter`);
}

function failToSet(value: Value, name: string): never {
  if (value instanceof Class) {
    throw new TypeError(`cannot set '${name}' attribute of immutable type '${value.name}'`);
  }
  if (typeOf(value).lookup(name) !== undefined) {
    throw pythonError('AttributeError', `'${typeName(value)}' object attribute '${name}' is read-only`);
  }
  const why = 'and no __dict__ for setting new attributes';
  throw pythonError('AttributeError', `'${typeName(value)}' object has no attribute '${name}' ${why}`);
}

function describe(value: Value): string {
  if (value instanceof ModuleValue) return `module '${value.name}'`;
  if (value instanceof Class) return `type object '${value.name}'`;
  return `'${typeName(value)}' object`;
}

function classAttribute(cls: Class, name: string): Value | undefined {
  if (name === '__name__') return cls.name;
  if (name === '__qualname__') return cls.qualifiedName;
  if (name === '__module__') return cls.module;
  const found = cls.lookup(name);
  if (found instanceof MethodWrapper) {
    return found.kind === 'classmethod' ? new BoundMethod(cls, found.wrapped) : found.wrapped;
  }
  return found;
}

function superAttribute(value: SuperValue, name: string): Value | undefined {
  const { self } = value;
  const found = value.lookup(name, self instanceof Class ? self.order : typeOf(self).order);
  return found === undefined ? undefined : bindTo(self, found);
}

function bindTo(self: Value, found: Value): Value {
  if (found instanceof FunctionValue || found instanceof Builtin || found instanceof RunningBuiltin) {
    return new BoundMethod(self, found);
  }
  if (found instanceof MethodWrapper) {
    return found.kind === 'classmethod' ? new BoundMethod(typeOf(self), found.wrapped) : found.wrapped;
  }
  if (found instanceof Property) return found.get(self);
  return found;
}

/** A property over a function of the program: `@property`. */
export function propertyOf(getter: Value, setter: Value = null): Property {
  const set = setter === null ? null : (self: Value, value: Value) => void callNow(setter, self, value);
  return new Property((self) => callNow(getter, self), set, getter);
}
