import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  CancelledError,
  coroutine,
  createTask,
  Exception,
  gather,
  Lock,
  RuntimeError,
  sleep,
} from '../../src/asyncio/index.ts';
import { errorOf, type Note, notesOf, raising, turns, virtually } from './support.ts';

const holderOf = (lock: Lock, note: Note) =>
  coroutine(function* holder(name: string, seconds: number) {
    yield* asyncWith(lock, function* () {
      note(`${name} has it`);
      yield* sleep(seconds);
    });
  });

describe('Lock', () => {
  it('lets one task in at a time, in order of arrival', () => {
    const notes = notesOf(function* (note) {
      const holder = holderOf(new Lock(), note);
      yield* gather(holder('a', 2), holder('b', 1), holder('c', 3));
      note('all done');
    });
    expect(notes).toEqual(['0 a has it', '2 b has it', '3 c has it', '6 all done']);
  });

  it('is taken without letting others run when it is free', () => {
    const notes = notesOf(function* (note) {
      const lock = new Lock();
      const other = createTask(holderOf(lock, note)('other', 0));
      expect(yield* lock.acquire()).toBe(true);
      note('I have it');
      lock.release();
      yield* other;
    });
    expect(notes).toEqual(['0 I have it', '0 other has it']);
  });

  it('is not overtaken: a newcomer queues up behind the task that was woken', () => {
    const notes = notesOf(function* (note) {
      const lock = new Lock();
      yield* lock.acquire();
      const first = createTask(holderOf(lock, note)('first', 1));
      yield* turns(1);
      lock.release();
      expect(lock.locked()).toBe(false);
      yield* holderOf(lock, note)('newcomer', 1);
      yield* first;
    });
    expect(notes).toEqual(['0 first has it', '1 newcomer has it']);
  });

  it('passes to the next in line when the task that was woken is cancelled', () => {
    const notes = notesOf(function* (note) {
      const lock = new Lock();
      yield* lock.acquire();
      const holder = holderOf(lock, note);
      const [first, second] = [createTask(holder('first', 1)), createTask(holder('second', 1))];
      yield* turns(1);
      lock.release();
      first.cancel();
      yield* second;
      expect([first.cancelled(), lock.locked()]).toEqual([true, false]);
    });
    expect(notes).toEqual(['0 second has it']);
  });

  it('forgets a task that was cancelled in the queue', () => {
    const notes = notesOf(function* (note) {
      const lock = new Lock();
      yield* lock.acquire();
      const holder = holderOf(lock, note);
      const [first, second] = [createTask(holder('first', 1)), createTask(holder('second', 1))];
      yield* turns(1);
      first.cancel();
      yield* turns(1);
      expect(lock.locked()).toBe(true);
      yield* sleep(3);
      lock.release();
      yield* second;
      expect(yield* errorOf(first)).toEqual(new CancelledError());
    });
    expect(notes).toEqual(['3 second has it']);
  });

  it('is released when the body of an asyncWith fails', () => {
    virtually(function* () {
      const lock = new Lock();
      const error = new Exception('x');
      const block = asyncWith(lock, function* () {
        expect(lock.locked()).toBe(true);
        yield* raising(error);
      });
      expect(yield* errorOf(block)).toBe(error);
      expect(lock.locked()).toBe(false);
    });
  });

  it('cannot be released when nobody holds it', () => {
    expect(() => new Lock().release()).toThrow(new RuntimeError('Lock is not acquired.'));
  });

  it('tells whether it is held, and how many wait', () => {
    virtually(function* () {
      const lock = new Lock();
      expect(String(lock)).toBe('<Lock [unlocked]>');
      yield* lock.acquire();
      const waiting = createTask(lock.acquire());
      yield* turns(1);
      expect(String(lock)).toBe('<Lock [locked, waiters:1]>');
      lock.release();
      yield* waiting;
    });
  });
});
