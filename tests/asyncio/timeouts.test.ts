import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  CancelledError,
  type Coroutine,
  contextOf,
  coroutine,
  createTask,
  currentTask,
  Exception,
  ExceptionGroup,
  getRunningLoop,
  RuntimeError,
  setContext,
  sleep,
  TaskGroup,
  type Timeout,
  timeout,
  timeoutAt,
  waitFor,
} from '../../src/asyncio/index.ts';
import {
  errorOf,
  fate,
  instantly,
  notesOf,
  raising,
  returning,
  thrownBy,
  timedOut,
  turns,
  virtually,
} from './support.ts';

/** A block under a timeout that sleeps for so many seconds. */
const sleeping = (limit: Timeout, seconds: number) =>
  asyncWith(limit, function* () {
    yield* sleep(seconds);
    return 'in time';
  });

/** What a task raises in whose block under a timeout of a second `work` is awaited. */
const overdue = coroutine(function* overdue(work: () => Coroutine<unknown>) {
  return yield* errorOf(
    asyncWith(timeout(1), function* () {
      yield* work();
    }),
  );
});

describe('timeout', () => {
  it('cancels its block when the time is up, and raises TimeoutError', () => {
    const notes = notesOf(function* (note) {
      const limit = timeout(2);
      const block = asyncWith(limit, function* () {
        try {
          yield* sleep(9);
        } finally {
          note('cancelled');
        }
      });
      expect(yield* errorOf(block)).toEqual(timedOut());
      expect([limit.expired(), currentTask()?.cancelling()]).toEqual([true, 0]);
      note('over');
    });
    expect(notes).toEqual(['2 cancelled', '2 over']);
  });

  it('does not disturb a block that is done in time, nor anything after it', () => {
    virtually(function* () {
      const limit = timeout(2);
      expect(yield* sleeping(limit, 1)).toBe('in time');
      yield* sleep(5);
      expect(limit.expired()).toBe(false);
    });
  });

  it('wins over a sleep that ends at the same instant', () => {
    virtually(function* () {
      expect(yield* errorOf(sleeping(timeout(1), 1))).toEqual(timedOut());
    });
  });

  it('of null is no limit', () => {
    virtually(function* () {
      const limit = timeout(null);
      expect(limit.when()).toBeNull();
      expect(yield* sleeping(limit, 1e6)).toBe('in time');
    });
  });

  it('counts from its making, not from its entering', () => {
    const notes = notesOf(function* (note) {
      const limit = timeout(3);
      yield* sleep(2);
      yield* errorOf(sleeping(limit, 99));
      note(limit.when());
    });
    expect(notes).toEqual(['3 3']);
  });

  it.each([0, -1])('of %d seconds lets the block run to its first wait', (seconds) => {
    virtually(function* () {
      const steps: string[] = [];
      const block = asyncWith(timeout(seconds), function* () {
        steps.push('before');
        yield* returning(null);
        steps.push('still before');
        yield* sleep(0);
        steps.push('after');
      });
      expect(yield* errorOf(block)).toEqual(timedOut());
      expect(steps).toEqual(['before', 'still before']);
    });
  });

  it('of 0 seconds spares a block that never waits', () => {
    virtually(function* () {
      const limit = timeout(0);
      expect(yield* asyncWith(limit, () => instantly(() => 'done'))).toBe('done');
      yield* turns(2);
      expect(limit.expired()).toBe(false);
    });
  });

  it('lets other exceptions through', () => {
    virtually(function* () {
      const error = new Exception('x');
      expect(
        yield* errorOf(
          asyncWith(timeout(2), function* () {
            yield* raising(error, 1);
          }),
        ),
      ).toBe(error);
    });
  });

  it('raises nothing if the block swallows the cancellation, but has expired', () => {
    virtually(function* () {
      const limit = timeout(1);
      const block = asyncWith(limit, function* () {
        yield* errorOf(sleep(9));
        return 'all the same';
      });
      expect(yield* block).toBe('all the same');
      expect([limit.expired(), currentTask()?.cancelling()]).toEqual([true, 0]);
    });
  });

  it('leaves a cancellation by somebody else what it is', () => {
    virtually(function* () {
      const limit = timeout(1);
      const task = createTask(
        coroutine(function* worker() {
          yield* sleeping(limit, 99);
        })(),
      );
      getRunningLoop().callLater(1, () => task.cancel('by somebody else'));
      yield* errorOf(task);
      expect([fate(task), limit.expired(), task.cancelling()]).toEqual(['cancelled', true, 1]);
    });
  });

  it('inside another of the same length leaves the TimeoutError to the outer one', () => {
    virtually(function* () {
      const [outer, inner] = [timeout(1), timeout(1)];
      const seen: unknown[] = [];
      const block = asyncWith(outer, function* () {
        try {
          yield* sleeping(inner, 9);
        } catch (error) {
          seen.push(error);
          throw error;
        }
      });
      expect(yield* errorOf(block)).toEqual(timedOut());
      expect([seen, inner.expired(), outer.expired()]).toEqual([[new CancelledError()], true, true]);
    });
  });

  it('inside a longer one is a TimeoutError that the outer block can handle', () => {
    const notes = notesOf(function* (note) {
      const block = asyncWith(timeout(3), function* () {
        expect(yield* errorOf(sleeping(timeout(1), 9))).toEqual(timedOut());
        note('inner');
        yield* sleep(9);
      });
      expect(yield* errorOf(block)).toEqual(timedOut());
      note('outer');
    });
    expect(notes).toEqual(['1 inner', '3 outer']);
  });

  it('may have the time of the loop for its deadline', () => {
    const notes = notesOf(function* (note) {
      yield* sleep(2);
      yield* errorOf(sleeping(timeoutAt(5), 99));
      note('over');
      expect(yield* sleeping(timeoutAt(null), 1)).toBe('in time');
    });
    expect(notes).toEqual(['5 over']);
  });
});

