import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';

let running: EventLoop | null = null;

/**
 * The loop that is running its callbacks right now.
 * @throws RuntimeError `no running event loop`
 */
export function getRunningLoop(): EventLoop {
  if (running === null) throw new RuntimeError('no running event loop');
  return running;
}

/**
 * The running loop (`asyncio.get_event_loop`). There is none otherwise, since Python 3.14.
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

/** @internal Makes a loop the running one. @returns the one that was. */
export function enterLoop(loop: EventLoop | null): EventLoop | null {
  const outer = running;
  running = loop;
  return outer;
}
