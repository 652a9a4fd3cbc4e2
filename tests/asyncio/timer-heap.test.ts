import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Timer, TimerHeap } from '../../src/asyncio/timer-heap.ts';

class FakeTimer implements Timer {
  readonly name: string;
  _cancelled = false;

  constructor(name: string) {
    this.name = name;
  }

  _run(): void {}
}

function heapOf(deadlines: readonly number[]): { heap: TimerHeap; timers: FakeTimer[] } {
  const heap = new TimerHeap();
  const timers = deadlines.map((when, i) => {
    const timer = new FakeTimer(`${when}#${i}`);
    heap.push(when, timer);
    return timer;
  });
  return { heap, timers };
}

function cancel(heap: TimerHeap, timer: FakeTimer): void {
  timer._cancelled = true;
  heap.noteCancelled();
}

function drain(heap: TimerHeap, end = Infinity): string[] {
  const names: string[] = [];
  for (let timer = heap.popBefore(end); timer !== undefined; timer = heap.popBefore(end)) {
    names.push((timer as FakeTimer).name);
  }
  return names;
}

describe('TimerHeap', () => {
  it('gives timers by deadline, and equal deadlines in the order they were pushed', () => {
    const { heap } = heapOf([2, 1, 2, 1, 2]);
    expect(drain(heap)).toEqual(['1#1', '1#3', '2#0', '2#2', '2#4']);
  });

  it('leaves what is not due before the end', () => {
    const { heap } = heapOf([1, 2, 3]);
    expect(drain(heap, 2)).toEqual(['1#0']);
    expect(heap.next()).toBe(2);
  });

  it('has no next deadline when nothing alive is in it', () => {
    const { heap, timers } = heapOf([1, 2]);
    for (const timer of timers) cancel(heap, timer);
    expect(heap.next()).toBe(Infinity);
    expect(heap.popBefore(Infinity)).toBeUndefined();
  });

  it('passes over cancelled timers without giving them', () => {
    const { heap, timers } = heapOf([1, 2, 3]);
    cancel(heap, timers[0] as FakeTimer);
    expect(heap.next()).toBe(2);
    expect(drain(heap)).toEqual(['2#1', '3#2']);
  });

  it('sweeps the cancelled out once they are more than half of more than 100', () => {
    const { heap, timers } = heapOf(Array.from({ length: 102 }, (_, i) => i));
    for (const timer of timers.slice(51).reverse()) cancel(heap, timer);
    expect(heap.size).toBe(102);
    cancel(heap, timers[50] as FakeTimer);
    expect(heap.size).toBe(50);
    expect(drain(heap)).toEqual(timers.slice(0, 50).map(({ name }) => name));
  });

  it('never sweeps 100 timers or fewer', () => {
    const { heap, timers } = heapOf(Array.from({ length: 100 }, (_, i) => i));
    for (const timer of timers.slice(1)) cancel(heap, timer);
    expect(heap.size).toBe(100);
  });

  it('is empty after it was cleared', () => {
    const { heap } = heapOf([1, 2]);
    heap.clear();
    expect(heap.size).toBe(0);
    expect(heap.next()).toBe(Infinity);
  });

  it('agrees with a sorted list, whatever is pushed, cancelled and popped', () => {
    const command = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('push' as const), when: fc.integer({ max: 8, min: 0 }) }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat() }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('pop' as const), end: fc.integer({ max: 9, min: 0 }) }),
      },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 600, size: 'max' }), (commands) => {
        const heap = new TimerHeap();
        let model: { when: number; timer: FakeTimer }[] = [];
        for (const [i, step] of commands.entries()) {
          if (step.do === 'push') {
            const timer = new FakeTimer(String(i));
            heap.push(step.when, timer);
            model.push({ when: step.when, timer });
            // Stable, as the heap has to be.
            model.sort((a, b) => a.when - b.when);
          } else if (step.do === 'cancel' && model.length > 0) {
            const [cancelled] = model.splice(step.which % model.length, 1);
            if (cancelled) cancel(heap, cancelled.timer);
          } else if (step.do === 'pop') {
            const due = model.filter(({ when }) => when < step.end).map(({ timer }) => timer.name);
            model = model.filter(({ when }) => when >= step.end);
            expect(drain(heap, step.end)).toEqual(due);
          }
          expect(heap.next()).toBe(model[0]?.when ?? Infinity);
        }
        expect(drain(heap)).toEqual(model.map(({ timer }) => timer.name));
      }),
      { seed: 314, numRuns: 60 },
    );
  });
});
