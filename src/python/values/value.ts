import type { Class } from './class.ts';

/**
 * A Python value. `None` is null, a bool a boolean, an int a bigint, a float a number, a str a string. Exceptions
 * are JavaScript errors; coroutines, tasks, locks and queues are those of the runtime; all else has a class here.
 */
export type Value = null | boolean | bigint | number | string | object;

/** The value of `...`. */
// biome-ignore lint/complexity/noStaticOnlyClass: its one object is the value.
export class EllipsisValue {
  static readonly value = new EllipsisValue();
}

/** The value of `NotImplemented`. */
// biome-ignore lint/complexity/noStaticOnlyClass: its one object is the value.
export class NotImplementedValue {
  static readonly value = new NotImplementedValue();
}

/** An object of a class that the program defines. */
export class Instance {
  readonly class: Class;
  readonly attributes = new Map<string, Value>();

  constructor(cls: Class) {
    this.class = cls;
  }
}

/** A module, with what the program can get from it. */
export class ModuleValue {
  readonly name: string;
  readonly members: ReadonlyMap<string, Value>;

  constructor(name: string, members: ReadonlyMap<string, Value>) {
    this.name = name;
    this.members = members;
  }
}

/** Computed when it is read: `@property`, and the data attributes of built-in types. */
export class Property {
  readonly get: (self: Value) => Value;
  readonly set: ((self: Value, value: Value) => void) | null;
  /** The function under `@property`, for `@name.setter`. */
  readonly getter: Value;

  constructor(get: (self: Value) => Value, set: Property['set'] = null, getter: Value = null) {
    this.get = get;
    this.set = set;
    this.getter = getter;
  }
}

/** `@staticmethod`, `@classmethod` */
export class MethodWrapper {
  readonly kind: 'staticmethod' | 'classmethod';
  readonly wrapped: Value;

  constructor(kind: 'staticmethod' | 'classmethod', wrapped: Value) {
    this.kind = kind;
    this.wrapped = wrapped;
  }
}
