import { describe, expect, it } from 'vitest';
import {
  asCompleted,
  asyncWith,
  awaitable,
  type Body,
  type Coroutine,
  contextOf,
  coroutine,
  createTask,
  EventLoop,
  Exception,
  ensureFuture,
  gather,
  getCoroutineState,
  getRunningLoop,
  isAwaitable,
  isCoroutine,
  isCoroutineFunction,
  print,
  RuntimeError,
  run,
  runCoroutineThreadsafe,
  runVirtual,
  shield,
  sleep,
  Task,
  TaskGroup,
  toThread,
  ValueError,
  VirtualClock,
  wait,
  waitFor,
} from '../../src/asyncio/index.ts';
import { errorOf, instantly, notesOf, raising, returning, thrownBy, turns, virtually } from './support.ts';

const REUSED = new RuntimeError('cannot reuse already awaited coroutine');

describe('a coroutine', () => {
  it('runs nothing when it is called', () => {
    const notes = notesOf(function* (note) {
      const call = coroutine(function* greet(name: string) {
        note(`hello ${name}`);
        yield* sleep(1);
      })('you');
      note('called');
      yield* call;
    });
    expect(notes).toEqual(['0 called', '0 hello you']);
  });

  it('keeps the name of its function', () => {
    const greet = coroutine(function* greet() {
      yield* sleep(1);
    });
    const call = greet();
    expect([greet.name, call.name, String(call)]).toEqual(['greet', 'greet', '<coroutine object greet>']);
    call.close();
  });

  it('gives its result to its awaiter without letting others run, if it never waits', () => {
    const notes = notesOf(function* (note) {
      createTask(
        coroutine(function* other() {
          note('other');
          yield* sleep(0);
        })(),
      );
      note(yield* returning('result'));
      yield* sleep(0);
    });
    expect(notes).toEqual(['0 result', '0 other']);
  });

  it('may await others 2,000 deep, and is resumed at that depth', () => {
    const deep = coroutine(function* deep(depth: number): Body<number> {
      if (depth > 0) return 1 + (yield* deep(depth - 1));
      yield* sleep(1);
      yield* sleep(1);
      return 0;
    });
    const main = function* () {
      return yield* deep(2000);
    };
    expect(virtually(main)).toBe(2000);
  });
});

describe('getCoroutineState', () => {
  it('is CREATED, RUNNING, SUSPENDED and CLOSED in turn', () => {
    const states = notesOf(function* (note) {
      const call: Coroutine<void> = coroutine(function* observer(): Body<void> {
        note(getCoroutineState(call));
        yield* sleep(1);
        note(getCoroutineState(call));
      })();
      note(getCoroutineState(call));
      const task = createTask(call);
      yield* turns(1);
      note(getCoroutineState(call));
      yield* task;
      note(getCoroutineState(call));
    });
    expect(states).toEqual([
      '0 CORO_CREATED',
      '0 CORO_RUNNING',
      '0 CORO_SUSPENDED',
      '1 CORO_RUNNING',
      '1 CORO_CLOSED',
    ]);
  });

  it('is RUNNING for all who await the coroutine that was resumed', () => {
    const states = notesOf(function* (note) {
      const leaf = coroutine(function* leaf() {
        yield* sleep(1);
        note(`${getCoroutineState(outer)} ${getCoroutineState(middle)}`);
      });
      const middle: Coroutine<void> = coroutine(function* middle() {
        yield* leaf();
      })();
      const outer: Coroutine<void> = coroutine(function* outer() {
        yield* middle;
      })();
      yield* outer;
    });
    expect(states).toEqual(['1 CORO_RUNNING CORO_RUNNING']);
  });

  it('is SUSPENDED for a whole chain that waits', () => {
    virtually(function* () {
      const inner = sleep(1);
      const outer = coroutine(function* outer() {
        yield* inner;
      })();
      const task = createTask(outer);
      yield* turns(1);
      expect([getCoroutineState(outer), getCoroutineState(inner)]).toEqual([
        'CORO_SUSPENDED',
        'CORO_SUSPENDED',
      ]);
      yield* task;
    });
  });

  it('is CLOSED for a coroutine that raised, and for one that was closed', () => {
    virtually(function* () {
      const failed = raising(new Exception('x'));
      yield* errorOf(failed);
      const closed = sleep(1);
      closed.close();
      expect([getCoroutineState(failed), getCoroutineState(closed)]).toEqual(['CORO_CLOSED', 'CORO_CLOSED']);
    });
  });
});

