import { describe, expect, it } from 'vitest';
import {
  ALL_COMPLETED,
  coroutine,
  createTask,
  Exception,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  sleep,
  type Task,
  ValueError,
  wait,
} from '../../src/asyncio/index.ts';
import { errorOf, notesOf, raising, returning, turns, virtually } from './support.ts';

const sleepers = (...seconds: number[]) =>
  seconds.map((time) => createTask(sleep(time), { name: String(time) }));

const names = (tasks: Set<Task<unknown>>) => [...tasks].map((task) => task.getName()).join(' ');

describe('wait', () => {
  it('waits for all, and gives the done and the pending', () => {
    const notes = notesOf(function* (note) {
      const [done, pending] = yield* wait(sleepers(2, 1));
      note(`${names(done)} | ${names(pending)}`);
    });
    expect(notes).toEqual(['2 2 1 | ']);
  });

  it('returns with the first that is done, if so asked', () => {
    const notes = notesOf(function* (note) {
      const [done, pending] = yield* wait(sleepers(2, 1), { returnWhen: FIRST_COMPLETED });
      note(`${names(done)} | ${names(pending)}`);
    });
    expect(notes).toEqual(['1 1 | 2']);
  });

  it('returns with the first that fails, if so asked; a cancelled one does not count', () => {
    const notes = notesOf(function* (note) {
      const [cancelled, ok] = sleepers(9, 1);
      const failing = createTask(raising(new Exception('x'), 2), { name: 'failing' });
      const tasks: Task<unknown>[] = [cancelled, ok, failing, ...sleepers(5)].filter(
        (task) => task !== undefined,
      );
      yield* turns(1);
      cancelled?.cancel();
      const [done, pending] = yield* wait(tasks, { returnWhen: FIRST_EXCEPTION });
      note(`${names(done)} | ${names(pending)}`);
      expect(failing.exception()).toEqual(new Exception('x'));
    });
    expect(notes).toEqual(['2 9 1 failing | 5']);
  });

  it('waits for all when none of them fails', () => {
    const notes = notesOf(function* (note) {
      const [, pending] = yield* wait(sleepers(1, 2), { returnWhen: FIRST_EXCEPTION });
      note(pending.size);
    });
    expect(notes).toEqual(['2 0']);
  });

  it('returns when the time is up, cancelling nothing and raising nothing', () => {
    const notes = notesOf(function* (note) {
      const tasks = sleepers(1, 5);
      const [done, pending] = yield* wait(tasks, { timeout: 3 });
      note(`${names(done)} | ${names(pending)}`);
      for (const task of pending) yield* task;
      note('finished all the same');
    });
    expect(notes).toEqual(['3 1 | 5', '5 finished all the same']);
  });

  it('raises none of the exceptions of what it waits for', () => {
    virtually(function* () {
      const task = createTask(raising(new Exception('x')));
      const [done] = yield* wait([task]);
      expect(done.has(task)).toBe(true);
      expect(task.exception()).toEqual(new Exception('x'));
    });
  });

  it('lets the others run even if all are done', () => {
    const notes = notesOf(function* (note) {
      const task = createTask(returning(1));
      yield* task;
      const other = createTask(
        coroutine(function* other() {
          note('other');
          yield* sleep(0);
        })(),
      );
      yield* wait([task]);
      note('back');
      yield* other;
    });
    expect(notes).toEqual(['0 other', '0 back']);
  });

  it('leaves what it waited for alone when it is cancelled', () => {
    virtually(function* () {
      const [task] = sleepers(3);
      const waiting = createTask(wait(task === undefined ? [] : [task]));
      yield* turns(1);
      waiting.cancel();
      yield* errorOf(waiting);
      expect(task?.cancelling()).toBe(0);
      yield* sleep(5);
      expect(task?.done()).toBe(true);
    });
  });

  it.each<[string, () => unknown, object | undefined, Error]>([
    [
      'a task in place of several',
      () => createTask(sleep(0)),
      undefined,
      new TypeError('expect a list of futures, not Task'),
    ],
    [
      'a coroutine in place of several tasks',
      () => returning(1),
      undefined,
      new TypeError('expect a list of futures, not coroutine'),
    ],
    ['nothing', () => [], undefined, new ValueError('Set of Tasks/Futures is empty.')],
    [
      'coroutines',
      () => [returning(1)],
      undefined,
      new TypeError('Passing coroutines is forbidden, use tasks explicitly.'),
    ],
    [
      'a condition that there is not',
      () => [createTask(sleep(0))],
      { returnWhen: 'bogus' },
      new ValueError('Invalid return_when value: bogus'),
    ],
  ])('refuses %s', (_what, makeFutures, options, error) => {
    virtually(
      function* () {
        const futures = makeFutures();
        expect(yield* errorOf(wait(futures as Task<unknown>[], options))).toEqual(error);
        yield* turns(2);
      },
      { warningHandler: () => {} },
    );
  });

  it('names its conditions as Python does', () => {
    expect([ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION]).toEqual([
      'ALL_COMPLETED',
      'FIRST_COMPLETED',
      'FIRST_EXCEPTION',
    ]);
  });
});
