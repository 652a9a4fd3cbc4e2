import type { Arguments } from './arguments.ts';
import type { Value } from './value.ts';

/** Makes an object of the class; runs no `__init__`. */
export type Create = (cls: Class, args: Arguments) => Value;

export interface ClassOptions {
  readonly module?: string;
  readonly qualifiedName?: string;
  readonly bases?: readonly Class[];
  /** How its objects are made, if otherwise than those of its base. */
  readonly create?: Create;
}

/** A Python class, built in or defined by the program. */
export class Class {
  readonly name: string;
  readonly qualifiedName: string;
  /** Where it was defined: `builtins`, `__main__`, `asyncio.exceptions`. */
  readonly module: string;
  /** The class itself and its bases, in the order in which attributes are looked up. */
  readonly order: readonly Class[];
  readonly attributes = new Map<string, Value>();
  private ownCreate: Create | null;

  constructor(
    name: string,
    { module = 'builtins', qualifiedName = name, bases = [], create }: ClassOptions = {},
  ) {
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.module = module;
    this.ownCreate = create ?? null;
    this.order = [this, ...merge([...bases.map(({ order }) => order), bases])];
  }

  /** An attribute of the class or of one of its bases. */
  lookup(name: string): Value | undefined {
    for (const cls of this.order) {
      const value = cls.attributes.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  isSubclassOf(other: Class): boolean {
    return this.order.includes(other);
  }

  /** How objects of the class are made; null if programs cannot make any. */
  get create(): Create | null {
    for (const cls of this.order) if (cls.ownCreate !== null) return cls.ownCreate;
    return null;
  }

  set create(create: Create) {
    this.ownCreate = create;
  }
}

/** Python's C3: merges the orders of the bases so that each keeps its own. */
function merge(orders: readonly (readonly Class[])[]): Class[] {
  const merged: Class[] = [];
  let rest = orders.filter((order) => order.length > 0);
  while (rest.length > 0) {
    const next = rest
      .map(([head]) => head as Class)
      .find((head) => rest.every((order) => order.indexOf(head) <= 0));
    if (next === undefined)
      throw new TypeError('Cannot create a consistent method resolution order (MRO) for bases');
    merged.push(next);
    rest = rest.map((order) => order.filter((cls) => cls !== next)).filter((order) => order.length > 0);
  }
  return merged;
}

/** The root of all classes. */
export const objectClass = new Class('object');
