import { describe, expect, it } from 'vitest';
import {
  allTasks,
  asyncWith,
  type Body,
  CancelledError,
  coroutine,
  createTask,
  currentTask,
  Exception,
  ExceptionGroup,
  getRunningLoop,
  KeyboardInterrupt,
  RuntimeError,
  sleep,
  TaskGroup,
  timeout,
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

const group = (...errors: Error[]) => new ExceptionGroup('unhandled errors in a TaskGroup', errors);

describe('TaskGroup', () => {
  it('waits for all its tasks', () => {
    const notes = notesOf(function* (note) {
      yield* asyncWith(new TaskGroup(), function* (tasks) {
        tasks.createTask(sleep(3));
        tasks.createTask(sleep(1));
        note('body done');
        yield* sleep(0);
      });
      note('group done');
    });
    expect(notes).toEqual(['0 body done', '3 group done']);
  });

  it('gives its tasks, whose results are there afterwards', () => {
    virtually(function* () {
      const tasks = yield* asyncWith(new TaskGroup(), (tasks) =>
        instantly(() => [
          tasks.createTask(sleep(1, 'a')),
          tasks.createTask(sleep(2, 'b'), { name: 'second' }),
        ]),
      );
      expect(tasks?.map((task) => task.result())).toEqual(['a', 'b']);
      expect(tasks?.[1]?.getName()).toBe('second');
    });
  });

  it('does not wait when it is empty', () => {
    const notes = notesOf(function* (note) {
      const other = createTask(coroutine(() => instantly(() => note('other')))());
      yield* asyncWith(new TaskGroup(), () => instantly(() => undefined));
      note('through');
      yield* other;
    });
    expect(notes).toEqual(['0 through', '0 other']);
  });

  it('lets its tasks add others while it waits', () => {
    const notes = notesOf(function* (note) {
      yield* asyncWith(new TaskGroup(), (tasks) =>
        instantly(() => {
          const parent = coroutine(function* parent() {
            yield* sleep(1);
            tasks.createTask(sleep(2));
          });
          tasks.createTask(parent());
        }),
      );
      note('done');
    });
    expect(notes).toEqual(['3 done']);
  });

  it('cancels the others, and the body, when a task fails', () => {
    const error = new Exception('x');
    const notes = notesOf(function* (note) {
      let sibling: { cancelled(): boolean } | undefined;
      const block = asyncWith(new TaskGroup(), function* (tasks) {
        tasks.createTask(raising(error, 1));
        sibling = tasks.createTask(sleep(99));
        note(yield* errorOf(sleep(99)));
        yield* sleep(0);
      });
      expect(yield* errorOf(block)).toEqual(group(error));
      expect([sibling?.cancelled(), currentTask()?.cancelling()]).toEqual([true, 0]);
      note('done');
    });
    expect(notes).toEqual(['1 CancelledError', '1 done']);
  });

  it('waits for the clean-up of those it has cancelled', () => {
    const notes = notesOf(function* (note) {
      const cleaning = coroutine(function* cleaning() {
        try {
          yield* sleep(99);
        } finally {
          yield* sleep(5);
          note('clean');
        }
      });
      const block = asyncWith(new TaskGroup(), (tasks) =>
        instantly(() => {
          tasks.createTask(cleaning());
          tasks.createTask(raising(new Exception('x'), 1));
        }),
      );
      note(yield* errorOf(block));
    });
    expect(notes).toEqual(['6 clean', '6 ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)']);
  });

  it('collects the errors in the order in which they came, that of the body last', () => {
    virtually(function* () {
      const [first, second, last] = ['first', 'second', 'body'].map((text) => new Exception(text));
      const block = asyncWith(new TaskGroup(), function* (tasks) {
        const failing = coroutine(function* failing(): Body<void> {
          try {
            yield* sleep(99);
          } finally {
            yield* raising(second);
          }
        });
        tasks.createTask(failing());
        tasks.createTask(raising(first, 1));
        yield* errorOf(sleep(99));
        throw last;
      });
      expect(yield* errorOf(block)).toEqual(group(first as Error, second as Error, last as Error));
    });
  });

  it('cancels its tasks when the body fails, even those that have not started', () => {
    const notes = notesOf(function* (note) {
      const error = new Exception('in the body');
      const block = asyncWith(new TaskGroup(), (tasks) =>
        instantly(() => {
          tasks.createTask(coroutine(() => instantly(() => note('started')))());
          throw error;
        }),
      );
      expect(yield* errorOf(block)).toEqual(group(error));
    });
    expect(notes).toEqual([]);
  });

  it('ignores a task that was cancelled', () => {
    virtually(function* () {
      const block = asyncWith(new TaskGroup(), function* (tasks) {
        const task = tasks.createTask(sleep(99));
        yield* turns(1);
        task.cancel();
        return 'result';
      });
      expect(yield* block).toBe('result');
    });
  });

  it('cancels its tasks when it is cancelled itself, and passes the cancellation on', () => {
    virtually(function* () {
      const children: { cancelled(): boolean }[] = [];
      const parent = createTask(
        coroutine(function* parent() {
          yield* asyncWith(new TaskGroup(), (tasks) =>
            instantly(() => children.push(tasks.createTask(sleep(99)))),
          );
        })(),
      );
      yield* turns(2);
      parent.cancel('stop');
      expect(yield* errorOf(parent)).toEqual(new CancelledError('stop'));
      expect(children.map((child) => child.cancelled())).toEqual([true]);
    });
  });

  it('asks again for a cancellation that would be lost behind its errors', () => {
    virtually(function* () {
      const parent = createTask(
        coroutine(function* parent() {
          const failing = coroutine(function* failing(): Body<void> {
            try {
              yield* sleep(99);
            } finally {
              yield* raising(new Exception('x'));
            }
          });
          const block = asyncWith(new TaskGroup(), (tasks) => instantly(() => tasks.createTask(failing())));
          expect(yield* errorOf(block)).toEqual(group(new Exception('x')));
          return yield* errorOf(sleep(1));
        })(),
      );
      yield* turns(2);
      parent.cancel();
      expect(yield* parent).toEqual(new CancelledError());
    });
  });

  it('raises Ctrl-C bare, not in a group', () => {
    virtually(function* () {
      const interrupt = new KeyboardInterrupt();
      const block = asyncWith(new TaskGroup(), (tasks) =>
        instantly(() => {
          tasks.createTask(sleep(99));
          throw interrupt;
        }),
      );
      expect(yield* errorOf(block)).toBe(interrupt);
    });
  });

  it('works inside another: the inner group’s error ends the outer group', () => {
    virtually(function* () {
      const error = new Exception('x');
      let outerChild: { cancelled(): boolean } | undefined;
      const block = asyncWith(new TaskGroup(), function* (outer) {
        outerChild = outer.createTask(sleep(99));
        yield* asyncWith(new TaskGroup(), (inner) => instantly(() => inner.createTask(raising(error, 1))));
      });
      expect(yield* errorOf(block)).toEqual(group(group(error)));
      expect([outerChild?.cancelled(), currentTask()?.cancelling()]).toEqual([true, 0]);
    });
  });

  it('is ended by a timeout around it, which raises TimeoutError', () => {
    const notes = notesOf(function* (note) {
      const block = asyncWith(timeout(2), function* () {
        yield* asyncWith(new TaskGroup(), (tasks) => instantly(() => tasks.createTask(sleep(99))));
      });
      expect(yield* errorOf(block)).toEqual(timedOut());
      note(allTasks().size);
    });
    expect(notes).toEqual(['2 1']);
  });

  it('reports nothing twice: the exceptions of its tasks count as looked at', () => {
    virtually(function* () {
      yield* errorOf(
        asyncWith(new TaskGroup(), (tasks) =>
          instantly(() => [1, 2].map((i) => tasks.createTask(raising(new Exception(`${i}`), 1)))),
        ),
      );
    });
  });
});

describe('a TaskGroup refuses a task', () => {
  it('before it is entered', () => {
    const call = returning(1);
    expect(() => new TaskGroup().createTask(call)).toThrow(
      new RuntimeError('TaskGroup <TaskGroup> has not been entered'),
    );
  });

  it('once it is finished', () => {
    virtually(function* () {
      const tasks = new TaskGroup();
      yield* asyncWith(tasks, () => instantly(() => undefined));
      expect(() => tasks.createTask(returning(1))).toThrow(
        new RuntimeError('TaskGroup <TaskGroup entered> is finished'),
      );
      expect(yield* errorOf(asyncWith(tasks, () => instantly(() => undefined)))).toEqual(
        new RuntimeError('TaskGroup <TaskGroup entered> has already been entered'),
      );
    });
  });

  it('while it shuts down', () => {
    virtually(function* () {
      const refusals: unknown[] = [];
      const block = asyncWith(new TaskGroup(), (tasks) =>
        instantly(() => {
          const late = coroutine(function* late(): Body<void> {
            try {
              yield* sleep(99);
            } finally {
              refusals.push(thrownBy(() => tasks.createTask(returning(1))));
            }
          });
          tasks.createTask(late());
          tasks.createTask(raising(new Exception('x'), 1));
        }),
      );
      yield* errorOf(block);
      expect(refusals).toEqual([
        new RuntimeError('TaskGroup <TaskGroup tasks=1 errors=1 cancelling> is shutting down'),
      ]);
    });
  });
});

describe('a TaskGroup', () => {
  it('tells how many tasks it waits for', () => {
    virtually(function* () {
      const tasks = new TaskGroup();
      expect(String(tasks)).toBe('<TaskGroup>');
      yield* asyncWith(tasks, function* () {
        const task = tasks.createTask(sleep(1));
        expect(String(tasks)).toBe('<TaskGroup tasks=1 entered>');
        yield* task;
        yield* turns(1);
        expect([String(tasks), fate(task)]).toEqual(['<TaskGroup entered>', 'returned null']);
      });
    });
  });

  it('cannot be entered outside a task', () => {
    const seen: unknown[] = [];
    virtually(function* () {
      getRunningLoop().callSoon(() => {
        const entering = new TaskGroup().aenter();
        seen.push(thrownBy(() => entering[Symbol.iterator]().next()));
      });
      yield* turns(1);
    });
    expect(seen).toEqual([new RuntimeError('TaskGroup <TaskGroup> cannot determine the parent task')]);
  });
});
