import { describe, expect, it } from 'vitest';
import {
  blockingSleep,
  coroutine,
  createTask,
  RuntimeError,
  sleep,
  ValueError,
} from '../../src/asyncio/index.ts';
import { notesOf, virtually } from './support.ts';

describe('blockingSleep', () => {
  it('holds up everybody, where a sleep would hold up only its own task', () => {
    const notes = notesOf(function* (note) {
      const ticker = createTask(
        coroutine(function* ticker() {
          for (let i = 0; i < 3; i++) {
            yield* sleep(1);
            note('tick');
          }
        })(),
      );
      yield* sleep(1.5);
      blockingSleep(5);
      note('unblocked');
      yield* ticker;
    });
    expect(notes).toEqual(['1 tick', '6.5 unblocked', '6.5 tick', '7.5 tick']);
  });

  it('has what fell due meanwhile run afterwards, in order of its deadlines', () => {
    const notes = notesOf(function* (note) {
      const sleeper = coroutine(function* sleeper(delay: number) {
        yield* sleep(delay);
        note(delay);
      });
      const tasks = [3, 1, 2].map((delay) => createTask(sleeper(delay)));
      yield* sleep(0);
      blockingSleep(10);
      for (const task of tasks) yield* task;
    });
    expect(notes).toEqual(['10 1', '10 2', '10 3']);
  });

  it.each([-1, Number.NaN])('refuses %d seconds', (seconds) => {
    virtually(function* () {
      expect(() => blockingSleep(seconds)).toThrow(new ValueError('sleep length must be non-negative'));
      yield* sleep(0);
    });
  });

  it('belongs inside a loop, on whose clock the time passes', () => {
    expect(() => blockingSleep(1)).toThrow(new RuntimeError('no running event loop'));
  });
});
