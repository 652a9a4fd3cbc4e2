/** A double-ended queue in a ring buffer: both ends in constant time, as `collections.deque`. */
export class Deque<T> {
  private items: (T | undefined)[] = new Array(8);
  private head = 0;
  length = 0;

  push(item: T): void {
    if (this.length === this.items.length) this.grow();
    this.items[(this.head + this.length++) & (this.items.length - 1)] = item;
  }

  /** Takes the first item; `undefined` when there is none. */
  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.items[this.head];
    this.items[this.head] = undefined;
    this.head = (this.head + 1) & (this.items.length - 1);
    this.length--;
    return item;
  }

  peek(): T | undefined {
    return this.length === 0 ? undefined : this.items[this.head];
  }

  /** Removes the first occurrence. @returns false if there is none. */
  remove(item: T): boolean {
    if (this.peek() === item && this.length > 0) {
      this.shift();
      return true;
    }
    const items = [...this];
    const index = items.indexOf(item);
    if (index < 0) return false;
    items.splice(index, 1);
    this.clear();
    for (const each of items) this.push(each);
    return true;
  }

  clear(): void {
    this.items = new Array(8);
    this.head = 0;
    this.length = 0;
  }

  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (let i = 0; i < this.length; i++) {
      yield this.items[(this.head + i) & (this.items.length - 1)] as T;
    }
  }

  private grow(): void {
    const { items, head, length } = this;
    const grown = new Array<T | undefined>(length * 2);
    for (let i = 0; i < length; i++) grown[i] = items[(head + i) & (length - 1)];
    this.items = grown;
    this.head = 0;
  }
}
