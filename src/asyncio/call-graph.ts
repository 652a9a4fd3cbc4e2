import { isRunningBelow } from './chain.ts';
import { RuntimeError } from './errors.ts';
import { Future } from './future.ts';
import { print } from './print.ts';
import { repr } from './repr.ts';
import { allTasks, currentTask, runningLoop } from './running-loop.ts';
import { Task } from './task.ts';

export interface CallGraphOptions {
  /** How many coroutines of each stack to show: the outermost; if negative, the innermost; 0 for none. */
  limit?: number;
}

/**
 * A task, the coroutines that it is in the midst of, and who awaits it, as text (`asyncio.format_call_graph`).
 * Of the running task, what it has called since it was last resumed is not known. Python adds files and lines.
 * @param future the running task by default; in a plain callback there is none, and the text is empty.
 * @throws RuntimeError outside of a running loop, without a future; TypeError if it is none.
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

/** Prints what {@link formatCallGraph} gives (`asyncio.print_call_graph`). */
export function printCallGraph(future: Future<unknown> | null = null, options: CallGraphOptions = {}): void {
  print(formatCallGraph(future, options));
}

/** @param shown those shown already: tasks that wait for each other would be shown without end. */
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

/** The names of its coroutines, innermost first. */
function stackOf(task: Task<unknown>, limit: number): string[] {
  const stack = task.getStack();
  const isRunning = currentTask(task.getLoop()) === task;
  const known = isRunning ? stack.filter((coroutine) => isRunningBelow(coroutine)) : stack;
  const cut = limit < 0 ? known.slice(limit) : known.slice(0, limit);
  return cut.map(({ name }) => name).reverse();
}

/** Whether what a task waits for is this future, or gathers it. */
function leadsTo(waiter: unknown, future: Future<unknown>): boolean {
  if (waiter === future) return true;
  if (!(waiter instanceof Future) || waiter instanceof Task || !Array.isArray(waiter._source)) return false;
  return waiter._source.some((child) => leadsTo(child, future));
}