describe('an exception raised while a timeout’s cancellation is handled', () => {
  it('has a TimeoutError for its context, whose context is the cancellation', () => {
    virtually(function* () {
      const error = new Exception('in the clean-up');
      const work = coroutine(function* work() {
        try {
          yield* sleep(9);
        } catch (cancellation) {
          setContext(error, cancellation);
          yield* raising(error, 1);
        }
      });
      expect(yield* overdue(work)).toBe(error);
      expect(contextOf(error)).toEqual(timedOut());
      expect(contextOf(contextOf(error))).toEqual(new CancelledError());
    });
  });

  it('has it also when it was raised in the block itself', () => {
    virtually(function* () {
      const error = new Exception('in the block');
      const block = asyncWith(timeout(1), function* () {
        try {
          yield* sleep(9);
        } catch (handled) {
          setContext(error, handled);
          throw error;
        }
      });
      expect(yield* errorOf(block)).toBe(error);
      expect(contextOf(error)).toEqual(timedOut());
    });
  });

  it('has it at the end of its chain, if others were raised in between', () => {
    virtually(function* () {
      const [first, second] = [new Exception('first'), new Exception('second')];
      const low = coroutine(function* low() {
        try {
          yield* sleep(9);
        } catch (handled) {
          setContext(first, handled);
          throw first;
        }
      });
      const high = coroutine(function* high() {
        try {
          yield* low();
        } catch (handled) {
          setContext(second, handled);
          throw second;
        }
      });
      expect(yield* overdue(high)).toBe(second);
      expect(contextOf(second)).toBe(first);
      expect(contextOf(first)).toEqual(timedOut());
    });
  });

  it('has it also inside an exception group', () => {
    virtually(function* () {
      const error = new Exception('of a child');
      const child = coroutine(function* child() {
        try {
          yield* sleep(9);
        } catch (handled) {
          setContext(error, handled);
          throw error;
        }
      });
      const work = coroutine(function* work() {
        yield* asyncWith(new TaskGroup(), (tasks) => instantly(() => tasks.createTask(child())));
      });
      const group = yield* overdue(work);
      expect(group).toBeInstanceOf(ExceptionGroup);
      expect((group as ExceptionGroup).exceptions[0]).toBe(error);
      expect(contextOf(error)).toEqual(timedOut());
    });
  });

  it('does not hang on contexts that were thrown again in a circle', () => {
    virtually(function* () {
      const [first, second] = [new Exception('first'), new Exception('second')];
      const low = coroutine(function* low() {
        try {
          yield* sleep(9);
        } catch (handled) {
          setContext(first, handled);
          throw first;
        }
      });
      const middle = coroutine(function* middle() {
        try {
          yield* low();
        } catch (handled) {
          setContext(second, handled);
          throw second;
        }
      });
      const high = coroutine(function* high() {
        try {
          yield* middle();
        } catch (error) {
          const inner = contextOf(error);
          setContext(inner, error);
          throw inner;
        }
      });
      expect(yield* overdue(high)).toBe(first);
      expect([contextOf(first), contextOf(second)]).toEqual([second, null]);
    });
  });
});

