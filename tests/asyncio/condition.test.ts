import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  CancelledError,
  Condition,
  coroutine,
  createTask,
  gather,
  Lock,
  RuntimeError,
  sleep,
} from '../../src/asyncio/index.ts';
import { errorOf, instantly, type Note, notesOf, turns, virtually } from './support.ts';

const waiterOf = (condition: Condition, note: Note) =>
  coroutine(function* waiter(name: string) {
    yield* asyncWith(condition, function* () {
      yield* condition.wait();
      note(`${name} goes on`);
    });
  });

describe('Condition', () => {
  it('wakes as many as it is told to, in order of arrival', () => {
    const notes = notesOf(function* (note) {
      const condition = new Condition();
      const waiter = waiterOf(condition, note);
      const all = gather(waiter('a'), waiter('b'), waiter('c'));
      for (const count of [1, 2]) {
        yield* sleep(1);
        yield* asyncWith(condition, () => instantly(() => condition.notify(count)));
      }
      yield* all;
    });
    expect(notes).toEqual(['1 a goes on', '2 b goes on', '2 c goes on']);
  });

  it('wakes everybody with notifyAll', () => {
    const notes = notesOf(function* (note) {
      const condition = new Condition();
      const waiter = waiterOf(condition, note);
      const all = gather(waiter('a'), waiter('b'));
      yield* sleep(1);
      yield* asyncWith(condition, () => instantly(() => condition.notifyAll()));
      yield* all;
    });
    expect(notes).toEqual(['1 a goes on', '1 b goes on']);
  });

  it('lets the woken go on only when the notifier has released the lock', () => {
    const notes = notesOf(function* (note) {
      const condition = new Condition();
      const waiting = createTask(waiterOf(condition, note)('a'));
      yield* sleep(1);
      yield* asyncWith(condition, function* () {
        condition.notify();
        yield* sleep(5);
        note('released');
      });
      yield* waiting;
    });
    expect(notes).toEqual(['6 released', '6 a goes on']);
  });

  it('passes a notice on when the task it was meant for is cancelled', () => {
    const notes = notesOf(function* (note) {
      const condition = new Condition();
      const waiter = waiterOf(condition, note);
      const first = createTask(waiter('first'));
      const second = createTask(waiter('second'));
      yield* sleep(1);
      yield* asyncWith(condition, () => instantly(() => condition.notify()));
      first.cancel();
      yield* second;
      expect(first.cancelled()).toBe(true);
    });
    expect(notes).toEqual(['1 second goes on']);
  });

  it('takes the lock again before a cancellation goes through', () => {
    const notes = notesOf(function* (note) {
      const condition = new Condition();
      const waiting = createTask(
        coroutine(function* waiter() {
          yield* condition.acquire();
          try {
            yield* condition.wait();
          } finally {
            note(`locked: ${condition.locked()}`);
            condition.release();
          }
        })(),
      );
      yield* turns(1);
      yield* condition.acquire();
      waiting.cancel();
      yield* sleep(3);
      condition.release();
      expect(yield* errorOf(waiting)).toEqual(new CancelledError());
    });
    expect(notes).toEqual(['3 locked: true']);
  });

  it('raises the last of several cancellations, once it has the lock', () => {
    virtually(function* () {
      const condition = new Condition();
      const waiting = createTask(waiterOf(condition, () => {})('a'));
      yield* turns(1);
      yield* condition.acquire();
      for (const message of ['first', 'second', 'third']) {
        waiting.cancel(message);
        yield* turns(2);
        expect(waiting.done()).toBe(false);
      }
      condition.release();
      expect(yield* errorOf(waiting)).toEqual(new CancelledError('third'));
    });
  });

  it('asks a predicate again after each notice, and gives what it returned', () => {
    const notes = notesOf(function* (note) {
      const condition = new Condition();
      const basket: string[] = [];
      const buyer = createTask(
        coroutine(function* buyer() {
          yield* condition.acquire();
          const full = yield* condition.waitFor(() => {
            note(`looks at ${basket.length}`);
            return basket.length >= 2 && basket.join(' and ');
          });
          condition.release();
          return full;
        })(),
      );
      for (const fruit of ['apple', 'pear']) {
        yield* sleep(1);
        basket.push(fruit);
        yield* asyncWith(condition, () => instantly(() => condition.notify()));
      }
      note(yield* buyer);
    });
    expect(notes).toEqual(['0 looks at 0', '1 looks at 1', '2 looks at 2', '2 apple and pear']);
  });

  it('can share its lock with another condition', () => {
    virtually(function* () {
      const lock = new Lock();
      const [left, right] = [new Condition(lock), new Condition(lock)];
      yield* left.acquire();
      expect([right.locked(), lock.locked()]).toEqual([true, true]);
      right.notify();
      left.release();
      expect(right.locked()).toBe(false);
    });
  });

  it('insists on the lock', () => {
    virtually(function* () {
      const condition = new Condition();
      expect(yield* errorOf(condition.wait())).toEqual(new RuntimeError('cannot wait on un-acquired lock'));
      expect(() => condition.notify()).toThrow(new RuntimeError('cannot notify on un-acquired lock'));
      expect(() => condition.notifyAll()).toThrow(new RuntimeError('cannot notify on un-acquired lock'));
      expect(() => condition.release()).toThrow(new RuntimeError('Lock is not acquired.'));
    });
  });

  it('tells its state', () => {
    virtually(function* () {
      const condition = new Condition();
      expect(String(condition)).toBe('<Condition [unlocked]>');
      const waiting = createTask(waiterOf(condition, () => {})('a'));
      yield* turns(1);
      expect(String(condition)).toBe('<Condition [unlocked, waiters:1]>');
      yield* asyncWith(condition, () => instantly(() => condition.notify()));
      yield* waiting;
    });
  });
});
