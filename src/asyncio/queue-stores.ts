import { Deque } from './deque.ts';
import { typeName } from './repr.ts';

/** The items of a queue, in the order in which they are taken. */
export interface Store<T> extends Iterable<T> {
  readonly length: number;
  push(item: T): void;
  take(): T;
}

export class FifoStore<T> extends Deque<T> implements Store<T> {
  take(): T {
    return this.shift() as T;
  }
}

export class LifoStore<T> implements Store<T> {
  private readonly items: T[] = [];

  get length(): number {
    return this.items.length;
  }

  push(item: T): void {
    this.items.push(item);
  }

  take(): T {
    return this.items.pop() as T;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items.values();
  }
}

/**
 * A binary heap that moves items exactly as `heapq` does, so that equal items come out in Python's order, and that no
 * item is lost or elsewhere than in Python when a comparison throws.
 */
export class HeapStore<T> implements Store<T> {
  private readonly items: T[] = [];
  private readonly less: (a: T, b: T) => boolean;

  constructor(less: (a: T, b: T) => boolean) {
    this.less = less;
  }

  get length(): number {
    return this.items.length;
  }

  push(item: T): void {
    this.items.push(item);
    this.siftTowardsRoot(this.items.length - 1);
  }

  take(): T {
    const last = this.items.pop() as T;
    if (this.items.length === 0) return last;
    const first = this.items[0] as T;
    this.items[0] = last;
    this.siftToLeafAndBack();
    return first;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items.values();
  }

  private siftTowardsRoot(start: number): void {
    for (let i = start; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!this.less(this.items[i] as T, this.items[parent] as T)) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  private siftToLeafAndBack(): void {
    const { items } = this;
    let i = 0;
    for (let child = 1; child < items.length; child = 2 * i + 1) {
      const right = child + 1;
      if (right < items.length && !this.less(items[child] as T, items[right] as T)) child = right;
      this.swap(i, child);
      i = child;
    }
    this.siftTowardsRoot(i);
  }

  private swap(i: number, j: number): void {
    const { items } = this;
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}

/**
 * Python's `<`: numbers and booleans by value, strings by code point, arrays by their first items that differ, and an
 * object by its `valueOf`, which takes the place of `__lt__` and `__eq__`.
 * @throws TypeError `'<' not supported between instances of 'str' and 'int'`
 */
export function isLess(left: unknown, right: unknown): boolean {
  const a = primitiveOf(left);
  const b = primitiveOf(right);
  if (isNumeric(a) && isNumeric(b)) return a < b;
  if (typeof a === 'string' && typeof b === 'string') return isTextLess(a, b);
  if (!Array.isArray(a) || !Array.isArray(b)) {
    throw new TypeError(`'<' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
  }
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (!isEqual(a[i], b[i])) return isLess(a[i], b[i]);
  return a.length < b.length;
}

/** Python's `==`. */
function isEqual(left: unknown, right: unknown): boolean {
  const a = primitiveOf(left);
  const b = primitiveOf(right);
  if (a === b) return true;
  // biome-ignore lint/suspicious/noDoubleEquals: True is 1, and an int may be a bigint.
  if (isNumeric(a) && isNumeric(b)) return a == b;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  }
  if (!isDict(a) || !isDict(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isEqual(a[key], b[key]));
}

function primitiveOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? value.valueOf() : value;
}

function isNumeric(value: unknown): value is number {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

function isDict(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isTextLess(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  // Code units are not in the order of code points: a surrogate is less than U+E000, a character beyond U+FFFF greater.
  const [x, y] = [a, b].map((text) => text.charCodeAt(i)) as [number, number];
  const [isSurrogateX, isSurrogateY] = [x, y].map((unit) => (unit & 0xf800) === 0xd800);
  return isSurrogateX === isSurrogateY ? a < b : isSurrogateY === true;
}
