import { builtin, type Builtin, type Native } from '../values/callable.ts';
import type { Class } from '../values/class.ts';
import { isInstance, typeOf } from '../values/types.ts';
import { Property, type Value } from '../values/value.ts';

/** Built-in functions by their signatures: `{ 'len(obj, /)': … }`. */
export function functions(table: Readonly<Record<string, Native>>): Map<string, Value> {
  return new Map(
    Object.entries(table).map(([signature, body]) => {
      const made = builtin(signature, body);
      return [made.name, made];
    }),
  );
}

/** Gives a class methods, by their signatures; the first parameter is the object. */
export function defineMethods(cls: Class, table: Readonly<Record<string, Native>>): void {
  for (const [signature, body] of Object.entries(table)) {
    const method: Builtin = builtin(signature, body, (self) => checkSelf(cls, method.name, self));
    cls.attributes.set(method.name, method);
  }
}

/** Gives a class data attributes that can be read. */
export function defineProperties(cls: Class, table: Readonly<Record<string, (self: never) => Value>>): void {
  for (const [name, get] of Object.entries(table)) {
    cls.attributes.set(name, new Property(get as (self: Value) => Value));
  }
}

function checkSelf(cls: Class, name: string, self: Value): void {
  if (isInstance(self, cls)) return;
  throw new TypeError(
    `descriptor '${name}' for '${cls.name}' objects doesn't apply to a '${typeOf(self).name}' object`,
  );
}

/** Says how objects of a class are made, by a signature: `int(x?, /, base?)`. */
export function defineConstructor(cls: Class, signature: string, body: Native): void {
  const made = builtin(signature, body);
  cls.create = (_cls, args) => made.call(args);
}
