import { CLOSED, CREATED, handedUp, isRunningBelow, link, RUNNING, SUSPENDED } from './chain.ts';
import { RuntimeError, ValueError } from './errors.ts';
import type { Waitable } from './future.ts';
import { typeName } from './repr.ts';
import { forget, remember } from './unstarted.ts';

/** What a suspended coroutine hands up to its task: what it waits for, or nothing (a bare yield). */
export type Suspension = Waitable | undefined;

/** What `yield*` can await: coroutines, tasks, futures, and generators written in their style. */
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
 * A call of a coroutine function that may not have begun, as Python's coroutine objects: calling runs nothing,
 * `yield*` runs it inside the awaiting task, a second `yield*` is an error.
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
  /** @internal Where it lies in `unstarted`; -1 if it does not; `OWNED` once somebody has taken charge of it. */
  _unstartedIndex = -1;
  private readonly body: Body<T>;

  /** @internal Made by the functions that {@link coroutine} returns. */
  constructor(name: string, body: Body<T>) {
    this.name = name;
    this.body = body;
    remember(this);
  }

  /** For `yield*`: checks that nobody has awaited it before. */
  [Symbol.iterator](): this {
    if (this._state !== CREATED) throw this.reuseError();
    forget(this);
    return this;
  }

  /** For `yield*`, which calls it to start the body, and again when the task has brought the body to its end. */
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

  /** Gives up a coroutine that nobody will await, without the warning. As Python's `close()` before the start. */
  close(): void {
    if (this.currentState() === RUNNING) throw new ValueError('coroutine already executing');
    forget(this);
    this._state = CLOSED;
  }

  /** @internal Advances the body. */
  _next(): IteratorResult<Suspension, T> {
    return nextOf.call(this.body);
  }

  /** @internal Advances the body by an exception. */
  _throw(error: unknown): IteratorResult<Suspension, T> {
    return throwOf.call(this.body, error);
  }

  /** @internal Its state, with what the marks alone do not say. */
  currentState(): number {
    // A body that threw in its first step is not marked, as catching it here would slow every await down.
    if (this._state === RUNNING && this._hasEnded()) this._state = CLOSED;
    return this._state === SUSPENDED && isRunningBelow(this) ? RUNNING : this._state;
  }

  /** @internal Whether a body that is marked as running has ended by throwing. */
  _hasEnded(): boolean {
    try {
      // A body that is executing refuses this, and one that has ended is not harmed by it.
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
 * Makes a coroutine function of a generator function: the twin of `async def`.
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

/** @internal Has it count as a coroutine function (`inspect.markcoroutinefunction`). */
export function markCoroutineFunction<F extends object>(fn: F): F {
  coroutineFunctions.add(fn);
  return fn;
}

/** Whether calling it gives a coroutine object (`asyncio.iscoroutinefunction`). */
export function isCoroutineFunction(value: unknown): boolean {
  return typeof value === 'function' && coroutineFunctions.has(value);
}

/** Whether it is a coroutine object (`asyncio.iscoroutine`). */
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
 * Checks what TypeScript's types would have: `yield* awaitable(value)` is Python's `await value`.
 * @throws TypeError `'int' object can't be awaited`
 */
export function awaitable<T>(value: Awaitable<T>): Awaitable<T> {
  if (isAwaitable(value)) return value;
  refuseGenerator(value);
  const hint = (value as unknown) instanceof Promise ? ' (fromPromise makes a native promise awaitable)' : '';
  throw new TypeError(`'${typeName(value)}' object can't be awaited${hint}`);
}

/** Whether `yield*` can await it (`inspect.isawaitable`). */
export function isAwaitable(value: unknown): value is Awaitable<unknown> {
  if (value instanceof Coroutine) return true;
  // Futures are iterators; the iterables that cannot be awaited are not.
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

/** @internal @throws TypeError if it is a generator: a loop does not know how to run one. */
export function refuseGenerator(value: unknown): void {
  if (!isGenerator(value)) return;
  throw new TypeError(
    'a generator is no coroutine: make its function one with coroutine(function* …), and call that',
  );
}
