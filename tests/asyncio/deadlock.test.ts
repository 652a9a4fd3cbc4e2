import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  type Body,
  coroutine,
  createTask,
  DeadlockError,
  Event,
  gather,
  getRunningLoop,
  Lock,
  Queue,
  RuntimeError,
  runVirtual,
  sleep,
  TaskGroup,
} from '../../src/asyncio/index.ts';
import { reportingTo, thrownBy } from './support.ts';

/** What the deadlock that the program ends in says about who waits for what. */
function deadlockOf(program: () => Body<unknown>): string[] {
  const error = thrownBy(() => runVirtual(coroutine(program)(), reportingTo([])));
  expect(error).toBeInstanceOf(DeadlockError);
  const [headline, ...waits] = (error as DeadlockError).message.split('; ');
  expect(headline).toBe('deadlock: nothing can wake this loop again');
  return waits;
}

describe('DeadlockError', () => {
  it('names the two tasks of a deadly embrace, and the locks between them', () => {
    const waits = deadlockOf(function* () {
      const [left, right] = [new Lock(), new Lock()];
      const grab = coroutine(function* grab(first: Lock, second: Lock) {
        yield* first.acquire();
        yield* sleep(1);
        yield* second.acquire();
      });
      yield* gather(grab(left, right), grab(right, left));
    });
    expect(waits).toEqual([
      'Task-1 waits for Task-2 and Task-3',
      'Task-2 waits for <Lock [locked, waiters:1]>',
      'Task-3 waits for <Lock [locked, waiters:1]>',
    ]);
  });

  it('names ten of a thousand tasks', () => {
    const waits = deadlockOf(function* () {
      const event = new Event();
      yield* gather(...Array.from({ length: 1000 }, () => event.wait()));
    });
    expect(waits[0]).toMatch(/^Task-1 waits for (Task-\d+ and ){10}990 more$/);
    expect(waits.slice(-1)).toEqual(['991 more']);
    expect(waits).toHaveLength(11);
  });

  it('names tasks that wait for each other', () => {
    const waits = deadlockOf(function* () {
      const chicken = createTask(
        coroutine(function* chicken(): Body<unknown> {
          return yield* egg;
        })(),
        { name: 'chicken' },
      );
      const egg = createTask(
        coroutine(function* egg() {
          return yield* chicken;
        })(),
        { name: 'egg' },
      );
      yield* egg;
    });
    expect(waits).toEqual(['Task-1 waits for egg', 'chicken waits for egg', 'egg waits for chicken']);
  });

  it('names the children of a group that are not done', () => {
    const waits = deadlockOf(function* () {
      yield* asyncWith(new TaskGroup(), function* (group) {
        group.createTask(sleep(1), { name: 'short' });
        group.createTask(new Event().wait(), { name: 'endless' });
        yield* sleep(0);
      });
    });
    expect(waits).toEqual(['Task-1 waits for endless', 'endless waits for <Event [unset, waiters:1]>']);
  });

  it.each<[string, () => Body<unknown>, string]>([
    [
      'a queue that nobody fills',
      function* () {
        yield* new Queue(1).get();
      },
      '<Queue maxsize=1 _getters[1]>',
    ],
    [
      'a future that nobody completes',
      function* () {
        yield* getRunningLoop().createFuture();
      },
      'a future that nobody completes',
    ],
    [
      'a sleep without an end',
      function* () {
        yield* sleep(Infinity);
      },
      'a sleep until Infinity s',
    ],
  ])('tells %s', (_what, program, waitedFor) => {
    expect(deadlockOf(program)).toEqual([`Task-1 waits for ${waitedFor}`]);
  });

  it('waits for the last timer before it gives up', () => {
    const times: number[] = [];
    deadlockOf(function* () {
      getRunningLoop().callLater(60, () => times.push(60));
      yield* getRunningLoop().createFuture();
    });
    expect(times).toEqual([60]);
  });

  it('lets the clean-up of the deadlocked tasks run', () => {
    const steps: string[] = [];
    deadlockOf(function* () {
      try {
        yield* new Event().wait();
      } finally {
        yield* sleep(1);
        steps.push('clean-up');
      }
    });
    expect(steps).toEqual(['clean-up']);
  });

  it('is a RuntimeError', () => {
    expect(DeadlockError.prototype).toBeInstanceOf(RuntimeError);
  });
});
