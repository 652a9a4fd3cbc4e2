import type { Class } from './class.ts';
import type { Value } from './value.ts';

/** `super()`: an object, seen as one of a class further up. */
export class SuperValue {
  /** The class whose bases are looked in. */
  readonly below: Class;
  readonly self: Value;

  constructor(below: Class, self: Value) {
    this.below = below;
    this.self = self;
  }

  /** The attribute of the nearest base. */
  lookup(name: string, order: readonly Class[]): Value | undefined {
    for (const cls of order.slice(order.indexOf(this.below) + 1)) {
      const found = cls.attributes.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
