import { Deque } from './deque.ts';

/** What a queue keeps its items in; the order in which they come out again is its discipline. */
export interface Store<T> {
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
}

/** A binary heap that moves items exactly as `heapq` does, so that equal items come out in Python's order. */
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
    this.siftTowardsRoot(0, this.items.length - 1);
  }

  take(): T {
    const last = this.items.pop() as T;
    if (this.items.length === 0) return last;
    const first = this.items[0] as T;
    this.items[0] = last;
    this.siftToLeafAndBack();
    return first;
  }

  private siftTowardsRoot(root: number, start: number): void {
    const item = this.items[start] as T;
    let i = start;
    while (i > root) {
      const parent = (i - 1) >> 1;
      if (!this.less(item, this.items[parent] as T)) break;
      this.items[i] = this.items[parent] as T;
      i = parent;
    }
    this.items[i] = item;
  }

  private siftToLeafAndBack(): void {
    const { items } = this;
    const item = items[0] as T;
    let i = 0;
    for (let child = 1; child < items.length; child = 2 * i + 1) {
      const right = child + 1;
      if (right < items.length && !this.less(items[child] as T, items[right] as T)) child = right;
      items[i] = items[child] as T;
      i = child;
    }
    items[i] = item;
    this.siftTowardsRoot(0, i);
  }
}

/** Python's `<` for numbers, strings, and arrays of them (tuples and lists compare item by item). */
export function isLess(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return (a as number) < (b as number);
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    if (isLess(a[i], b[i])) return true;
    if (isLess(b[i], a[i])) return false;
  }
  return a.length < b.length;
}
