import { CANCELLED, FAILED, Future, type Waitable } from './future.ts';
import { Sleep } from './sleep.ts';
import { Task } from './task.ts';

/** The reason why a suspended task waits. */
export type Wait =
  /** Its turn: it yielded to the other tasks, or has not begun. */
  | { readonly for: 'turn' }
  /** A sleep until this time, in seconds of the loop's clock. */
  | { readonly for: 'timer'; readonly until: number }
  /** One task, or several at once: a gathering, a group, a shield. */
  | { readonly for: 'tasks'; readonly tasks: readonly Task<unknown>[] }
  /** A lock, an event, a queue. */
  | { readonly for: 'object'; readonly object: object }
  /** Something outside the loop. */
  | { readonly for: 'outside' }
  /** A future that the program completes by itself. */
  | { readonly for: 'future' };

export function waitOf(task: Task<unknown>): Wait {
  return waitOn(task._waiter);
}

/** @param waiter the waitable that a task is suspended on; `null` for none. */
export function waitOn(waiter: Waitable | null): Wait {
  if (waiter === null) return { for: 'turn' };
  if (waiter instanceof Sleep) return { for: 'timer', until: waiter._deadline };
  const tasks = [...unfinishedTasks(waiter)];
  if (tasks.length > 0) return { for: 'tasks', tasks };
  const source = waiter instanceof Future ? waiter._source : null;
  if (source === null || Array.isArray(source)) return { for: 'future' };
  return 'then' in source ? { for: 'outside' } : { for: 'object', object: source };
}

/** The wait of a task in words: `Task-2 and Task-3`, `<Lock [locked, waiters:1]>`, `a sleep until 2 s`. */
export function describeWait(task: Task<unknown>): string {
  const wait = waitOf(task);
  switch (wait.for) {
    case 'turn':
      return 'its turn';
    case 'timer':
      return `a sleep until ${wait.until} s`;
    case 'tasks':
      return listed(
        wait.tasks.map((other) => other.getName()),
        ' and ',
      );
    case 'object':
      return String(wait.object);
    case 'outside':
      return 'something outside the loop';
    case 'future':
      return 'a future that nobody completes';
  }
}

/** The most that one message names: nobody reads a thousand. */
const MOST_NAMED = 10;

/** A list in one text; of a long one the beginning, and the number of the rest. */
export function listed(texts: readonly string[], separator: string): string {
  if (texts.length <= MOST_NAMED) return texts.join(separator);
  return [...texts.slice(0, MOST_NAMED), `${texts.length - MOST_NAMED} more`].join(separator);
}

/** The tasks behind a future: itself, or those it gathers. */
function* unfinishedTasks(waiter: unknown): Generator<Task<unknown>, void, undefined> {
  if (!(waiter instanceof Future) || waiter.done()) return;
  if (waiter instanceof Task) yield waiter;
  else if (Array.isArray(waiter._source)) for (const child of waiter._source) yield* unfinishedTasks(child);
}

/** The earliest deadline of the task's active timeouts, in seconds of the loop's clock; `null` if there is none. */
export function limitOf(task: Task<unknown>): number | null {
  let first: number | null = null;
  for (const limit of task._limits ?? []) {
    const when = limit.when();
    if (when !== null && (first === null || when < first)) first = when;
  }
  return first;
}

/** The outcome of a finished task. Its exception still counts as never retrieved. */
export function outcomeOf(task: Task<unknown>): { outcome: 'done' | 'failed' | 'cancelled'; value: unknown } {
  switch (task._state) {
    case CANCELLED:
      return { outcome: 'cancelled', value: null };
    case FAILED:
      return { outcome: 'failed', value: task._value };
    default:
      return { outcome: 'done', value: task._value };
  }
}
