import { describe, expect, it } from 'vitest';
import {
  type Awaitable,
  asyncWith,
  coroutine,
  createTask,
  Exception,
  fromPromise,
  gather,
  getRunningLoop,
  Lock,
  run,
  shield,
  sleep,
  TaskGroup,
  VirtualDriver,
  wait,
} from '../../src/asyncio/index.ts';
import { describeWait, outcomeOf, waitOf } from '../../src/asyncio/waits.ts';
import { errorOf, instantly, raising, reportsOf, returning, turns, virtually } from './support.ts';

/** What is said of a task that awaits something. */
const wordsFor = coroutine(function* wordsFor(awaited: () => Awaitable<unknown>) {
  const task = createTask(
    coroutine(function* waiter() {
      yield* awaited();
    })(),
  );
  yield* turns(1);
  const words = describeWait(task);
  task.cancel();
  yield* errorOf(task);
  return words;
});

const pending = (name: string) => createTask(sleep(9), { name });

describe('describeWait', () => {
  it.each<[string, () => Awaitable<unknown>, string]>([
    ['a sleep', () => sleep(2.5), 'a sleep until 2.5 s'],
    ['a turn of the others', () => sleep(0), 'its turn'],
    ['a task', () => pending('other'), 'other'],
    ['the tasks of a gathering that are not done', () => gather(pending('a'), pending('b')), 'a and b'],
    ['the task behind a shield', () => shield(pending('work')), 'work'],
    ['several tasks', () => wait([pending('a'), pending('b')]), 'a and b'],
    [
      'the children of a group',
      () =>
        asyncWith(new TaskGroup(), (group) => instantly(() => group.createTask(sleep(1), { name: 'child' }))),
      'child',
    ],
    ['a future', () => getRunningLoop().createFuture(), 'a future that nobody completes'],
  ])('knows a wait for %s', (_what, awaited, words) => {
    virtually(function* () {
      expect(yield* wordsFor(awaited)).toBe(words);
    });
  });

  it('names the lock', () => {
    virtually(function* () {
      const lock = new Lock();
      yield* lock.acquire();
      expect(yield* wordsFor(() => lock.acquire())).toBe('<Lock [locked, waiters:1]>');
    });
  });

  it('knows a wait for something outside the loop', async () => {
    const main = coroutine(function* main() {
      return yield* wordsFor(() => fromPromise(Promise.resolve()));
    });
    expect(await run(main(), { driver: new VirtualDriver() })).toBe('something outside the loop');
  });
});

describe('waitOf', () => {
  it('gives the tasks themselves', () => {
    virtually(function* () {
      const awaited = pending('awaited');
      const task = createTask(errorOf(awaited));
      yield* turns(1);
      const found = waitOf(task);
      expect(found.for).toBe('tasks');
      expect(found.for === 'tasks' && found.tasks[0] === awaited).toBe(true);
    });
  });
});

describe('outcomeOf', () => {
  it('tells how a task ended', () => {
    virtually(function* () {
      const error = new Exception('x');
      const [done, failed, cancelled] = [
        createTask(returning(7)),
        createTask(raising(error)),
        pending('late'),
      ];
      cancelled.cancel();
      yield* wait([done, failed, cancelled]);
      expect([done, failed, cancelled].map(outcomeOf)).toEqual([
        { outcome: 'done', value: 7 },
        { outcome: 'failed', value: error },
        { outcome: 'cancelled', value: null },
      ]);
      failed.exception();
    });
  });

  it('does not take note of an exception: it is still reported', () => {
    const reports = reportsOf(function* () {
      const task = createTask(raising(new Exception('x')));
      yield* turns(2);
      outcomeOf(task);
    });
    expect(reports).toEqual(['Task exception was never retrieved: Exception: x']);
  });
});
