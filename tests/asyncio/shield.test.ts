import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  coroutine,
  createTask,
  Exception,
  getRunningLoop,
  shield,
  sleep,
  waitFor,
} from '../../src/asyncio/index.ts';
import { errorOf, fate, notesOf, raising, returning, timedOut, turns, virtually } from './support.ts';

describe('shield', () => {
  it('gives the result, or raises the exception, of what is behind it', () => {
    virtually(function* () {
      const error = new Exception('x');
      expect(yield* shield(sleep(1, 'result'))).toBe('result');
      expect(yield* errorOf(shield(raising(error, 1)))).toBe(error);
    });
  });

  it('lets the work go on when who awaits it is cancelled', () => {
    const notes = notesOf(function* (note) {
      const work = createTask(sleep(5, 'saved'));
      const waiter = createTask(
        coroutine(function* waiter() {
          yield* shield(work);
        })(),
      );
      yield* sleep(1);
      waiter.cancel('enough');
      note(fate(work));
      expect(yield* errorOf(waiter)).toEqual(new CancelledError('enough'));
      note(yield* work);
    });
    expect(notes).toEqual(['1 pending', '5 saved']);
  });

  it('keeps a timeout from the work', () => {
    const notes = notesOf(function* (note) {
      const work = createTask(sleep(5, 'saved'));
      expect(yield* errorOf(waitFor(shield(work), 1))).toEqual(timedOut());
      note('given up');
      note(yield* work);
    });
    expect(notes).toEqual(['1 given up', '5 saved']);
  });

  it('is cancelled, without a message, when the work is', () => {
    virtually(function* () {
      const work = createTask(sleep(5));
      const shielded = shield(work);
      yield* turns(1);
      work.cancel('message');
      expect(yield* errorOf(shielded)).toEqual(new CancelledError());
      expect(shielded.cancelled()).toBe(true);
    });
  });

  it('of what is done already is that itself', () => {
    virtually(function* () {
      const future = getRunningLoop().createFuture<number>();
      future.setResult(1);
      expect(shield(future) === future).toBe(true);
      expect(shield(createTask(returning(1))) === future).toBe(false);
      yield* turns(1);
    });
  });

  it('starts a coroutine as a task, at the call', () => {
    const notes = notesOf(function* (note) {
      shield(
        coroutine(function* work() {
          note('working');
          yield* sleep(0);
        })(),
      );
      yield* sleep(1);
    });
    expect(notes).toEqual(['0 working']);
  });

  it('refuses what cannot be awaited', () => {
    virtually(function* () {
      expect(() => shield(3 as never)).toThrow(
        new TypeError('An asyncio.Future, a coroutine or an awaitable is required'),
      );
      yield* sleep(0);
    });
  });
});
