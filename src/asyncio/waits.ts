import { CANCELLED, FAILED, Future, type Waitable } from './future.ts';
import { Sleep } from './sleep.ts';
import { Task } from './task.ts';

/** What a suspended task waits for. */
export type Wait =
  /** Nothing: it let the others run, or has not begun. */
  | { readonly for: 'turn' }
  /** A sleep until so many seconds of the loop's clock. */
  | { readonly for: 'timer'; readonly until: number }
  /** One task, or several at once: a gathering, a group, a shield. */
  | { readonly for: 'tasks'; readonly tasks: readonly Task<unknown>[] }
  /** A lock, an event, a queue. */
  | { readonly for: 'object'; readonly object: object }
  /** Something outside the loop. */
  | { readonly for: 'outside' }
  /** A future that the program completes by itself. */
  | { readonly for: 'future' };

/** What the task waits for at this moment. */
export function waitOf(task: Task<unknown>): Wait {
  return waitOn(task._waiter);
}

/** What awaiting this waits for; `null` is nothing. */
export function waitOn(waiter: Waitable | null): Wait {
  if (waiter === null) return { for: 'turn' };
  if (waiter instanceof Sleep) return { for: 'timer', until: waiter._deadline };
  const tasks = [...unfinishedTasks(waiter)];
  if (tasks.length > 0) return { for: 'tasks', tasks };
  const source = waiter instanceof Future ? waiter._source : null;
  if (source === null || Array.isArray(source)) return { for: 'future' };
  return 'then' in source ? { for: 'outside' } : { for: 'object', object: source };
}

/** The same in words: `Task-2 and Task-3`, `<Lock [locked, waiters:1]>`, `a sleep until 2 s`. */
export function describeWait(task: Task<unknown>): string {
  const wait = waitOf(task);
  switch (wait.for) {
    case 'turn':
      return 'its turn';
    case 'timer':
      return `a sleep until ${wait.until} s`;
    case 'tasks':
      return wait.tasks.map((other) => other.getName()).join(' and ');
    case 'object':
      return String(wait.object);
    case 'outside':
      return 'something outside the loop';
    case 'future':
      return 'a future that nobody completes';
  }
}

/** The tasks behind a future: itself, or those it gathers. */
function* unfinishedTasks(waiter: unknown): Generator<Task<unknown>, void, undefined> {
  if (!(waiter instanceof Future) || waiter.done()) return;
  if (waiter instanceof Task) yield waiter;
  else if (Array.isArray(waiter._source)) for (const child of waiter._source) yield* unfinishedTasks(child);
}

/** When the first of the time limits is up that a task stands under, in seconds of the loop's clock. */
export function limitOf(task: Task<unknown>): number | null {
  let first: number | null = null;
  for (const limit of task._limits ?? []) {
    const when = limit.when();
    if (when !== null && (first === null || when < first)) first = when;
  }
  return first;
}

/** How a finished task ended, without taking note of it: its exception still counts as never retrieved. */
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
