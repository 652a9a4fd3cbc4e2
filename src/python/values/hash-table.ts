import { hashKey } from './hash.ts';
import { typeName } from './types.ts';
import type { Value } from './value.ts';

/** Values by keys that Python holds equal (`1`, `1.0` and `True` are one key), in order of insertion. */
export class HashTable<T> {
  private readonly map = new Map<string, [Value, T]>();
  /** What its keys are, for messages: `dict key`. */
  private readonly role: string;

  constructor(role: string) {
    this.role = role;
  }

  get size(): number {
    return this.map.size;
  }

  get(key: Value): T | undefined {
    return this.map.get(this.hash(key))?.[1];
  }

  has(key: Value): boolean {
    return this.map.has(this.hash(key));
  }

  /** A key that is there already stays the object it is. */
  set(key: Value, value: T): void {
    const hash = this.hash(key);
    const entry = this.map.get(hash);
    if (entry === undefined) this.map.set(hash, [key, value]);
    else entry[1] = value;
  }

  /** Removes the key; says whether it was there. */
  delete(key: Value): boolean {
    return this.map.delete(this.hash(key));
  }

  /** @throws TypeError `cannot use 'list' as a dict key (unhashable type: 'list')` */
  private hash(key: Value): string {
    try {
      return hashKey(key);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new TypeError(`cannot use '${typeName(key)}' as a ${this.role} (${error.message})`);
    }
  }

  clear(): void {
    this.map.clear();
  }

  entries(): IterableIterator<[Value, T]> {
    return this.map.values();
  }

  *keys(): Generator<Value, void, undefined> {
    for (const [key] of this.map.values()) yield key;
  }
}
