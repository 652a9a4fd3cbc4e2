import { isRunningBelow } from './chain.ts';
import { RuntimeError } from './errors.ts';
import { Future } from './future.ts';
import { print } from './print.ts';
import { repr } from './repr.ts';
import { allTasks, currentTask, runningLoop } from './running-loop.ts';
import { Task } from './task.ts';

export interface CallGraphOptions {
  /** The number of coroutines shown of each stack: the outermost; if negative, the innermost; 0 for none. */
  limit?: number;
}

/**
 * A task with its stack of coroutines and its awaiters, as text (`asyncio.format_call_graph`). The calls that the
 * running task has made since it was last resumed are not known. Python adds files and lines.
 * @param future the running task by default; in a plain callback there is none, and the text is empty.
 * @throws RuntimeError without a future outside of a running loop; TypeError if `future` is not a future.
 */
export function formatCallGraph(
  future: Future<unknown> | null = null,
  { limit = Infinity }: CallGraphOptions = {},
): string {
  if (future === null && runningLoop() === null) {
    throw new RuntimeError(
      'capture_call_graph() is called outside of a running event loop and no *future* to introspect was provided',
    );
  }
  const root = future ?? currentTask();
  if (root === null) return '';
  if (!(root instanceof Future)) {
    throw new TypeError(`${repr(root)} object does not appear to be compatible with asyncio.Future`);
  }
  return [...level(root, limit, '', new Set())].join('\n');
}

/** Prints the text of {@link formatCallGraph} (`asyncio.print_call_graph`). */
export function printCallGraph(future: Future<unknown> | null = null, options: CallGraphOptions = {}): void {
  print(formatCallGraph(future, options));
}

/** @param shown the futures shown already: tasks that wait for each other would be shown without end. */
function* level(
  future: Future<unknown>,
  limit: number,
  indent: string,
  shown: Set<Future<unknown>>,
): Generator<string, void, undefined> {
  yield `${indent}* ${future instanceof Task ? `Task(name=${repr(future.getName())})` : 'Future()'}`;
  if (shown.has(future)) return;
  shown.add(future);
  const stack = future instanceof Task ? stackOf(future, limit) : [];
  if (stack.length > 0) yield `${indent}  + Call stack:`;
  for (const name of stack) yield `${indent}  |   async ${name}()`;
  const awaiters = [...allTasks(future.getLoop())].filter((task) => leadsTo(task._waiter, future));
  if (awaiters.length > 0) yield `${indent}  + Awaited by:`;
  for (const task of awaiters) yield* level(task, limit, `${indent}    `, shown);
}

/** The names of the task's coroutines, innermost first. */
function stackOf(task: Task<unknown>, limit: number): string[] {
  const stack = task.getStack();
  const isRunning = currentTask(task.getLoop()) === task;
  const known = isRunning ? stack.filter((coroutine) => isRunningBelow(coroutine)) : stack;
  const cut = limit < 0 ? known.slice(limit) : known.slice(0, limit);
  return cut.map(({ name }) => name).reverse();
}

/** Follows the futures that gather others: awaiting such a future is awaiting its children. */
function leadsTo(waiter: unknown, future: Future<unknown>): boolean {
  if (waiter === future) return true;
  if (!(waiter instanceof Future) || waiter instanceof Task || !Array.isArray(waiter._source)) return false;
  return waiter._source.some((child) => leadsTo(child, future));
}
