import { isSuspended } from './chain.ts';
import type { Coroutine } from './coroutine.ts';
import type { Task } from './task.ts';

/**
 * @internal Where a task's coroutine waits now, if other tasks may have driven it on. (Making two tasks of one
 * coroutine is nearly always a mistake, but CPython lets it happen, and so both drive it.) Of the places that tasks
 * have left it at, the innermost is where it is.
 */
export function sharedLeaf(of: Task<unknown>, root: Coroutine<unknown>): Coroutine<unknown> {
  const loop = of._loop;
  loop._sharesCoroutines = true;
  let found = of._leaf ?? root;
  let depth = 0;
  for (let task = loop._firstTask; task !== null; task = task._next) {
    let above = 0;
    for (let c = task._leaf; c !== null && isSuspended(c); c = c._awaiter) {
      above++;
      if (c !== root || above <= depth) continue;
      depth = above;
      found = task._leaf as Coroutine<unknown>;
    }
  }
  return found;
}
