import { CLOSED, CREATED, handedUp, isRunningBelow, link, RUNNING, SUSPENDED } from './chain.ts';
import { RuntimeError, ValueError } from './errors.ts';
import type { Waitable } from './future.ts';
import { typeName } from './repr.ts';
import { forget, remember } from './unstarted.ts';

/** A suspended coroutine yields to its task what it waits for, or nothing (a bare yield). */
export type Suspension = Waitable | undefined;

/** Anything `yield*` can await: coroutines, tasks, futures, and generators written in their style. */
export interface Awaitable<T> {
  [Symbol.iterator](): Iterator<Suspension, T, undefined>;
}

/** The result of an awaitable. */
export type ResultOf<A> = A extends Awaitable<infer T> ? T : never;

/** The body of a coroutine: a generator that only ever yields by way of `yield*`. */
export type Body<T> = Generator<Suspension, T, undefined>;

/** The states of Python's `inspect.getcoroutinestate`. */
export type CoroutineState = 'CORO_CREATED' | 'CORO_RUNNING' | 'CORO_SUSPENDED' | 'CORO_CLOSED';

const generator = Object.getPrototypeOf(function* () {}).prototype as Body<never>;
// Called on bodies through the prototype: every generator function has a prototype of its own, so `body.next`
// would be looked up anew for each kind of coroutine.
const nextOf = generator.next as unknown as { call<T>(body: Body<T>): IteratorResult<Suspension, T> };
const throwOf = generator.throw as unknown as {
  call<T>(body: Body<T>, error: unknown): IteratorResult<Suspension, T>;
};

/**
 * A coroutine object, as in Python: calling the coroutine function runs nothing, `yield*` runs the body inside the
 * awaiting task, a second `yield*` is an error.
 *
 * Awaiting calls the body at once, on the awaiter's own stack; a call that never has to wait costs no more than
 * that. Only when it suspends is it linked to its awaiter, and from then on the task resumes the innermost
 * coroutine alone: resuming costs the same at any depth, and the links are the await chain.
 */
export class Coroutine<T> implements Awaitable<T> {
  /** The name of the coroutine function. */
  readonly name: string;
  /** @internal */ _state = CREATED;
  /** @internal The coroutine that awaits this one. Set while it is suspended. */
  _awaiter: Coroutine<unknown> | null = null;
  /** @internal Its index in `unstarted`; -1 if it is not there; `OWNED` once a task was made of it. */
  _unstartedIndex = -1;
  private readonly body: Body<T>;

  /** @internal Made by the functions that {@link coroutine} returns. */
  constructor(name: string, body: Body<T>) {
    this.name = name;
    this.body = body;
    remember(this);
  }

  /** For `yield*`. @throws RuntimeError, ValueError if it was awaited before. */
  [Symbol.iterator](): this {
    if (this._state !== CREATED) throw this.reuseError();
    forget(this);
    return this;
  }

  /** For `yield*`, which calls it to start the body, and again once the task has run the body to its end. */
  next(): IteratorResult<Suspension, T> {
    if (this._state !== CREATED) return handedUp as IteratorResult<Suspension, T>;
    this._state = RUNNING;
    const result = this._next();
    if (result.done) this._state = CLOSED;
    else link(this);
    return result;
  }

  /** Called by the awaiter's `yield*` alone. */
  throw(error: unknown): IteratorResult<Suspension, T> {
    throw error;
  }

  /** Closes an unstarted coroutine, so that no warning says that it was never awaited (`coroutine.close`). */
  close(): void {
    if (this.currentState() === RUNNING) throw new ValueError('coroutine already executing');
    forget(this);
    this._state = CLOSED;
  }

  /** @internal */
  _next(): IteratorResult<Suspension, T> {
    return nextOf.call(this.body);
  }

  /** @internal */
  _throw(error: unknown): IteratorResult<Suspension, T> {
    return throwOf.call(this.body, error);
  }

