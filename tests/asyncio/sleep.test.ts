import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  coroutine,
  createTask,
  gather,
  getRunningLoop,
  RuntimeError,
  sleep,
  ValueError,
} from '../../src/asyncio/index.ts';
import { errorOf, notesOf, turns, virtually } from './support.ts';

describe('sleep', () => {
  it('lets the others run until its time has come', () => {
    const notes = notesOf(function* (note) {
      const sleeper = coroutine(function* sleeper(seconds: number) {
        yield* sleep(seconds);
        note(seconds);
      });
      yield* gather(sleeper(2), sleeper(0.5), sleeper(1));
    });
    expect(notes).toEqual(['0.5 0.5', '1 1', '2 2']);
  });

  it('gives the result it was made with; null by default', () => {
    virtually(function* () {
      expect([yield* sleep(1, 'result'), yield* sleep(0, 7), yield* sleep(1)]).toEqual(['result', 7, null]);
    });
  });

  it.each([0, -1, -Infinity])('of %d seconds lets the others run once', (seconds) => {
    const notes = notesOf(function* (note) {
      const counter = createTask(
        coroutine(function* counter() {
          for (let i = 1; i <= 3; i++) {
            note(i);
            yield* sleep(0);
          }
        })(),
      );
      yield* sleep(seconds);
      note('back');
      yield* counter;
    });
    expect(notes).toEqual(['0 1', '0 back', '0 2', '0 3']);
  });

  it('of next to nothing takes a turn longer than one of 0 seconds', () => {
    const notes = notesOf(function* (note) {
      const sleeper = coroutine(function* sleeper(name: string, seconds: number) {
        yield* sleep(seconds);
        note(name);
      });
      yield* gather(sleeper('next to nothing', 1e-12), sleeper('nothing', 0));
    });
    expect(notes.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual(['nothing', 'next to nothing']);
  });

  it('wakes those of equal deadlines in the order in which they fell asleep', () => {
    const names = Array.from({ length: 9 }, (_, i) => `s${i}`);
    const notes = notesOf(function* (note) {
      const sleeper = coroutine(function* sleeper(name: string) {
        yield* sleep(1);
        note(name);
      });
      yield* gather(names.map(sleeper));
    });
    expect(notes).toEqual(names.map((name) => `1 ${name}`));
  });

  it('can be cancelled, and leaves no timer behind', () => {
    virtually(function* () {
      const task = createTask(sleep(99));
      yield* turns(1);
      task.cancel('wake up');
      expect(yield* errorOf(task)).toEqual(new CancelledError('wake up'));
      expect(getRunningLoop().deadline()).toBe(Infinity);
    });
  });

  it('can be cancelled in the very turn in which its time has come', () => {
    const notes = notesOf(function* (note) {
      const loop = getRunningLoop();
      const task = createTask(sleep(1, 'slept'));
      // Set before the sleep's own timer: it is due first.
      loop.callLater(1, () => task.cancel());
      note(yield* errorOf(task));
    });
    expect(notes).toEqual(['1 CancelledError']);
  });

  it.each<[unknown, Error]>([
    [Number.NaN, new ValueError('Invalid delay: NaN (not a number)')],
    [null, new TypeError("'<=' not supported between instances of 'NoneType' and 'int'")],
    ['1', new TypeError("'<=' not supported between instances of 'str' and 'int'")],
  ])('refuses %o, when it is awaited', (seconds, error) => {
    virtually(function* () {
      const call = sleep(seconds as number);
      expect(yield* errorOf(call)).toEqual(error);
    });
  });

  it('can be awaited only once', () => {
    virtually(function* () {
      const call = sleep(1);
      yield* call;
      expect(yield* errorOf(call)).toEqual(new RuntimeError('cannot reuse already awaited coroutine'));
    });
  });

  it('is cheap to call off: cancelled timers do not pile up', () => {
    virtually(function* () {
      for (let i = 0; i < 1000; i++) {
        const task = createTask(sleep(1000 + i));
        yield* turns(1);
        task.cancel();
        yield* errorOf(task);
      }
      expect(getRunningLoop()._timers.size).toBeLessThanOrEqual(101);
    });
  });
});