describe('a Timeout', () => {
  it('can be moved, later or sooner', () => {
    const notes = notesOf(function* (note) {
      const later = timeout(1);
      yield* errorOf(
        asyncWith(later, function* () {
          later.reschedule(3);
          yield* sleep(9);
        }),
      );
      note(`later: ${later.when()}`);
      const sooner = timeout(99);
      yield* errorOf(
        asyncWith(sooner, function* () {
          sooner.reschedule(getRunningLoop().time() + 1);
          yield* sleep(9);
        }),
      );
      note(`sooner: ${sooner.when()}`);
    });
    expect(notes).toEqual(['3 later: 3', '4 sooner: 4']);
  });

  it('can be called off, and moved into the past', () => {
    const notes = notesOf(function* (note) {
      const limit = timeout(1);
      const block = asyncWith(limit, function* () {
        limit.reschedule(null);
        yield* sleep(5);
        note('still here');
        limit.reschedule(2);
        yield* sleep(5);
      });
      expect(yield* errorOf(block)).toEqual(timedOut());
      note('over');
    });
    expect(notes).toEqual(['5 still here', '5 over']);
  });

  it('can be moved only while it is active', () => {
    virtually(function* () {
      const limit = timeout(1);
      expect(() => limit.reschedule(2)).toThrow(new RuntimeError('Timeout has not been entered'));
      const block = asyncWith(limit, function* () {
        try {
          yield* sleep(9);
        } finally {
          expect(() => limit.reschedule(5)).toThrow(
            new RuntimeError('Cannot change state of expiring Timeout'),
          );
        }
      });
      expect(yield* errorOf(block)).toEqual(timedOut());
      expect(() => limit.reschedule(5)).toThrow(new RuntimeError('Cannot change state of expired Timeout'));
      const unused = timeout(9);
      yield* sleeping(unused, 1);
      expect(() => unused.reschedule(5)).toThrow(new RuntimeError('Cannot change state of finished Timeout'));
    });
  });

  it('can be entered only once, and only by a task', () => {
    virtually(function* () {
      const limit = timeout(1);
      yield* asyncWith(limit, () => instantly(() => undefined));
      expect(yield* errorOf(sleeping(limit, 1))).toEqual(
        new RuntimeError('Timeout has already been entered'),
      );
      const seen: unknown[] = [];
      getRunningLoop().callSoon(() => {
        seen.push(thrownBy(() => timeout(1).aenter()[Symbol.iterator]().next()));
      });
      yield* turns(1);
      expect(seen).toEqual([new RuntimeError('Timeout should be used inside a task')]);
    });
  });

  it('tells its state', () => {
    virtually(function* () {
      const limit = timeout(1.23456);
      const seen = [String(limit)];
      const block = asyncWith(limit, function* () {
        seen.push(String(limit));
        try {
          yield* sleep(9);
        } finally {
          seen.push(String(limit));
        }
      });
      yield* errorOf(block);
      seen.push(String(limit));
      expect(seen).toEqual([
        '<Timeout [created]>',
        '<Timeout [active] when=1.235>',
        '<Timeout [expiring]>',
        '<Timeout [expired]>',
      ]);
    });
  });

  it('tells that it has no deadline, and that it is finished', () => {
    virtually(function* () {
      const limit = timeout(null);
      yield* asyncWith(limit, () =>
        instantly(() => expect(String(limit)).toBe('<Timeout [active] when=None>')),
      );
      expect(String(limit)).toBe('<Timeout [finished]>');
    });
  });
});

