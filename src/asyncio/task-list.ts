import type { Task } from './task.ts';

/** The unfinished tasks of a loop, in order of creation. Linked through the tasks themselves, so that no set has to grow. */
export class TaskList {
  private first: Task<unknown> | null = null;
  private last: Task<unknown> | null = null;

  isEmpty(): boolean {
    return this.first === null;
  }

  add(task: Task<unknown>): void {
    task._previous = this.last;
    if (this.last === null) this.first = task;
    else this.last._next = task;
    this.last = task;
  }

  remove(task: Task<unknown>): void {
    if (task._previous === null) this.first = task._next;
    else task._previous._next = task._next;
    if (task._next === null) this.last = task._previous;
    else task._next._previous = task._previous;
    task._previous = task._next = null;
  }

  *[Symbol.iterator](): Generator<Task<unknown>, void, undefined> {
    for (let task = this.first; task !== null; task = task._next) yield task;
  }
}
