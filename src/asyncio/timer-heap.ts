import type { TimerHandle } from './handle.ts';

/**
 * Timers by deadline; among equal deadlines, first scheduled first run.
 *
 * CPython's heap is not stable, so it fires equal deadlines in an order that is an accident of the heap. On a
 * real clock no two deadlines are ever equal, and what people see is the order of scheduling: that order is
 * kept here, and only here.
 *
 * A 4-ary heap whose keys lie in typed arrays beside the handles, so that sifting reads no objects.
 */
export class TimerHeap {
  private when = new Float64Array(16);
  private sequence = new Float64Array(16);
  private handles: TimerHandle[] = [];
  private pushed = 0;
  private cancelled = 0;

  /** How many timers are in it, cancelled ones included. */
  get size(): number {
    return this.handles.length;
  }

  push(handle: TimerHandle): void {
    if (this.handles.length === this.when.length) this.grow();
    this.handles.push(handle);
    this.siftUp(this.handles.length - 1, handle._when, this.pushed++, handle);
  }

  /** Notes that a timer in the heap was cancelled; when most of them are, they are swept out (as CPython does). */
  noteCancelled(): void {
    this.cancelled++;
    if (this.handles.length > 100 && this.cancelled * 2 > this.handles.length) this.sweep();
  }

  /** The earliest deadline, in seconds of the loop's clock; `Infinity` when there is none. */
  next(): number {
    while (this.handles.length > 0 && this.handles[0]?._cancelled) this.removeFirst();
    return this.handles.length === 0 ? Infinity : (this.when[0] as number);
  }

  /** Takes the earliest live timer if its deadline lies before `end`; else `undefined`. */
  popBefore(end: number): TimerHandle | undefined {
    if (!(this.next() < end)) return undefined;
    return this.removeFirst();
  }

  clear(): void {
    this.handles = [];
    this.cancelled = 0;
  }

  /** The live timers, earliest first. */
  sorted(): TimerHandle[] {
    return this.handles
      .map((handle, i) => ({ handle, sequence: this.sequence[i] as number }))
      .filter(({ handle }) => !handle._cancelled)
      .sort((a, b) => a.handle._when - b.handle._when || a.sequence - b.sequence)
      .map(({ handle }) => handle);
  }

  private removeFirst(): TimerHandle {
    const { handles, when, sequence } = this;
    const first = handles[0] as TimerHandle;
    const last = handles.pop() as TimerHandle;
    const size = handles.length;
    if (size > 0) this.siftDown(0, when[size] as number, sequence[size] as number, last);
    first._scheduled = false;
    if (first._cancelled) this.cancelled--;
    return first;
  }

  private siftUp(start: number, when: number, sequence: number, handle: TimerHandle): void {
    let i = start;
    while (i > 0) {
      const parent = (i - 1) >> 2;
      // A newcomer's sequence number is the highest, so on a tie it stays below.
      if (when >= (this.when[parent] as number)) break;
      this.move(parent, i);
      i = parent;
    }
    this.place(i, when, sequence, handle);
  }

  private siftDown(start: number, when: number, sequence: number, handle: TimerHandle): void {
    const size = this.handles.length;
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
    this.place(i, when, sequence, handle);
  }

  private before(i: number, when: number, sequence: number): boolean {
    const own = this.when[i] as number;
    return own < when || (own === when && (this.sequence[i] as number) < sequence);
  }

  private move(from: number, to: number): void {
    this.when[to] = this.when[from] as number;
    this.sequence[to] = this.sequence[from] as number;
    this.handles[to] = this.handles[from] as TimerHandle;
  }

  private place(i: number, when: number, sequence: number, handle: TimerHandle): void {
    this.when[i] = when;
    this.sequence[i] = sequence;
    this.handles[i] = handle;
  }

  private sweep(): void {
    const live = this.sorted();
    for (const handle of this.handles) if (handle._cancelled) handle._scheduled = false;
    // A sorted array is a heap, and renumbering keeps the order of ties.
    this.handles = live;
    this.cancelled = 0;
    live.forEach((handle, i) => {
      this.when[i] = handle._when;
      this.sequence[i] = this.pushed++;
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