describe('waitFor', () => {
  it('gives the result of what is done in time', () => {
    virtually(function* () {
      expect(yield* waitFor(sleep(1, 'result'), 2)).toBe('result');
      expect(yield* waitFor(sleep(1e6, 'result'), null)).toBe('result');
    });
  });

  it('cancels what is not, waits for its clean-up, and raises TimeoutError', () => {
    const notes = notesOf(function* (note) {
      const work = coroutine(function* work() {
        try {
          yield* sleep(9);
        } finally {
          yield* sleep(3);
          note('clean');
        }
      });
      expect(yield* errorOf(waitFor(work(), 1))).toEqual(timedOut());
      note('over');
    });
    expect(notes).toEqual(['4 clean', '4 over']);
  });

  it('runs a coroutine in the calling task', () => {
    virtually(function* () {
      const taskOf = coroutine(() => instantly(() => currentTask()?.getName()));
      expect(yield* waitFor(taskOf(), 1)).toBe('Task-1');
    });
  });

  it('raises what the work raises, and gives what it returns in spite of its cancellation', () => {
    virtually(function* () {
      const error = new Exception('x');
      expect(yield* errorOf(waitFor(raising(error, 1), 2))).toBe(error);
      const stubborn = coroutine(function* stubborn() {
        yield* errorOf(sleep(9));
        return 'all the same';
      });
      expect(yield* waitFor(stubborn(), 1)).toBe('all the same');
    });
  });

  it.each([0, -1])('with %d seconds gives only what is done already', (seconds) => {
    virtually(function* () {
      const done = createTask(returning('done'));
      const pending = createTask(sleep(9));
      yield* turns(1);
      expect(yield* waitFor(done, seconds)).toBe('done');
      expect(yield* errorOf(waitFor(pending, seconds))).toEqual(timedOut());
      expect(pending.cancelled()).toBe(true);
    });
  });

  it('with 0 seconds never starts a coroutine', () => {
    const notes = notesOf(function* (note) {
      const work = coroutine(() => instantly(() => note('working')));
      expect(yield* errorOf(waitFor(work(), 0))).toEqual(timedOut());
    });
    expect(notes).toEqual([]);
  });

  it.each([
    [1, "'int' object can't be awaited"],
    [0, 'An asyncio.Future, a coroutine or an awaitable is required'],
    [null, "'int' object can't be awaited"],
  ])('with %o seconds refuses what cannot be awaited', (seconds, text) => {
    virtually(function* () {
      expect(yield* errorOf(waitFor(3 as never, seconds))).toEqual(new TypeError(text));
    });
  });

  it('passes a cancellation of its own task on to the work', () => {
    virtually(function* () {
      const work = createTask(sleep(9));
      const waiter = createTask(waitFor(work, 5));
      yield* turns(2);
      waiter.cancel('stop');
      expect(yield* errorOf(waiter)).toEqual(new CancelledError('stop'));
      expect(work.cancelled()).toBe(true);
    });
  });
});
