import { describe, expect, it } from 'vitest';
import {
  asCompleted,
  asyncFor,
  coroutine,
  createTask,
  Exception,
  type Future,
  gather,
  getRunningLoop,
  StopAsyncIteration,
  sleep,
  TimeoutError,
} from '../../src/asyncio/index.ts';
import { errorOf, fate, instantly, notesOf, raising, returning, turns, virtually } from './support.ts';

describe('asCompleted in a plain for', () => {
  it('gives the results in the order in which they come', () => {
    const notes = notesOf(function* (note) {
      for (const next of asCompleted([sleep(3, 'c'), sleep(1, 'a'), sleep(2, 'b')])) note(yield* next);
    });
    expect(notes).toEqual(['1 a', '2 b', '3 c']);
  });

  it('raises the exception of the next to finish, and goes on', () => {
    const notes = notesOf(function* (note) {
      for (const next of asCompleted([raising(new Exception('x'), 1), sleep(2, 'b')])) {
        try {
          note(yield* next);
        } catch (error) {
          note(error);
        }
      }
    });
    expect(notes).toEqual(['1 Exception: x', '2 b']);
  });

  it('starts its coroutines at the call', () => {
    const notes = notesOf(function* (note) {
      const [next] = asCompleted([sleep(2, 'slept')]);
      yield* sleep(5);
      note(yield* next ?? returning('nothing'));
    });
    expect(notes).toEqual(['5 slept']);
  });

  it('lets its coroutines be awaited all at once, and in any order', () => {
    virtually(function* () {
      const [first, second] = [...asCompleted([sleep(2, 'late'), sleep(1, 'early')])];
      if (first === undefined || second === undefined) throw new Error('two were expected');
      expect(yield* gather(second, first)).toEqual(['early', 'late']);
    });
  });

  it('takes the same task for one', () => {
    virtually(function* () {
      const task = createTask(sleep(1, 'once'));
      const results: string[] = [];
      for (const next of asCompleted([task, task])) results.push(yield* next);
      expect(results).toEqual(['once']);
    });
  });

  it('raises TimeoutError for each that is not done in time, and lets the tasks go on', () => {
    const notes = notesOf(function* (note) {
      const slow = createTask(sleep(9, 'late'));
      const timely = createTask(sleep(1, 'timely'));
      for (const next of asCompleted([slow, timely, sleep(8, 'never asked')], { timeout: 2 })) {
        try {
          note(yield* next);
        } catch (error) {
          expect(error).toEqual(new TimeoutError());
          note('TimeoutError');
        }
      }
      note(yield* slow);
    });
    expect(notes).toEqual(['1 timely', '2 TimeoutError', '2 TimeoutError', '9 late']);
  });

  it('leaves no timer behind when all are done in time', () => {
    virtually(function* () {
      const results: number[] = [];
      for (const next of asCompleted([sleep(1, 1), sleep(2, 2)], { timeout: 3 })) results.push(yield* next);
      expect(results).toEqual([1, 2]);
      expect(getRunningLoop().deadline()).toBe(Infinity);
    });
  });

  it('gives nothing for nothing', () => {
    virtually(function* () {
      expect([...asCompleted([], { timeout: 1 })]).toEqual([]);
      yield* sleep(0);
    });
  });
});

describe('asCompleted in an asyncFor', () => {
  it('gives the very tasks it was given, in the order in which they finish', () => {
    virtually(function* () {
      const given: Future<string>[] = [createTask(sleep(2, 'slow')), createTask(sleep(1, 'fast'))];
      const finished: Future<string>[] = [];
      yield* asyncFor(asCompleted(given), (task) =>
        instantly(() => {
          finished.push(task);
        }),
      );
      expect(finished.map((task) => given.indexOf(task))).toEqual([1, 0]);
    });
  });

  it('gives failed and cancelled tasks without raising anything', () => {
    virtually(function* () {
      const cancelled = createTask(sleep(9));
      yield* turns(1);
      cancelled.cancel();
      const fates: string[] = [];
      yield* asyncFor(asCompleted([raising(new Exception('x'), 1), cancelled]), (task) =>
        instantly(() => {
          fates.push(fate(task));
        }),
      );
      expect(fates).toEqual(['cancelled', 'raised Exception: x']);
    });
  });

  it('raises TimeoutError when the time is up', () => {
    const notes = notesOf(function* (note) {
      const loop = asyncFor(asCompleted([sleep(1, 'timely'), sleep(9, 'late')], { timeout: 2 }), (task) =>
        instantly(() => note(task.result())),
      );
      expect(yield* errorOf(loop)).toEqual(new TimeoutError());
      note('given up');
    });
    expect(notes).toEqual(['1 timely', '2 given up']);
  });

  it('is exhausted after as many as it was given', () => {
    virtually(function* () {
      const completed = asCompleted([returning(1)]);
      yield* completed.anext();
      expect(yield* errorOf(completed.anext())).toEqual(new StopAsyncIteration());
    });
  });

  it('can be left early', () => {
    const notes = notesOf(function* (note) {
      const work = [3, 1, 2].map((seconds) => sleep(seconds, seconds));
      const winner = yield* asyncFor(asCompleted(work), (task) => instantly(() => task.result()));
      note(winner);
    });
    expect(notes).toEqual(['1 1']);
  });
});

describe('asCompleted', () => {
  it('refuses a single awaitable in place of several', () => {
    virtually(function* () {
      const call = sleep(1);
      const task = createTask(coroutine(() => instantly(() => null))());
      expect(() => asCompleted(call as never)).toThrow(
        new TypeError('expects an iterable of awaitables, not coroutine'),
      );
      expect(() => asCompleted(task as never)).toThrow(
        new TypeError('expects an iterable of awaitables, not Task'),
      );
      call.close();
      yield* task;
    });
  });
});
