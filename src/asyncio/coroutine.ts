import { RuntimeError, setContext, ValueError } from './errors.ts';
import type { Waitable } from './future.ts';
import { typeName } from './repr.ts';

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

const CREATED = 0;
const RUNNING = 1;
const SUSPENDED = 2;
const CLOSED = 3;
/** Between `yield*` asking for its iterator and asking the iterator for a first result. */
const STARTING = 4;

const OWNED = -2;

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
    this._state = STARTING;
    return this;
  }

  /** For `yield*`, which calls it to start the body, and again when the task has brought the body to its end. */
  next(): IteratorResult<Suspension, T> {
    if (this._state !== STARTING) return handedUp as IteratorResult<Suspension, T>;
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

  /** @internal Its state, one of the numbers above. */
  currentState(): number {
    // A body that threw in its first step is not marked, as catching it here would slow every await down.
    if (this._state === RUNNING && this._hasEnded()) this._state = CLOSED;
    return this._state;
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
  return call;
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
      // The awaiters of a running coroutine are running too, though only the innermost was resumed.
      for (let c = resumed; c !== null; c = c._awaiter) if (c === coroutine) return 'CORO_RUNNING';
      return 'CORO_SUSPENDED';
  }
}

/**
 * Checks what TypeScript's types would have: `yield* awaitable(value)` is Python's `await value`.
 * @throws TypeError `'int' object can't be awaited`
 */
export function awaitable<T>(value: Awaitable<T>): Awaitable<T> {
  if (isAwaitable(value)) return value;
  const hint = (value as unknown) instanceof Promise ? ' (fromPromise makes a native promise awaitable)' : '';
  throw new TypeError(`'${typeName(value)}' object can't be awaited${hint}`);
}

/** Whether `yield*` can await it (`inspect.isawaitable`). */
export function isAwaitable(value: unknown): value is Awaitable<unknown> {
  // Futures, coroutines and generators are iterators; the iterables that cannot be awaited are not.
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.iterator in value &&
    typeof (value as { next?: unknown }).next === 'function' &&
    typeof (value as { throw?: unknown }).throw === 'function'
  );
}

// --- Running a chain -----------------------------------------------------------------------------------------

/** What a coroutine that a task has brought to its end hands to the `yield*` above it, which reads it at once. */
let handedUp: IteratorResult<Suspension, unknown>;
/** The ends of the chain that is being linked while a suspension travels up the stack. */
let innermost: Coroutine<unknown> | null = null;
let outermost: Coroutine<unknown> | null = null;
/** The coroutine that a task resumed and is running now. */
let resumed: Coroutine<unknown> | null = null;

function link(coroutine: Coroutine<unknown>): void {
  coroutine._state = SUSPENDED;
  coroutine._awaiter = null;
  if (outermost === null) innermost = coroutine;
  else outermost._awaiter = coroutine;
  outermost = coroutine;
}

/** @internal What a task's step came to. */
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

/** @internal Whether it has begun, and waits. */
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
 * @internal Resumes the innermost coroutine of a chain, and those above it as far as it returns.
 * Throws what leaves the outermost body.
 * @param root where the chain ends, if not at the coroutine that nobody awaits.
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
        // What leaves a body into which an exception was thrown was raised while that was being handled.
        if (isThrowing && raised !== thrown) setContext(raised, thrown);
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

// --- Coroutines that nobody has started ------------------------------------------------------------------------

// Nearly every coroutine is awaited by the very expression that made it, so the newest is kept in a variable,
// and only what is still unstarted when another is made goes into the list.
let newest: Coroutine<unknown> | null = null;
const unstarted: (Coroutine<unknown> | null)[] = [];

function remember(coroutine: Coroutine<unknown>): void {
  if (newest !== null) {
    newest._unstartedIndex = unstarted.length;
    unstarted.push(newest);
  }
  newest = coroutine;
}

/** @internal Somebody has taken charge of it: no warning will be due. */
export function forget(coroutine: Coroutine<unknown>): void {
  if (coroutine === newest) {
    newest = null;
  } else if (coroutine._unstartedIndex >= 0) {
    unstarted[coroutine._unstartedIndex] = null;
    coroutine._unstartedIndex = -1;
    while (unstarted.length > 0 && unstarted[unstarted.length - 1] === null) unstarted.pop();
  }
}

/** @internal A task is made of it. */
export function own(coroutine: Coroutine<unknown>): void {
  forget(coroutine);
  coroutine._unstartedIndex = OWNED;
}

/** @internal Whether a task was made of it. */
export function isOwned(coroutine: Coroutine<unknown>): boolean {
  return coroutine._unstartedIndex === OWNED;
}

/** The coroutines that were made but never started, oldest first; from now on nobody else will report them. */
export function takeUnstarted(): Coroutine<unknown>[] {
  if (newest !== null) unstarted.push(newest);
  newest = null;
  const taken = unstarted.filter((c) => c !== null);
  unstarted.length = 0;
  for (const coroutine of taken) coroutine._unstartedIndex = -1;
  return taken;
}
