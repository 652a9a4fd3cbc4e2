import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import type { Task } from './task.ts';

let running: EventLoop | null = null;

/**
 * The running loop (`asyncio.get_running_loop`).
 * @throws RuntimeError `no running event loop`
 */
export function getRunningLoop(): EventLoop {
  if (running === null) throw new RuntimeError('no running event loop');
  return running;
}

/**
 * The running loop (`asyncio.get_event_loop`). As since Python 3.14, no loop is created.
 * @throws RuntimeError `There is no current event loop in thread 'MainThread'.`
 */
export function getEventLoop(): EventLoop {
  if (running === null) throw new RuntimeError("There is no current event loop in thread 'MainThread'.");
  return running;
}

/** @internal The running loop, or `null`. */
export function runningLoop(): EventLoop | null {
  return running;
}

/** @internal Makes a loop the running one. @returns the previous one. */
export function enterLoop(loop: EventLoop | null): EventLoop | null {
  const outer = running;
  running = loop;
  return outer;
}

/** The task whose step is running; `null` in a plain callback (`asyncio.current_task`). */
export function currentTask(loop: EventLoop = getRunningLoop()): Task<unknown> | null {
  return loop._currentTask;
}

/** The task whose step is running; `null` in a plain callback, or without a running loop. */
export function runningTask(): Task<unknown> | null {
  return running?._currentTask ?? null;
}

/** The unfinished tasks, in order of creation (`asyncio.all_tasks`). */
export function allTasks(loop: EventLoop = getRunningLoop()): Set<Task<unknown>> {
  return new Set(loop._tasks);
}
