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
