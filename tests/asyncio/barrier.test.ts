import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  Barrier,
  BrokenBarrierError,
  CancelledError,
  coroutine,
  createTask,
  gather,
  RuntimeError,
  sleep,
  ValueError,
} from '../../src/asyncio/index.ts';
import { errorOf, notesOf, turns, virtually } from './support.ts';

describe('Barrier', () => {
  it('lets all go on when the last has arrived, each with the order of its arrival', () => {
    const notes = notesOf(function* (note) {
      const barrier = new Barrier(3);
      const runner = coroutine(function* runner(delay: number) {
        yield* sleep(delay);
        const index = yield* barrier.wait();
        note(`${delay} arrived as ${index}`);
      });
      yield* gather(runner(3), runner(1), runner(2));
    });
    expect(notes).toEqual(['3 3 arrived as 2', '3 1 arrived as 0', '3 2 arrived as 1']);
  });

  it('can be used for round after round', () => {
    const notes = notesOf(function* (note) {
      const barrier = new Barrier(2);
      const runner = coroutine(function* runner(name: string, pace: number) {
        for (let round = 1; round <= 2; round++) {
          yield* sleep(pace);
          yield* barrier.wait();
          note(`${name} starts after round ${round}`);
        }
      });
      yield* gather(runner('a', 1), runner('b', 5));
    });
    expect(notes).toEqual([
      '5 b starts after round 1',
      '5 a starts after round 1',
      '10 b starts after round 2',
      '10 a starts after round 2',
    ]);
  });

  it('counts who is waiting, and tells its state', () => {
    virtually(function* () {
      const barrier = new Barrier(2);
      expect([barrier.parties, barrier.nWaiting, String(barrier)]).toEqual([
        2,
        0,
        '<Barrier [filling, waiters:0/2]>',
      ]);
      const waiting = createTask(barrier.wait());
      yield* turns(1);
      expect([barrier.nWaiting, String(barrier)]).toEqual([1, '<Barrier [filling, waiters:1/2]>']);
      yield* barrier.wait();
      expect(barrier.nWaiting).toBe(0);
      yield* waiting;
    });
  });

  it('frees the place of a cancelled waiter', () => {
    virtually(function* () {
      const barrier = new Barrier(2);
      const waiting = createTask(barrier.wait());
      yield* turns(1);
      waiting.cancel();
      expect(yield* errorOf(waiting)).toEqual(new CancelledError());
      expect(barrier.nWaiting).toBe(0);
      const [first, second] = yield* gather(barrier.wait(), barrier.wait());
      expect([first, second]).toEqual([0, 1]);
    });
  });

  it('sends the waiting away when it is reset, and works on', () => {
    virtually(function* () {
      const barrier = new Barrier(2);
      const waiting = createTask(barrier.wait());
      yield* turns(1);
      yield* barrier.reset();
      expect(yield* errorOf(waiting)).toEqual(new BrokenBarrierError('Abort or reset of barrier'));
      expect(barrier.broken).toBe(false);
      expect(yield* gather(barrier.wait(), barrier.wait())).toEqual([0, 1]);
    });
  });

  it('sends away the waiting and all who come, once it is aborted', () => {
    virtually(function* () {
      const barrier = new Barrier(2);
      const waiting = createTask(barrier.wait());
      yield* turns(1);
      yield* barrier.abort();
      expect(yield* errorOf(waiting)).toEqual(new BrokenBarrierError('Abort or reset of barrier'));
      expect(yield* errorOf(barrier.wait())).toEqual(new BrokenBarrierError('Barrier aborted'));
      expect([barrier.broken, barrier.nWaiting, String(barrier)]).toEqual([true, 0, '<Barrier [broken]>']);
      expect(new BrokenBarrierError()).toBeInstanceOf(RuntimeError);
    });
  });

  it('can be repaired by a reset', () => {
    virtually(function* () {
      const barrier = new Barrier(1);
      yield* barrier.abort();
      yield* barrier.reset();
      expect(yield* barrier.wait()).toBe(0);
    });
  });

  it('keeps who comes back early out until everybody has left', () => {
    const notes = notesOf(function* (note) {
      const barrier = new Barrier(2);
      const eager = coroutine(function* eager() {
        note(`first ${yield* barrier.wait()}`);
        note(`again ${yield* barrier.wait()}`);
      });
      const slow = coroutine(function* slow() {
        yield* sleep(1);
        note(`first ${yield* barrier.wait()}`);
        note(`again ${yield* barrier.wait()}`);
      });
      yield* gather(eager(), slow());
    });
    expect(notes).toEqual(['1 first 1', '1 first 0', '1 again 1', '1 again 0']);
  });

  it('gives the index to an asyncWith', () => {
    virtually(function* () {
      const indexes: number[] = [];
      yield* asyncWith(new Barrier(1), function* (index) {
        indexes.push(index);
        yield* sleep(1);
      });
      expect(indexes).toEqual([0]);
    });
  });

  it('needs at least one party', () => {
    expect(() => new Barrier(0)).toThrow(new ValueError('parties must be >= 1'));
  });
});
