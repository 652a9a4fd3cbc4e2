/**
 * The chain of coroutines that await each other in one task. A coroutine that suspends is linked to its awaiter, from the
 * innermost outwards; the task then resumes the innermost alone.
 */

import type { Coroutine, Suspension } from './coroutine.ts';

/** The states of a coroutine. */
export const CREATED = 0;
export const RUNNING = 1;
export const SUSPENDED = 2;
export const CLOSED = 3;

/** The result of a coroutine that has just returned, for the `yield*` of its awaiter, which reads it at once. */
export let handedUp: IteratorResult<Suspension, unknown>;
/** The ends of the chain that is being linked while a suspension travels up the stack. */
let innermost: Coroutine<unknown> | null = null;
let outermost: Coroutine<unknown> | null = null;
/** The coroutine that a task resumed and is running now. */
let resumed: Coroutine<unknown> | null = null;

/** @internal Adds the next outer coroutine to the chain while a suspension travels up the stack. */
export function link(coroutine: Coroutine<unknown>): void {
  coroutine._state = SUSPENDED;
  coroutine._awaiter = null;
  if (outermost === null) innermost = coroutine;
  else outermost._awaiter = coroutine;
  outermost = coroutine;
}

/** @internal The outcome of one step of a task. */
export interface Step<T> {
  /** The innermost coroutine, to be resumed by the next step; `null` when the task's own has returned. */
  leaf: Coroutine<unknown> | null;
  suspension: Suspension;
  result: T | undefined;
}

/** The one step record: filled by {@link step}, read by the task before anything else can run. */
const outcome: Step<unknown> = { leaf: null, suspension: undefined, result: undefined };

function suspended(suspension: Suspension): Step<unknown> {
  outcome.leaf = innermost;
  outcome.suspension = suspension;
  innermost = outermost = null;
  return outcome;
}

function returned(result: unknown): Step<unknown> {
  outcome.leaf = null;
  outcome.result = result;
  return outcome;
}

/** @internal A coroutine whose innermost awaited one is running is running itself, though only that was resumed. */
export function isRunningBelow(coroutine: Coroutine<unknown>): boolean {
  for (let c = resumed; c !== null; c = c._awaiter) if (c === coroutine) return true;
  return false;
}

/** @internal */
export function isSuspended(coroutine: Coroutine<unknown>): boolean {
  return coroutine._state === SUSPENDED;
}

/** @internal Starts the outermost coroutine of a task. Throws what its body throws. */
export function startStep(root: Coroutine<unknown>): Step<unknown> {
  const outer = resumed;
  resumed = root;
  try {
    const { done, value } = root[Symbol.iterator]().next();
    return done ? returned(value) : suspended(value as Suspension);
  } finally {
    resumed = outer;
  }
}

/**
 * @internal Resumes the innermost coroutine of a chain, then each awaiter of a coroutine that has ended.
 * Throws what leaves the outermost body.
 * @param root where the chain ends, if not at the coroutine without an awaiter.
 */
export function step(
  leaf: Coroutine<unknown>,
  error: unknown,
  throwing: boolean,
  root: Coroutine<unknown> | null = null,
): Step<unknown> {
  const outer = resumed;
  let current = leaf;
  let thrown = error;
  let isThrowing = throwing;
  try {
    for (;;) {
      resumed = current;
      const above = current._awaiter;
      const awaiter: Coroutine<unknown> | null = current === root ? null : above;
      try {
        if (current._state === CLOSED) throw current.reuseError();
        current._state = RUNNING;
        const result = isThrowing ? current._throw(thrown) : current._next();
        if (!result.done) {
          link(current);
          current._awaiter = above;
          return suspended(result.value);
        }
        current._state = CLOSED;
        if (awaiter === null) return returned(result.value);
        handedUp = result;
        isThrowing = false;
      } catch (raised) {
        current._state = CLOSED;
        if (awaiter === null) throw raised;
        thrown = raised;
        isThrowing = true;
      }
      current = awaiter;
    }
  } finally {
    resumed = outer;
  }
}
