import type { Runnable } from './handle.ts';

/** Runs at a deadline. */
export interface Timer extends Runnable {
  /** @internal A cancelled timer stays in the heap until it is due, or is swept out. */
  readonly _cancelled: boolean;
}

/**
 * Timers by deadline; among equal deadlines, first scheduled first run.
 *
 * CPython's heap is not stable, so the order of equal deadlines there is an accident of the heap. On a real clock no two
 * deadlines are ever equal, and timers fire in the order of scheduling: that order is kept here.
 *
 * A 4-ary heap whose keys are in typed arrays beside the timers, so that sifting reads no objects.
 */
export class TimerHeap {
  private when = new Float64Array(16);
  private sequence = new Float64Array(16);
  private timers: Timer[] = [];
  private pushed = 0;
  private cancelled = 0;

  /** The number of timers, cancelled ones included. */
  get size(): number {
    return this.timers.length;
  }

  /** @param when the deadline, in seconds of the loop's clock. */
  push(when: number, timer: Timer): void {
    if (this.timers.length === this.when.length) this.grow();
    this.timers.push(timer);
    this.siftUp(this.timers.length - 1, when, this.pushed++, timer);
  }

  /**
   * Counts a cancelled timer; when most of them are, they are swept out (as CPython does). A timer that was popped
   * already may be counted too: at worst the sweep comes too early.
   */
  noteCancelled(): void {
    this.cancelled++;
    if (this.timers.length > 100 && this.cancelled * 2 > this.timers.length) this.sweep();
  }

  /** The earliest deadline, in seconds of the loop's clock; `Infinity` when there is none. */
  next(): number {
    while (this.timers.length > 0 && this.timers[0]?._cancelled) this.removeFirst();
    return this.timers.length === 0 ? Infinity : (this.when[0] as number);
  }

  /** Removes the earliest live timer if its deadline is before `end`; else returns `undefined`. */
  popBefore(end: number): Timer | undefined {
    if (!(this.next() < end)) return undefined;
    return this.removeFirst();
  }

  clear(): void {
    this.timers = [];
    this.cancelled = 0;
  }

  private removeFirst(): Timer {
    const { timers, when, sequence } = this;
    const first = timers[0] as Timer;
    const last = timers.pop() as Timer;
    const size = timers.length;
    if (size > 0) this.siftDown(0, when[size] as number, sequence[size] as number, last);
    if (first._cancelled && this.cancelled > 0) this.cancelled--;
    return first;
  }

  private siftUp(start: number, when: number, sequence: number, timer: Timer): void {
    let i = start;
    while (i > 0) {
      const parent = (i - 1) >> 2;
      // A newcomer's sequence number is the highest, so on a tie it stays below.
      if (when >= (this.when[parent] as number)) break;
      this.move(parent, i);
      i = parent;
    }
    this.place(i, when, sequence, timer);
  }

  private siftDown(start: number, when: number, sequence: number, timer: Timer): void {
    const size = this.timers.length;
    let i = start;
    for (;;) {
      const first = 4 * i + 1;
      if (first >= size) break;
      let least = first;
      const end = Math.min(first + 4, size);
      for (let child = first + 1; child < end; child++) {
        if (this.before(child, this.when[least] as number, this.sequence[least] as number)) least = child;
      }
      if (!this.before(least, when, sequence)) break;
      this.move(least, i);
      i = least;
    }
    this.place(i, when, sequence, timer);
  }

  private before(i: number, when: number, sequence: number): boolean {
    const own = this.when[i] as number;
    return own < when || (own === when && (this.sequence[i] as number) < sequence);
  }

  private move(from: number, to: number): void {
    this.when[to] = this.when[from] as number;
    this.sequence[to] = this.sequence[from] as number;
    this.timers[to] = this.timers[from] as Timer;
  }

  private place(i: number, when: number, sequence: number, timer: Timer): void {
    this.when[i] = when;
    this.sequence[i] = sequence;
    this.timers[i] = timer;
  }

  private sweep(): void {
    const live = this.timers
      .map((timer, i) => ({ timer, when: this.when[i] as number, sequence: this.sequence[i] as number }))
      .filter(({ timer }) => !timer._cancelled)
      .sort((a, b) => a.when - b.when || a.sequence - b.sequence);
    this.cancelled = 0;
    // A sorted array is a heap.
    this.timers = live.map(({ timer }) => timer);
    live.forEach(({ when, sequence }, i) => {
      this.when[i] = when;
      this.sequence[i] = sequence;
    });
  }

  private grow(): void {
    const grown = (from: Float64Array<ArrayBuffer>) => {
      const to = new Float64Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.when = grown(this.when);
    this.sequence = grown(this.sequence);
  }
}
