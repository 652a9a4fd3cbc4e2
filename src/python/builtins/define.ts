import { spendOnText } from '../limits.ts';
import type { Signature } from '../values/arguments.ts';
import { Builtin, builtin, type Native, parseSignature } from '../values/callable.ts';
import type { Class } from '../values/class.ts';
import { isInstance, typeName } from '../values/types.ts';
import { Property, type Value } from '../values/value.ts';

/** Built-in functions by their signatures: `{ 'len(obj, /)': … }`. */
export function functions(table: Readonly<Record<string, Native>>): Map<string, Value> {
  return new Map(
    Object.entries(table).map(([text, body]) => {
      const signature = parseSignature(text);
      return [signature.name, new Builtin(byPosition(signature, signature.name, false), body)];
    }),
  );
}

/** The same, of functions that are Python in CPython too, and say so. */
export function pythonFunctions(table: Readonly<Record<string, Native>>): Map<string, Value> {
  return new Map(
    Object.entries(table).map(([text, body]) => {
      const made = builtin(text, body, true);
      return [made.name, made];
    }),
  );
}

/** Gives a class methods, by their signatures; the first parameter is the object. */
export function defineMethods(cls: Class, table: Readonly<Record<string, Native>>): void {
  for (const [text, body] of Object.entries(table)) {
    const signature = parseSignature(text);
    const { name } = signature;
    const label = `${cls.name}.${name}`;
    const isPython = cls.module.startsWith('asyncio.');
    const named = isPython ? { ...signature, name: label } : byPosition(signature, label, true);
    cls.attributes.set(
      name,
      new Builtin(named, body, { accepts: (self) => checkSelf(cls, name, self), name, isPython }),
    );
  }
}

/** What takes no argument by name is a function in C. */
function byPosition(signature: Signature, label: string, isMethod: boolean): Signature {
  const { positional, positionalOnly, keywordOnly, keywords } = signature;
  const named = positional.length - Math.max(positionalOnly, isMethod ? 1 : 0);
  if (named > 0 || keywordOnly.length > 0 || keywords !== null) return signature;
  return positional.length === 0 && !isMethod ? signature : { ...signature, inC: { label, isMethod } };
}

/** Gives a class data attributes that can be read. */
export function defineProperties(cls: Class, table: Readonly<Record<string, (self: never) => Value>>): void {
  for (const [name, get] of Object.entries(table)) {
    cls.attributes.set(name, new Property(get as (self: Value) => Value));
  }
}

/** Says how objects of a class are made, by a signature: `int(x?, /, base?)`. */
export function defineConstructor(cls: Class, text: string, body: Native): void {
  if (!cls.module.startsWith('asyncio.')) {
    const signature = parseSignature(text);
    const made = new Builtin(byPosition(signature, signature.name, false), body);
    cls.create = (_cls, args) => made.call(args);
    return;
  }
  // Written in Python, it is an `__init__` that refuses arguments, and counts `self` among them.
  const signature = text.replace('(', '.__init__(self, ').replace(', )', ')');
  const made = builtin(signature, (_self: never, ...args: never[]) => body(...args));
  cls.create = (_cls, args) => made.call({ ...args, positional: [null, ...args.positional] });
}

function checkSelf(cls: Class, name: string, self: Value): void {
  if (typeof self === 'string') spendOnText(self);
  if (isInstance(self, cls)) return;
  throw new TypeError(
    `descriptor '${name}' for '${cls.name}' objects doesn't apply to a '${typeName(self)}' object`,
  );
}
