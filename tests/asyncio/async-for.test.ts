import { describe, expect, it } from 'vitest';
import {
  type AsyncIterator,
  asyncFor,
  coroutine,
  StopAsyncIteration,
  sleep,
} from '../../src/asyncio/index.ts';
import { errorOf, instantly, notesOf, virtually } from './support.ts';

/** Counts to `end`, one number a second. */
function ticker(end: number): AsyncIterator<number> {
  let n = 0;
  const iterator: AsyncIterator<number> = {
    aiter: () => iterator,
    anext: coroutine(function* anext() {
      if (n === end) throw new StopAsyncIteration();
      yield* sleep(1);
      return ++n;
    }),
  };
  return iterator;
}

describe('asyncFor', () => {
  it('handles one item after the other, however long the body takes', () => {
    const notes = notesOf(function* (note) {
      yield* asyncFor(ticker(3), function* (n) {
        note(n);
        yield* sleep(10);
      });
      note('end');
    });
    expect(notes).toEqual(['1 1', '12 2', '23 3', '33 end']);
  });

  it('gives undefined when the source is exhausted', () => {
    virtually(function* () {
      expect(yield* asyncFor(ticker(2), () => instantly(() => undefined))).toBeUndefined();
    });
  });

  it('stops at the first result of its body, and gives it', () => {
    const notes = notesOf(function* (note) {
      const found = yield* asyncFor(ticker(9), (n) => instantly(() => (n === 3 ? 'found' : undefined)));
      note(found);
    });
    expect(notes).toEqual(['3 found']);
  });

  it('takes only the end of its own source for the end', () => {
    virtually(function* () {
      const stop = new StopAsyncIteration();
      const loop = asyncFor(ticker(1), () =>
        instantly(() => {
          throw stop;
        }),
      );
      expect(yield* errorOf(loop)).toBe(stop);
    });
  });

  it('refuses what is no asynchronous iterable, when it is awaited', () => {
    virtually(function* () {
      const loop = asyncFor([1, 2] as never, () => instantly(() => undefined));
      expect(yield* errorOf(loop)).toEqual(
        new TypeError("'async for' requires an object with __aiter__ method, got list"),
      );
    });
  });
});
