import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  BoundedSemaphore,
  coroutine,
  createTask,
  gather,
  Semaphore,
  sleep,
  ValueError,
} from '../../src/asyncio/index.ts';
import { fate, type Note, notesOf, turns, virtually } from './support.ts';

const holderOf = (semaphore: Semaphore, note: Note) =>
  coroutine(function* holder(name: string, seconds: number) {
    yield* asyncWith(semaphore, function* () {
      note(`${name} in`);
      yield* sleep(seconds);
    });
  });

describe('Semaphore', () => {
  it('lets so many in at a time, in order of arrival', () => {
    const notes = notesOf(function* (note) {
      const holder = holderOf(new Semaphore(2), note);
      yield* gather(holder('a', 3), holder('b', 1), holder('c', 1), holder('d', 1));
    });
    expect(notes).toEqual(['0 a in', '0 b in', '1 c in', '2 d in']);
  });

  it('may be released by somebody who never acquired it', () => {
    const notes = notesOf(function* (note) {
      const semaphore = new Semaphore(0);
      const waiting = createTask(holderOf(semaphore, note)('waiting', 0));
      yield* sleep(2);
      semaphore.release();
      yield* waiting;
    });
    expect(notes).toEqual(['2 waiting in']);
  });

  it('is not overtaken: a permit goes to who has waited, though a newcomer asks first', () => {
    const notes = notesOf(function* (note) {
      const semaphore = new Semaphore(1);
      yield* semaphore.acquire();
      const first = createTask(holderOf(semaphore, note)('first', 1));
      yield* turns(1);
      semaphore.release();
      expect(semaphore.locked()).toBe(true);
      yield* holderOf(semaphore, note)('newcomer', 1);
      yield* first;
    });
    expect(notes).toEqual(['0 first in', '1 newcomer in']);
  });

  it('passes the permit on when the task that was given it is cancelled', () => {
    const notes = notesOf(function* (note) {
      const semaphore = new Semaphore(0);
      const holder = holderOf(semaphore, note);
      const [first, second] = [createTask(holder('first', 0)), createTask(holder('second', 0))];
      yield* turns(1);
      semaphore.release();
      first.cancel();
      yield* second;
      expect(fate(first)).toBe('cancelled');
    });
    expect(notes).toEqual(['0 second in']);
  });

  it('keeps the permit when nobody else wants it', () => {
    virtually(function* () {
      const semaphore = new Semaphore(0);
      const task = createTask(semaphore.acquire());
      yield* turns(1);
      semaphore.release();
      task.cancel();
      yield* turns(2);
      expect([fate(task), semaphore.locked(), String(semaphore)]).toEqual([
        'cancelled',
        false,
        '<Semaphore [unlocked, value:1]>',
      ]);
    });
  });

  it('gives several permits out at once', () => {
    virtually(function* () {
      const semaphore = new Semaphore(0);
      const tasks = [1, 2, 3].map(() => createTask(semaphore.acquire()));
      yield* turns(1);
      expect(String(semaphore)).toBe('<Semaphore [locked, waiters:3]>');
      semaphore.release();
      semaphore.release();
      yield* turns(1);
      expect(tasks.map(fate)).toEqual(['returned true', 'returned true', 'pending']);
      semaphore.release();
      yield* gather(tasks);
    });
  });

  it('does not begin below 0', () => {
    expect(() => new Semaphore(-1)).toThrow(new ValueError('Semaphore initial value must be >= 0'));
    expect(() => new BoundedSemaphore(-1)).toThrow(new ValueError('Semaphore initial value must be >= 0'));
    expect(new Semaphore(0).locked()).toBe(true);
    expect(new Semaphore().locked()).toBe(false);
  });
});

describe('BoundedSemaphore', () => {
  it('is not released more often than acquired', () => {
    virtually(function* () {
      const semaphore = new BoundedSemaphore(1);
      yield* semaphore.acquire();
      semaphore.release();
      expect(() => semaphore.release()).toThrow(new ValueError('BoundedSemaphore released too many times'));
      expect(String(semaphore)).toBe('<BoundedSemaphore [unlocked, value:1]>');
    });
  });

  it('works as a semaphore otherwise', () => {
    const notes = notesOf(function* (note) {
      const holder = holderOf(new BoundedSemaphore(1), note);
      yield* gather(holder('a', 1), holder('b', 1));
    });
    expect(notes).toEqual(['0 a in', '1 b in']);
  });
});