  /** @internal {@link _state}, corrected for a body that threw in its first step and for an awaiter of a running one. */
  currentState(): number {
    // A body that threw in its first step is not marked CLOSED: a `try` in `next` would slow every await down.
    if (this._state === RUNNING && this._hasEnded()) this._state = CLOSED;
    return this._state === SUSPENDED && isRunningBelow(this) ? RUNNING : this._state;
  }

  /** @internal A body marked RUNNING may have ended by throwing. */
  _hasEnded(): boolean {
    try {
      // Throws if the body is executing, and changes nothing if it has ended.
      return nextOf.call(this.body).done === true;
    } catch {
      return false;
    }
  }

  /** @internal */
  reuseError(): Error {
    switch (this.currentState()) {
      case CLOSED:
        return new RuntimeError('cannot reuse already awaited coroutine');
      case SUSPENDED:
        return new RuntimeError('coroutine is being awaited already');
      default:
        return new ValueError('coroutine already executing');
    }
  }

  toString(): string {
    return `<coroutine object ${this.name}>`;
  }
}

/**
 * Makes a coroutine function of a generator function, as `async def` does.
 *
 *     const worker = coroutine(function* worker(seconds: number) {
 *       yield* sleep(seconds);        // await asyncio.sleep(seconds)
 *       return 'done';
 *     });
 *
 * @param fn its `yield*` is `await`; a plain `yield` has no meaning.
 */
export function coroutine<A extends readonly unknown[], T>(
  fn: (...args: A) => Generator<Suspension, T, undefined>,
): (...args: A) => Coroutine<T> {
  const { name } = fn;
  const call = (...args: A) => new Coroutine<T>(name, fn(...args));
  Object.defineProperty(call, 'name', { value: name });
  return markCoroutineFunction(call);
}

const coroutineFunctions = new WeakSet<object>();

/** @internal Marks a function as a coroutine function (`inspect.markcoroutinefunction`). */
export function markCoroutineFunction<F extends object>(fn: F): F {
  coroutineFunctions.add(fn);
  return fn;
}

/** True for functions that return a coroutine object (`asyncio.iscoroutinefunction`). */
export function isCoroutineFunction(value: unknown): boolean {
  return typeof value === 'function' && coroutineFunctions.has(value);
}

/** True for coroutine objects (`asyncio.iscoroutine`). */
export function isCoroutine(value: unknown): value is Coroutine<unknown> {
  return value instanceof Coroutine;
}

/** The state of a coroutine object (`inspect.getcoroutinestate`). */
export function getCoroutineState(coroutine: Coroutine<unknown>): CoroutineState {
  switch (coroutine.currentState()) {
    case CREATED:
      return 'CORO_CREATED';
    case CLOSED:
      return 'CORO_CLOSED';
    case RUNNING:
      return 'CORO_RUNNING';
    default:
      return 'CORO_SUSPENDED';
  }
}

/**
 * Checks at run time that a value can be awaited: `yield* awaitable(value)` is Python's `await value`.
 * @throws TypeError `'int' object can't be awaited`
 */
export function awaitable<T>(value: Awaitable<T>): Awaitable<T> {
  if (isAwaitable(value)) return value;
  refuseGenerator(value);
  const hint = (value as unknown) instanceof Promise ? ' (fromPromise makes a native promise awaitable)' : '';
  throw new TypeError(`'${typeName(value)}' object can't be awaited${hint}`);
}

/** True for values that `yield*` can await (`inspect.isawaitable`). */
export function isAwaitable(value: unknown): value is Awaitable<unknown> {
  if (value instanceof Coroutine) return true;
  // Awaitables are iterators with `throw`; other iterables are not.
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.iterator in value &&
    typeof (value as { next?: unknown }).next === 'function' &&
    typeof (value as { throw?: unknown }).throw === 'function' &&
    !isGenerator(value)
  );
}

/** @internal */
export function isGenerator(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.prototype.isPrototypeOf.call(generator, value);
}

/** @internal @throws TypeError if the value is a generator, which a loop cannot run. */
export function refuseGenerator(value: unknown): void {
  if (!isGenerator(value)) return;
  throw new TypeError(
    'a generator is no coroutine: make its function one with coroutine(function* …), and call that',
  );
}