describe('a second await', () => {
  it('is refused once the coroutine has returned', () => {
    virtually(function* () {
      const call = returning(1);
      yield* call;
      expect(yield* errorOf(call)).toEqual(REUSED);
    });
  });

  it('is refused while somebody else awaits the coroutine', () => {
    virtually(function* () {
      const call = sleep(1);
      const task = createTask(call);
      yield* turns(1);
      expect(yield* errorOf(call)).toEqual(new RuntimeError('coroutine is being awaited already'));
      yield* task;
    });
  });

  it('is refused to the coroutine itself', () => {
    virtually(function* () {
      const call: Coroutine<unknown> = coroutine(function* ouroboros(): Body<unknown> {
        return yield* errorOf(call);
      })();
      expect(yield* call).toEqual(new ValueError('coroutine already executing'));
    });
  });

  // Not yet so: a resumed coroutine does not mark those who await it as running.
  it('is refused to a coroutine further in, once that was resumed', () => {
    virtually(function* () {
      const inner = coroutine(function* inner(): Body<unknown> {
        yield* sleep(1);
        return yield* errorOf(outer);
      });
      const outer: Coroutine<unknown> = coroutine(function* ouroboros(): Body<unknown> {
        return yield* inner();
      })();
      expect(yield* outer).toEqual(new ValueError('coroutine already executing'));
    });
  });

  it('ends a task made of a finished coroutine', () => {
    virtually(function* () {
      const call = returning(1);
      yield* call;
      expect(yield* errorOf(createTask(call))).toEqual(REUSED);
    });
  });

  it('is refused once the coroutine was closed', () => {
    virtually(function* () {
      const call = sleep(1);
      call.close();
      expect(yield* errorOf(call)).toEqual(REUSED);
    });
  });
});

describe('the context of an exception', () => {
  it('is nothing, as nobody can tell from outside whether a handler has ended', () => {
    virtually(function* () {
      const late = new Exception('after the handler');
      const task = createTask(
        coroutine(function* stubborn() {
          try {
            yield* sleep(9);
          } catch {
            // Handled: what is raised from here on has no context.
          }
          throw late;
        })(),
      );
      yield* turns(1);
      task.cancel('stop');
      expect(yield* errorOf(task)).toBe(late);
      expect(contextOf(late)).toBeNull();
    });
  });

  it('is nothing when an exception only passes through', () => {
    virtually(function* () {
      const error = new Exception('x');
      const passing = coroutine(function* passing() {
        yield* raising(error, 1);
      });
      yield* errorOf(passing());
      expect(contextOf(error)).toBeNull();
    });
  });
});

describe('awaitable', () => {
  it('lets pass what can be awaited', () => {
    virtually(function* () {
      expect(yield* awaitable(returning(7))).toBe(7);
      expect(yield* awaitable(createTask(returning(8)))).toBe(8);
    });
  });

  it.each([
    ['a number', 3, "'int' object can't be awaited"],
    ['a fraction', 3.5, "'float' object can't be awaited"],
    ['nothing', null, "'NoneType' object can't be awaited"],
    ['a text', 'text', "'str' object can't be awaited"],
    ['a list', [1, 2], "'list' object can't be awaited"],
    ['a coroutine function that was not called', returning, "'function' object can't be awaited"],
    [
      'a promise',
      Promise.resolve(),
      "'Promise' object can't be awaited (fromPromise makes a native promise awaitable)",
    ],
  ])('refuses %s', (_what, value, text) => {
    expect(() => awaitable(value as never)).toThrow(new TypeError(text));
  });
});

describe('isAwaitable and isCoroutine', () => {
  it('tell coroutines from tasks, and both from the rest', () => {
    virtually(function* () {
      const call = sleep(0);
      const task = createTask(call);
      expect([isAwaitable(call), isCoroutine(call)]).toEqual([true, true]);
      expect([isAwaitable(task), isCoroutine(task)]).toEqual([true, false]);
      for (const other of [3, 'text', [1], new Map(), null, undefined, sleep]) {
        expect([isAwaitable(other), isCoroutine(other)]).toEqual([false, false]);
      }
      yield* task;
    });
  });
});

