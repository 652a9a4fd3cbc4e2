import { describe, expect, it } from 'vitest';
import {
  allTasks,
  type Body,
  CancelledError,
  coroutine,
  createEagerTaskFactory,
  createTask,
  currentTask,
  Exception,
  eagerTaskFactory,
  ensureFuture,
  gather,
  getRunningLoop,
  KeyboardInterrupt,
  RuntimeError,
  runVirtual,
  shield,
  sleep,
  Task,
  wait,
} from '../../src/asyncio/index.ts';
import {
  errorOf,
  fate,
  instantly,
  notesOf,
  raising,
  reportingTo,
  returning,
  thrownBy,
  turns,
  virtually,
} from './support.ts';

/** Goes on however often it is cancelled, until its time is up. */
const stubborn = coroutine(function* stubborn(seconds: number): Body<string> {
  const end = getRunningLoop().time() + seconds;
  for (;;) {
    try {
      yield* sleep(end - getRunningLoop().time());
      return 'stayed';
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }
});

describe('createTask', () => {
  it('starts the coroutine in the next turn, in the order of creation', () => {
    const notes = notesOf(function* (note) {
      const worker = coroutine(function* worker(name: string) {
        note(name);
        yield* sleep(0);
      });
      const tasks = ['a', 'b'].map((name) => createTask(worker(name)));
      note('created');
      yield* gather(tasks);
    });
    expect(notes).toEqual(['0 created', '0 a', '0 b']);
  });

  it.each([
    [3, 'a coroutine was expected, got 3'],
    [null, 'a coroutine was expected, got None'],
    [returning, 'a coroutine was expected, got <function returning>'],
  ])('refuses %o', (wrong, text) => {
    virtually(function* () {
      expect(() => createTask(wrong as never)).toThrow(new TypeError(text));
      yield* sleep(0);
    });
  });

  it('needs a running loop', () => {
    const call = returning(1);
    expect(() => createTask(call)).toThrow(new RuntimeError('no running event loop'));
    call.close();
  });

  it('goes by the task factory of the loop', () => {
    class MyTask<T> extends Task<T> {}
    const main = coroutine(function* main() {
      const task = createTask(returning(1), { name: 'mine' });
      yield* task;
      return [task instanceof MyTask, task.getName(), currentTask() instanceof MyTask];
    });
    const taskFactory = <T>(...[loop, call, options]: Parameters<typeof eagerTaskFactory<T>>) =>
      new MyTask(call, loop, options);
    expect(runVirtual(main(), { taskFactory })).toEqual([true, 'mine', true]);
  });
});

describe('the name of a task', () => {
  it('is Task- and a number, which a name of one’s own does not use up', () => {
    virtually(function* () {
      const names = [{}, { name: 'mine' }, {}].map((options) => createTask(sleep(0), options).getName());
      expect([currentTask()?.getName(), ...names]).toEqual(['Task-1', 'Task-2', 'mine', 'Task-3']);
      yield* turns(2);
    });
  });

  it('can be changed, and is always a text', () => {
    virtually(function* () {
      const task = createTask(sleep(0), { name: 7 });
      expect(task.getName()).toBe('7');
      task.setName('other');
      expect(task.getName()).toBe('other');
      task.setName(null);
      expect(task.getName()).toBe('None');
      yield* task;
    });
  });
});

describe('a task', () => {
  it('is a future with the result of its coroutine', () => {
    virtually(function* () {
      const call = returning('result');
      const task = createTask(call);
      expect([task.done(), task.getCoro() === call]).toEqual([false, true]);
      expect(yield* task).toBe('result');
      expect(task.result()).toBe('result');
    });
  });

  it('wakes who awaits it two turns after a child that returns at once was made', () => {
    const notes = notesOf(function* (note) {
      const counter = createTask(
        coroutine(function* counter() {
          for (let i = 1; i <= 3; i++) {
            yield* sleep(0);
            note(i);
          }
        })(),
      );
      yield* createTask(returning(null));
      note('awake');
      yield* counter;
    });
    expect(notes).toEqual(['0 1', '0 awake', '0 2', '0 3']);
  });

  it('refuses to be given a result or an exception', () => {
    virtually(function* () {
      const task = createTask(returning(1));
      expect(() => task.setResult(2)).toThrow(new RuntimeError('Task does not support set_result operation'));
      expect(() => task.setException(new Exception())).toThrow(
        new RuntimeError('Task does not support set_exception operation'),
      );
      expect(yield* task).toBe(1);
    });
  });

  it('cannot await itself', () => {
    virtually(function* () {
      const task: Task<unknown> = createTask(
        coroutine(function* narcissus(): Body<unknown> {
          return yield* errorOf(task);
        })(),
        { name: 'narcissus' },
      );
      const error = yield* gather(task);
      expect(String(error)).toMatch(
        /^RuntimeError: Task cannot await on itself: <Task pending name='narcissus' coro=<narcissus\(.*>$/,
      );
    });
  });

  it('tells its state, its name, its coroutine and what it waits for', () => {
    virtually(function* () {
      const work = coroutine(function* work() {
        yield* sleep(1);
        return 7;
      });
      const task = createTask(work(), { name: 'worker' });
      const seen = [String(task)];
      yield* turns(1);
      seen.push(String(task));
      yield* task;
      seen.push(String(task));
      expect(seen).toEqual([
        "<Task pending name='worker' coro=<work()>>",
        "<Task pending name='worker' coro=<work()> wait_for=<Future pending cb=[Task.task_wakeup()]>>",
        "<Task finished name='worker' coro=<work()> result=7>",
      ]);
    });
  });

  it('tells who waits for it and what it waits for, and does not lose itself in a circle', () => {
    virtually(function* () {
      const future = getRunningLoop().createFuture<number>();
      const inner = createTask(errorOf(future), { name: 'inner' });
      const outer = createTask(errorOf(inner), { name: 'outer' });
      yield* turns(2);
      expect(String(outer)).toBe(
        "<Task pending name='outer' coro=<errorOf()> wait_for=<Task pending name='inner' coro=<errorOf()> " +
          'wait_for=<Future pending cb=[Task.task_wakeup()]> cb=[Task.task_wakeup()]>>',
      );
      future.setResult(1);
      expect(String(inner)).toBe(
        "<Task pending name='inner' coro=<errorOf()> wait_for=<Future finished result=1> cb=[Task.task_wakeup()]>",
      );
      yield* outer;
      const self: Task<unknown>[] = [];
      const each = coroutine(function* each(i: number): Body<unknown> {
        return yield* self[1 - i] as Task<unknown>;
      });
      self.push(createTask(each(0), { name: 'a' }), createTask(each(1), { name: 'b' }));
      yield* turns(2);
      expect(String(self[0])).toBe(
        "<Task pending name='a' coro=<each()> wait_for=<Task pending name='b' coro=<each()> wait_for=... " +
          'cb=[Task.task_wakeup()]> cb=[Task.task_wakeup()]>',
      );
      self[0]?.cancel();
      yield* turns(3);
    });
  });

  it('tells the callbacks of asyncio by their names in CPython', () => {
    virtually(function* () {
      expect(String(currentTask())).toMatch(/ cb=\[_run_until_complete_cb\(\)\]>$/);
      const tasks = [1, 2].map((i) => createTask(sleep(1), { name: `t${i}` }));
      const [a, b] = tasks as [Task<null>, Task<null>];
      gather(a);
      createTask(wait([b]));
      yield* turns(2);
      expect(tasks.map((task) => String(task).split(' ').at(-1))).toEqual([
        'cb=[gather.<locals>._done_callback()]>',
        'cb=[_wait.<locals>._on_completion()]>',
      ]);
      yield* sleep(2);
    });
  });

  it('tells how it ended', () => {
    virtually(function* () {
      const failed = createTask(raising(new Exception('x')), { name: 'failed' });
      const cancelled = createTask(sleep(1), { name: 'cancelled' });
      yield* turns(1);
      cancelled.cancel();
      expect(String(cancelled)).toMatch(/^<Task cancelling name='cancelled' /);
      yield* errorOf(failed);
      yield* errorOf(cancelled);
      expect(String(failed)).toBe("<Task finished name='failed' coro=<raising()> exception=Exception('x')>");
      expect(String(cancelled)).toBe("<Task cancelled name='cancelled' coro=<sleep()>>");
    });
  });

  it('shows the coroutines it is in the midst of, outermost first', () => {
    virtually(function* () {
      const inner = coroutine(function* inner() {
        yield* sleep(1);
      });
      const outer = coroutine(function* outer() {
        yield* inner();
      });
      const task = createTask(outer());
      const names = (limit?: number) => task.getStack(limit).map(({ name }) => name);
      expect(names()).toEqual(['outer']);
      yield* turns(1);
      expect(names()).toEqual(['outer', 'inner', 'sleep']);
      expect(names(1)).toEqual(['sleep']);
      yield* task;
      expect(names()).toEqual([]);
    });
  });
});

describe('currentTask and allTasks', () => {
  it('know the task whose step it is, and those that are not done', () => {
    virtually(function* () {
      const main = currentTask();
      const [a, b] = [createTask(sleep(1)), createTask(sleep(2))];
      expect([...allTasks()].map((task) => task.getName())).toEqual(['Task-1', 'Task-2', 'Task-3']);
      yield* a;
      expect(currentTask() === main).toBe(true);
      expect(allTasks().has(a)).toBe(false);
      yield* b;
      expect(allTasks().size).toBe(1);
    });
  });

  it('know of no task in a plain callback', () => {
    virtually(function* () {
      const seen: unknown[] = [];
      getRunningLoop().callSoon(() => seen.push(currentTask()));
      yield* turns(1);
      expect(seen).toEqual([null]);
    });
  });
});

describe('ensureFuture', () => {
  it('gives a future back, and makes a task of anything else that can be awaited', () => {
    virtually(function* () {
      const future = getRunningLoop().createFuture<null>();
      expect(ensureFuture(future) === future).toBe(true);
      const task = ensureFuture(sleep(1, 'slept'));
      expect(task).toBeInstanceOf(Task);
      expect(yield* task).toBe('slept');
      const wrapper = {
        [Symbol.iterator]: () => sleep(1, 'wrapped')[Symbol.iterator](),
        next: () => {},
        throw: () => {},
      };
      expect(yield* ensureFuture<string>(wrapper as never)).toBe('wrapped');
      expect(() => ensureFuture(3 as never)).toThrow(
        new TypeError('An asyncio.Future, a coroutine or an awaitable is required'),
      );
    });
  });
});

describe('cancelling a task', () => {
  it('throws a CancelledError with the message into it where it waits', () => {
    const notes = notesOf(function* (note) {
      const task = createTask(
        coroutine(function* worker() {
          try {
            yield* sleep(99);
          } catch (error) {
            note(`caught ${error}`);
            throw error;
          }
        })(),
      );
      yield* sleep(1);
      expect(task.cancel('stop')).toBe(true);
      note('asked');
      yield* errorOf(task);
      expect([task.cancelled(), task.cancel()]).toEqual([true, false]);
    });
    expect(notes).toEqual(['1 asked', '1 caught CancelledError: stop']);
  });

  it('keeps a coroutine that was never started from running', () => {
    const notes = notesOf(function* (note) {
      const task = createTask(coroutine(() => instantly(() => note('running')))());
      task.cancel();
      expect(yield* errorOf(task)).toEqual(new CancelledError());
    });
    expect(notes).toEqual([]);
  });

  it('gives the message to the first who asks, and to nobody after', () => {
    virtually(function* () {
      const task = createTask(sleep(9));
      yield* turns(1);
      task.cancel('early');
      expect(yield* errorOf(task)).toEqual(new CancelledError('early'));
      expect(yield* errorOf(task)).toEqual(new CancelledError());
      expect(thrownBy(() => task.result())).toEqual(new CancelledError());
      expect(thrownBy(() => task.exception())).toEqual(new CancelledError());
    });
  });

  it('may be swallowed', () => {
    virtually(function* () {
      const task = createTask(stubborn(3));
      yield* turns(1);
      task.cancel();
      expect(yield* task).toBe('stayed');
      expect([task.cancelled(), task.cancelling()]).toEqual([false, 1]);
    });
  });

  it('twice before it arrives throws one CancelledError, with the first message', () => {
    virtually(function* () {
      const task = createTask(sleep(9));
      yield* turns(1);
      task.cancel('first');
      task.cancel('second');
      expect(task.cancelling()).toBe(2);
      expect(yield* errorOf(task)).toEqual(new CancelledError('first'));
    });
  });

  it('reaches through a chain of tasks to the innermost, and ends them from there', () => {
    const notes = notesOf(function* (note) {
      const awaiting = coroutine(function* awaiting(name: string, inner: Task<unknown>) {
        try {
          yield* inner;
        } finally {
          note(name);
        }
      });
      const inner = createTask(sleep(99));
      const middle = createTask(awaiting('middle', inner));
      const outer = createTask(awaiting('outer', middle));
      yield* turns(2);
      outer.cancel();
      note([outer, middle, inner].map((task) => task.cancelling()));
      yield* errorOf(outer);
      expect([outer, middle, inner].map(fate)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    });
    expect(notes).toEqual(['0 1,1,1', '0 middle', '0 outer']);
  });

  it('wins over a result that has not been delivered yet', () => {
    virtually(function* () {
      const future = getRunningLoop().createFuture<string>();
      const task = createTask(
        coroutine(function* waiter() {
          return yield* future;
        })(),
      );
      yield* turns(1);
      future.setResult('too late');
      task.cancel();
      expect(yield* errorOf(task)).toEqual(new CancelledError());
    });
  });

  it('of itself takes effect at its next wait; if there is none, at its end', () => {
    virtually(function* () {
      const waiting = coroutine(function* waiting() {
        currentTask()?.cancel('at the wait');
        yield* sleep(9);
      });
      const returningAtOnce = coroutine(() => instantly(() => currentTask()?.cancel('at the end')));
      expect(yield* errorOf(createTask(waiting()))).toEqual(new CancelledError('at the wait'));
      const task = createTask(returningAtOnce());
      expect(yield* errorOf(task)).toEqual(new CancelledError('at the end'));
      expect(task.cancelled()).toBe(true);
    });
  });

  it('is what raising a CancelledError by hand comes to', () => {
    virtually(function* () {
      const error = new CancelledError('by hand');
      const task = createTask(raising(error));
      expect(yield* errorOf(task)).toBe(error);
      expect([task.cancelled(), task.cancelling()]).toEqual([true, 0]);
    });
  });

  it('leaves what it was waiting for behind a shield', () => {
    virtually(function* () {
      const work = createTask(sleep(2, 'work'));
      const task = createTask(
        coroutine(function* waiter() {
          yield* shield(work);
        })(),
      );
      yield* turns(1);
      task.cancel();
      yield* errorOf(task);
      expect(yield* work).toBe('work');
    });
  });
});

describe('uncancel', () => {
  it('counts back, and not below 0', () => {
    virtually(function* () {
      const task = createTask(stubborn(1));
      yield* turns(1);
      task.cancel();
      task.cancel();
      expect([task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel()]).toEqual([2, 1, 0, 0]);
      yield* task;
    });
  });

  it('calls a cancellation off that has not been delivered', () => {
    virtually(function* () {
      const task = createTask(returning('result'));
      task.cancel();
      expect(task.uncancel()).toBe(0);
      expect(yield* task).toBe('result');
    });
  });

  it('does so only with the last request', () => {
    virtually(function* () {
      const task = createTask(returning('result'));
      task.cancel();
      task.cancel();
      expect(task.uncancel()).toBe(1);
      expect(yield* errorOf(task)).toEqual(new CancelledError());
    });
  });
});

describe('tasks that wait for each other in a circle', () => {
  const circle = (length: number) => {
    const tasks: Task<unknown>[] = [];
    const link = coroutine(function* link(next: number): Body<unknown> {
      return yield* tasks[next % length] as Task<unknown>;
    });
    for (let i = 0; i < length; i++) tasks.push(createTask(link(i + 1)));
    return tasks;
  };

  it.each([2, 3, 7])('all end when one of %d is cancelled', (length) => {
    virtually(function* () {
      const tasks = circle(length);
      yield* turns(2);
      expect(tasks[0]?.cancel()).toBe(true);
      yield* turns(2 * length);
      expect(tasks.map(fate)).toEqual(tasks.map(() => 'cancelled'));
    });
  });

  it('end when somebody who waits for them is cancelled', () => {
    virtually(function* () {
      const tasks = circle(2);
      const outsider = createTask(
        coroutine(function* outsider() {
          yield* tasks[0] as Task<unknown>;
        })(),
      );
      yield* turns(2);
      outsider.cancel();
      yield* turns(9);
      expect([outsider, ...tasks].map(fate)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    });
  });

  it('end by way of a gathering that contains its own awaiter', () => {
    // Nobody is left to see how the gathering ends.
    const exceptionHandler = () => {};
    virtually(
      function* () {
        const task: Task<unknown> = createTask(
          coroutine(function* knot(): Body<unknown> {
            return yield* gather(task, sleep(99));
          })(),
        );
        yield* turns(2);
        expect(task.cancel()).toBe(true);
        yield* turns(3);
        expect(fate(task)).toBe('cancelled');
        expect([...allTasks()].map((left) => left.getName())).toEqual(['Task-1']);
      },
      { exceptionHandler },
    );
  });

  it('end at the end of the run', () => {
    const ended: string[] = [];
    virtually(function* () {
      const [a] = circle(2);
      a?.addDoneCallback((done) => ended.push(fate(done)));
      yield* turns(2);
    });
    expect(ended).toEqual(['cancelled']);
  });
});

describe('an eager task', () => {
  const eager = { eagerStart: true };

  it('runs its first step inside createTask, as the current task', () => {
    const notes = notesOf(function* (note) {
      const main = currentTask()?.getName();
      const worker = coroutine(function* worker() {
        note(`in ${currentTask()?.getName()}`);
        yield* sleep(1);
        note(`still in ${currentTask()?.getName()}`);
      });
      const task = createTask(worker(), eager);
      note(`back in ${currentTask()?.getName()}, made by ${main}`);
      yield* task;
    });
    expect(notes).toEqual(['0 in Task-2', '0 back in Task-1, made by Task-1', '1 still in Task-2']);
  });

  it('is done at once if it never waits', () => {
    virtually(function* () {
      const error = new Exception('x');
      expect(fate(createTask(returning(7), eager))).toBe('returned 7');
      expect(fate(createTask(raising(error), eager))).toBe('raised Exception: x');
      yield* sleep(0);
    });
  });

  it('has no coroutine any more once it has ended at once', () => {
    virtually(function* () {
      const done = createTask(returning(7), { ...eager, name: 'done' });
      expect([done.getCoro(), String(done)]).toEqual([null, "<Task finished name='done' result=7>"]);
      const failed = createTask(raising(new Exception('q')), { ...eager, name: 'failed' });
      expect([failed.getCoro(), String(failed)]).toEqual([
        null,
        "<Task finished name='failed' exception=Exception('q')>",
      ]);
      yield* errorOf(failed);
      const call = sleep(1);
      const waiting = createTask(call, eager);
      yield* waiting;
      expect(waiting.getCoro() === call).toBe(true);
    });
  });

  it('may be of a class of its own', () => {
    class MyTask<T> extends Task<T> {}
    const main = coroutine(function* main() {
      const task = createTask(returning(1));
      const result = [task instanceof MyTask, task.done()];
      yield* task;
      return result;
    });
    expect(runVirtual(main(), { taskFactory: createEagerTaskFactory(MyTask) })).toEqual([true, true]);
  });

  it('comes of the eager task factory, unless it is told not to', () => {
    const main = coroutine(function* main() {
      const both = [createTask(returning(1)), createTask(returning(2), { eagerStart: false })];
      const states = both.map((task) => task.done());
      yield* gather(both);
      return states;
    });
    expect(runVirtual(main(), { taskFactory: eagerTaskFactory })).toEqual([true, false]);
  });

  it('makes a gathering that never waits done on return', () => {
    const main = coroutine(function* main() {
      const gathering = gather(returning(1), returning(2));
      const done = gathering.done();
      return [done, yield* gathering];
    });
    expect(runVirtual(main(), { taskFactory: eagerTaskFactory })).toEqual([true, [1, 2]]);
  });

  it('still has its callbacks called by way of the ready queue', () => {
    const notes = notesOf(function* (note) {
      createTask(returning(1), eager).addDoneCallback(() => note('callback'));
      note('added');
      yield* turns(1);
    });
    expect(notes).toEqual(['0 added', '0 callback']);
  });

  it('lets Ctrl-C out of createTask', () => {
    const main = coroutine(function* main() {
      const error = thrownBy(() => createTask(raising(new KeyboardInterrupt()), eager));
      yield* sleep(0);
      return error;
    });
    expect(runVirtual(main(), reportingTo([]))).toBeInstanceOf(KeyboardInterrupt);
  });
});
