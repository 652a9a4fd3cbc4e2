import { isSuspended } from './chain.ts';
import type { Coroutine } from './coroutine.ts';
import type { Task } from './task.ts';

/**
 * @internal The innermost coroutine below `root` when several tasks run it: another task may have advanced it, so the
 * deepest leaf of all tasks counts. (Making two tasks of one coroutine is nearly always a mistake, but CPython allows it.)
 */
export function sharedLeaf(task: Task<unknown>, root: Coroutine<unknown>): Coroutine<unknown> {
  const loop = task._loop;
  loop._sharesCoroutines = true;
  let leaf = task._leaf ?? root;
  let depth = 0;
  for (const other of loop._tasks) {
    let distance = 0;
    for (let c = other._leaf; c !== null && isSuspended(c); c = c._awaiter) {
      distance++;
      if (c !== root || distance <= depth) continue;
      depth = distance;
      leaf = other._leaf as Coroutine<unknown>;
    }
  }
  return leaf;
}