describe('isCoroutineFunction', () => {
  it('holds for functions whose calls are coroutine objects', () => {
    expect([returning, sleep, waitFor, wait, toThread].map((fn) => isCoroutineFunction(fn))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(isCoroutineFunction(coroutine(function* () {}))).toBe(true);
    for (const other of [gather, function* () {}, print, 3, null]) {
      expect(isCoroutineFunction(other)).toBe(false);
    }
  });
});

describe('what is yielded without a star', () => {
  it.each<[string, () => unknown, string]>([
    ['a sleep', () => sleep(1), 'yield* sleep(…)'],
    ['a coroutine', () => turns(1), 'yield* turns(…)'],
    ['a generator', () => (function* () {})(), 'yield*'],
  ])('is refused at once, with the remedy: %s', (_what, make, remedy) => {
    const notes = notesOf(function* (note) {
      const body = coroutine(function* body() {
        const what = make();
        try {
          yield what as never;
        } catch (error) {
          note(String(error).includes(`write \`${remedy}\``));
          if (isCoroutine(what)) what.close();
        }
        return yield* sleep(1, 'went on');
      });
      const outer = coroutine(function* outer() {
        return yield* body();
      });
      const task = createTask(outer());
      getRunningLoop().callSoon(() => note('next turn'));
      note(yield* task);
    });
    expect(notes).toEqual(['0 true', '0 next turn', '1 went on']);
  });

  it('ends a task that does not catch it', () => {
    virtually(function* () {
      const call = sleep(1);
      const task = createTask(
        coroutine(function* wrong() {
          yield call as never;
        })(),
      );
      expect(yield* errorOf(task)).toEqual(
        new RuntimeError(
          '<coroutine object sleep> was yielded and not awaited: ' +
            'write `yield* sleep(…)` instead of `yield sleep(…)`',
        ),
      );
      call.close();
    });
  });

  it('is refused also if it is a sleep that somebody else awaits', () => {
    virtually(function* () {
      const call = sleep(5);
      const sleeper = createTask(call);
      yield* turns(1);
      const wrong = createTask(
        coroutine(function* wrong() {
          yield call as never;
        })(),
      );
      expect(yield* errorOf(wrong)).toBeInstanceOf(RuntimeError);
      yield* sleeper;
    });
  });
});

describe('a generator, where a coroutine is wanted', () => {
  const refusal = new TypeError(
    'a generator is no coroutine: make its function one with coroutine(function* …), and call that',
  );
  const generator = (): never => (function* () {})() as never;

  it.each<[string, () => unknown]>([
    ['createTask', () => createTask(generator())],
    ['loop.createTask', () => getRunningLoop().createTask(generator())],
    ['Task', () => new Task(generator())],
    ['ensureFuture', () => ensureFuture(generator())],
    ['gather', () => gather(generator())],
    ['shield', () => shield(generator())],
    ['asCompleted', () => asCompleted([generator()])],
    ['awaitable', () => awaitable(generator())],
    ['runCoroutineThreadsafe', () => runCoroutineThreadsafe(generator(), getRunningLoop())],
  ])('is refused by %s, with the remedy', (_name, act) => {
    virtually(function* () {
      expect(thrownBy(act)).toEqual(refusal);
      yield* sleep(0);
    });
  });

  it('is refused when awaited by waitFor, wait and a TaskGroup', () => {
    virtually(function* () {
      expect(yield* errorOf(waitFor(generator(), 1))).toEqual(refusal);
      expect(yield* errorOf(waitFor(generator(), 0))).toEqual(refusal);
      expect(yield* errorOf(wait([generator()]))).toEqual(refusal);
      const group = asyncWith(new TaskGroup(), (tasks) => instantly(() => tasks.createTask(generator())));
      expect(yield* errorOf(group)).toHaveProperty('exceptions', [refusal]);
    });
  });

  it('is refused by run and its kin', async () => {
    await expect(run(generator())).rejects.toEqual(refusal);
    expect(() => runVirtual(generator())).toThrow(refusal);
    const loop = new EventLoop(new VirtualClock());
    await expect(loop.runUntilComplete(generator())).rejects.toEqual(refusal);
    loop.close();
  });
});
