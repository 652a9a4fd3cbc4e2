import { spend } from '../limits.ts';
import { HashTable } from './hash-table.ts';
import { setOrder } from './set-order.ts';
import type { Value } from './value.ts';

export class ListValue {
  readonly items: Value[];

  constructor(items: Value[]) {
    this.items = items;
  }
}

export class TupleValue {
  readonly items: readonly Value[];

  constructor(items: readonly Value[]) {
    this.items = items;
  }
}

export class DictValue {
  readonly table = new HashTable<Value>('dict key');

  constructor(entries: Iterable<readonly [Value, Value]> = []) {
    for (const [key, value] of entries) {
      spend(1);
      this.table.set(key, value);
    }
  }
}

export class SetValue {
  readonly table = new HashTable<null>('set element');
  readonly isFrozen: boolean;

  constructor(items: Iterable<Value> = [], isFrozen = false) {
    this.isFrozen = isFrozen;
    for (const item of items) {
      spend(1);
      this.table.set(item, null);
    }
  }

  /** Its items, in the order in which they are shown and gone through. */
  get items(): readonly Value[] {
    spend(this.table.size >> 2);
    return setOrder([...this.table.keys()]);
  }
}

/** What `dict.keys()`, `.values()` and `.items()` give. */
export class DictView {
  readonly dict: DictValue;
  readonly kind: 'keys' | 'values' | 'items';

  constructor(dict: DictValue, kind: DictView['kind']) {
    this.dict = dict;
    this.kind = kind;
  }

  *values(): Generator<Value, void, undefined> {
    for (const [key, value] of this.dict.table.entries()) {
      yield this.kind === 'keys' ? key : this.kind === 'values' ? value : new TupleValue([key, value]);
    }
  }
}

export class SliceValue {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

export class RangeValue {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;

  constructor(start: bigint, stop: bigint, step: bigint) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  get length(): bigint {
    const { start, stop, step } = this;
    const span = step > 0n ? stop - start : start - stop;
    const stride = step > 0n ? step : -step;
    return span <= 0n ? 0n : (span + stride - 1n) / stride;
  }

  includes(item: bigint | number | boolean): boolean {
    const { start, step, length } = this;
    if (typeof item === 'number' && !Number.isInteger(item)) return false;
    const offset = BigInt(item) - start;
    return offset % step === 0n && offset / step >= 0n && offset / step < length;
  }

  /** Whether it is the same sequence of numbers. */
  equals(other: RangeValue): boolean {
    const { start, step, length } = this;
    if (length !== other.length) return false;
    return length === 0n || (start === other.start && (length === 1n || step === other.step));
  }

  *values(): Generator<bigint, void, undefined> {
    const { start, step, length } = this;
    for (let i = 0n; i < length; i++) yield start + i * step;
  }
}

/** An iterator on its way: what `iter()` gives for the built-in types, and `enumerate`, `zip`, `map`, … */
export class IteratorValue {
  /** `list_iterator`, `zip`: the name of its type. */
  readonly kind: string;
  readonly iterator: Iterator<Value, unknown, undefined>;

  constructor(kind: string, iterator: Iterator<Value, unknown, undefined>) {
    this.kind = kind;
    this.iterator = iterator;
  }
}
