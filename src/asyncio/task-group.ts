import type { AsyncContextManager } from './async-with.ts';
import { named } from './callback.ts';
import { type Body, Coroutine } from './coroutine.ts';
import { CancelledError, groupExceptions, leavesTheLoop, RuntimeError } from './errors.ts';
import type { Future } from './future.ts';
import { currentTask, getRunningLoop } from './running-loop.ts';
import type { Task, TaskOptions } from './task.ts';

/**
 * Tasks that end together (`asyncio.TaskGroup`): leaving the group waits for all of them, and the first failure cancels
 * the rest.
 *
 *     yield* asyncWith(new TaskGroup(), function* (group) {
 *       group.createTask(worker(1));
 *       group.createTask(worker(2));
 *     });
 */
export class TaskGroup implements AsyncContextManager<TaskGroup> {
  private entered = false;
  private exiting = false;
  private aborting = false;
  private parent: Task<unknown> | null = null;
  private parentCancelRequested = false;
  // An abort cancels them in order of creation; in CPython the order is that of a set.
  private readonly tasks = new Set<Task<unknown>>();
  private errors: unknown[] = [];
  private baseError: unknown = null;
  private completed: Future<boolean> | null = null;

  aenter(): Coroutine<TaskGroup> {
    return new Coroutine('TaskGroup.__aenter__', this.entering());
  }

  aexit(error: unknown): Coroutine<boolean> {
    return new Coroutine('TaskGroup.__aexit__', this.exitingWith(error));
  }

  /**
   * Starts a task in the group.
   * @throws RuntimeError outside the group's block, or once it is shutting down.
   */
  createTask<T>(coroutine: Coroutine<T>, options: TaskOptions = {}): Task<T> {
    const refusal = !this.entered
      ? 'has not been entered'
      : this.exiting && this.tasks.size === 0
        ? 'is finished'
        : this.aborting
          ? 'is shutting down'
          : null;
    if (refusal !== null) {
      coroutine.close();
      throw new RuntimeError(`TaskGroup ${this} ${refusal}`);
    }
    const task = getRunningLoop().createTask(coroutine, options);
    this.tasks.add(task);
    task.addDoneCallback(this.onTaskDone as (task: Future<T>) => void);
    return task;
  }

  toString(): string {
    const info = ['TaskGroup'];
    if (this.tasks.size > 0) info.push(`tasks=${this.tasks.size}`);
    if (this.errors.length > 0) info.push(`errors=${this.errors.length}`);
    if (this.aborting) info.push('cancelling');
    else if (this.entered) info.push('entered');
    return `<${info.join(' ')}>`;
  }

  private *entering(): Body<TaskGroup> {
    if (this.entered) throw new RuntimeError(`TaskGroup ${this} has already been entered`);
    this.parent = currentTask();
    if (this.parent === null) throw new RuntimeError(`TaskGroup ${this} cannot determine the parent task`);
    this.entered = true;
    return this;
  }

  private *exitingWith(error: unknown): Body<boolean> {
    this.exiting = true;
    if (leavesTheLoop(error)) this.baseError ??= error;
    let cancellation = error instanceof CancelledError ? error : null;
    if (error !== null && !this.aborting) this.abort();
    cancellation = yield* this.untilEmpty(cancellation);

    const parent = this.parent as Task<unknown>;
    const { errors } = this;
    this.errors = [];
    if (this.baseError !== null) throw this.baseError;

    // ┌ parent ─ await ─┐           The group cancelled its own parent to end the body:
    // └ child  ─ fails ─┴ cancel    that cancellation is the group's own, and ends here.
    if (this.parentCancelRequested && parent.uncancel() === 0) cancellation = null;
    if (cancellation !== null && errors.length === 0) throw cancellation;
    if (error !== null && !(error instanceof CancelledError)) errors.push(error);
    if (errors.length === 0) return false;

    // A cancellation from outside would be lost behind the errors: request it again, for the next await.
    if (parent.cancelling() > 0) {
      parent.uncancel();
      parent.cancel();
    }
    throw groupExceptions('unhandled errors in a TaskGroup', errors);
  }

  /** Waits until all tasks are done. A cancellation meanwhile aborts the group. @returns the cancellation to raise. */
  private *untilEmpty(earlier: CancelledError | null): Body<CancelledError | null> {
    let cancellation = earlier;
    while (this.tasks.size > 0) {
      this.completed ??= getRunningLoop().createFuture<boolean>();
      this.completed._source = [...this.tasks];
      try {
        yield* this.completed;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        if (!this.aborting) {
          cancellation = error;
          this.abort();
        }
      }
      this.completed = null;
    }
    return cancellation;
  }

  private abort(): void {
    this.aborting = true;
    for (const task of this.tasks) if (!task.done()) task.cancel();
  }

  private readonly onTaskDone = named('TaskGroup._on_task_done', (done: Future<unknown>): void => {
    const task = done as Task<unknown>;
    this.tasks.delete(task);
    if (this.completed !== null && this.tasks.size === 0 && !this.completed.done()) {
      this.completed.setResult(true);
    }
    if (task.cancelled()) return;
    const exception = task.exception();
    if (exception === null) return;
    this.errors.push(exception);
    if (leavesTheLoop(exception)) this.baseError ??= exception;
    const parent = this.parent as Task<unknown>;
    if (parent.done()) {
      task.getLoop().callExceptionHandler({
        message: `Task ${task} has errored out but its parent task ${parent} is already completed`,
        exception,
        task,
      });
    } else if (!this.aborting && !this.parentCancelRequested) {
      this.abort();
      this.parentCancelRequested = true;
      parent.cancel();
    }
  });
}
