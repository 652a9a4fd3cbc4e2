import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deque } from '../../src/asyncio/deque.ts';

describe('Deque', () => {
  it('gives nothing when it is empty', () => {
    const deque = new Deque<number>();
    expect(deque.shift()).toBeUndefined();
    expect(deque.peek()).toBeUndefined();
    expect(deque.remove(1)).toBe(false);
  });

  it('removes only the first of equal items', () => {
    const deque = new Deque<string>();
    for (const item of ['a', 'b', 'a']) deque.push(item);
    expect(deque.remove('a')).toBe(true);
    expect([...deque]).toEqual(['b', 'a']);
  });

  it('agrees with an array, whatever is pushed, shifted and removed', () => {
    const command = fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('push' as const), item: fc.nat(20) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('shift' as const) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), item: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 200, size: 'max' }), (commands) => {
        const deque = new Deque<number>();
        let model: number[] = [];
        for (const step of commands) {
          if (step.do === 'push') {
            deque.push(step.item);
            model.push(step.item);
          } else if (step.do === 'shift') {
            expect(deque.shift()).toBe(model.shift());
          } else if (step.do === 'remove') {
            const index = model.indexOf(step.item);
            expect(deque.remove(step.item)).toBe(index >= 0);
            model = model.toSpliced(index, index >= 0 ? 1 : 0);
          } else {
            deque.clear();
            model = [];
          }
          expect(deque.length).toBe(model.length);
          expect(deque.peek()).toBe(model[0]);
        }
        expect([...deque]).toEqual(model);
      }),
      { seed: 314, numRuns: 100 },
    );
  });
});
