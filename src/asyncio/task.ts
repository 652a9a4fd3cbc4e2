import { isSuspended, type Step, startStep, step } from './chain.ts';
import { Context, enterContext, inheritContext, leaveContext, refuseEntered } from './context.ts';
import { Coroutine, isGenerator, refuseGenerator, type Suspension } from './coroutine.ts';
import { CancelledError, leavesTheLoop, RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { CANCELLED, Future, PENDING, type Waitable } from './future.ts';
import { Handle, type Runnable } from './handle.ts';
import type { Instrument } from './instrument.ts';
import { repr } from './repr.ts';
import { getRunningLoop } from './running-loop.ts';
import { sharedLeaf } from './shared-coroutine.ts';
import { Sleep } from './sleep.ts';
import { own, tellDrifting } from './unstarted.ts';

export interface TaskOptions {
  /** `Task-1`, `Task-2`, … by default. Anything else is turned into text. */
  name?: unknown;
  /** Run the first step now, inside this call (Python 3.14), rather than in the next turn. */
  eagerStart?: boolean;
  /** What it runs in; by default a copy of the present one. */
  context?: Context | undefined;
}

/** @internal One for all: most tasks have none of their own. */
export const taskDefaults: TaskOptions = {};

/** Makes the tasks of a loop (`loop.set_task_factory`). */
export type TaskFactory = <T>(loop: EventLoop, coroutine: Coroutine<T>, options: TaskOptions) => Task<T>;

/** A coroutine on its way through the event loop (`asyncio.Task`). A task is a future: awaiting it gives its result. */
export class Task<T = unknown> extends Future<T> implements Runnable {
  /** @internal What the task is suspended on: CPython's `_fut_waiter`. */
  _waiter: Waitable | null = null;
  /** @internal Neighbours in the loop's list of unfinished tasks. */ _next: Task<unknown> | null = null;
  /** @internal */ _previous: Task<unknown> | null = null;
  /** @internal Whether closing the loop over it deserves a report. */ _logDestroyPending = true;
  /** @internal The time limits that it stands under, by asyncio's `timeout` and `wait_for`; mostly none. */
  _limits: Set<{ when(): number | null }> | null = null;
  /** @internal `null` for one in which nothing is bound. */ _context: Context | null;
  private root: Coroutine<T> | null;
  /** @internal Where the next step goes on; `null` before the first. */
  _leaf: Coroutine<unknown> | null = null;
  /** A default name is kept as its number: most are never read. */
  private name: string | number;
  private mustCancel = false;
  private cancelRequests = 0;
  /** Guards `cancel` against waits that go round in a circle. */
  private passingCancel = false;

  /**
   * Schedules the coroutine's first step for the next turn. Use {@link createTask}.
   * @throws TypeError `a coroutine was expected, got …`
   */
  constructor(
    coroutine: Coroutine<T>,
    loop: EventLoop = getRunningLoop(),
    options: TaskOptions = taskDefaults,
  ) {
    super(loop);
    if (!(coroutine instanceof Coroutine)) {
      refuseGenerator(coroutine);
      throw new TypeError(`a coroutine was expected, got ${repr(coroutine)}`);
    }
    const isEager = options.eagerStart === true && loop.isRunning();
    if (isEager && options.context) refuseEntered(options.context);
    this.name =
      options.name === undefined || options.name === null ? loop._nextTaskNumber++ : nameText(options.name);
    this._context = options.context ?? inheritContext();
    this.root = coroutine;
    own(coroutine);
    addUnfinished(this);
    loop._instrument?.taskCreated(this);
    if (isEager) this.startEagerly();
    else loop._enqueue(this);
  }

  getName(): string {
    return typeof this.name === 'number' ? `Task-${this.name}` : this.name;
  }

  setName(name: unknown): void {
    this.name = nameText(name);
  }

  /** Its coroutine; `null` once a task that was started eagerly has ended without having to wait. */
  getCoro(): Coroutine<T> | null {
    return this.root;
  }

  /** The context that it runs in. */
  getContext(): Context {
    this._context ??= new Context();
    return this._context;
  }

  /**
   * The coroutines it is in the midst of, outermost first; empty when it is done.
   * CPython's `get_stack` stops at the first suspended one; the chain of awaits is what people look for.
   */
  getStack(limit = Infinity): Coroutine<unknown>[] {
    const stack: Coroutine<unknown>[] = [];
    if (this.done()) return stack;
    for (let c: Coroutine<unknown> | null = this._leaf ?? this.root; c !== null; c = c._awaiter)
      stack.push(c);
    return stack.slice(0, limit).reverse();
  }

  /**
   * Asks for the task to be cancelled: a CancelledError is thrown into it where it waits, which it may still catch.
   * @param message the error's argument.
   * @returns false if it was done already.
   */
  override cancel(message?: unknown): boolean {
    this._retrieve();
    if (this._state !== PENDING) return false;
    if (this.passingCancel) return this.breakCircle(message);
    this.cancelRequests++;
    this._loop._instrument?.cancelRequested(this);
    if (this._waiter !== null) {
      this.passingCancel = true;
      const passedOn = this._waiter.cancel(message);
      this.passingCancel = false;
      if (passedOn) return true;
    }
    this.mustCancel = true;
    this._cancelMessage = message;
    return true;
  }

  /** How many requests to cancel it are not yet taken back by {@link uncancel}. */
  cancelling(): number {
    return this.cancelRequests;
  }

  /** Takes one request to cancel back; with the last one, a cancellation not yet delivered is called off. */
  uncancel(): number {
    if (this.cancelRequests > 0 && --this.cancelRequests === 0) this.mustCancel = false;
    return this.cancelRequests;
  }

  /** @throws RuntimeError always: a task's result comes from its coroutine. */
  override setResult(_result: T): never {
    throw new RuntimeError('Task does not support set_result operation');
  }

  /** @throws RuntimeError always. */
  override setException(_exception: unknown): never {
    throw new RuntimeError('Task does not support set_exception operation');
  }

  /** @internal One step: from where the coroutine waited to where it waits next. */
  _run(): void {
    const waiter = this._waiter;
    this._waiter = null;
    this.runStep(waiter?._failed() ? waiter._takeError() : null);
  }

  /** @param thrown what to resume the coroutine by; `null` to resume it normally. */
  private runStep(thrown: unknown): void {
    const loop = this._loop;
    const instrument = loop._instrument;
    // What plain code or a callback made is none of this task's making.
    if (instrument !== null) tellDrifting(instrument);
    let error = thrown;
    if (this.mustCancel) {
      if (!(error instanceof CancelledError)) error = this._makeCancelledError();
      this.mustCancel = false;
    }
    loop._currentTask = this;
    try {
      if (instrument !== null) this.tellBegin(instrument, error);
      this.advance(error);
      if (instrument !== null) tellDrifting(instrument);
    } finally {
      loop._currentTask = null;
    }
  }

  /** @internal */
  override _makeCancelledError(): CancelledError {
    // The first who asks gets the very error the coroutine ended with, the others get one without its message.
    const { _value: kept } = this;
    if (this._state !== CANCELLED || !(kept instanceof CancelledError)) return super._makeCancelledError();
    this._value = undefined;
    return kept;
  }

  /** @internal */
  override _info(): string[] {
    const info = super._info();
    if (this.cancelRequests > 0 && !this.done()) info[1] = 'cancelling';
    const more = [`name=${repr(this.getName())}`];
    if (this.root !== null) more.push(`coro=<${this.root.name}()>`);
    if (this._waiter !== null) more.push(`wait_for=${showWaitable(this._waiter)}`);
    info.splice(2, 0, ...more);
    return info;
  }

  private startEagerly(): void {
    const loop = this._loop;
    const outer = loop._currentTask;
    const outerContext = enterContext(null);
    loop._currentTask = this;
    try {
      if (loop._instrument !== null) this.tellBegin(loop._instrument, null);
      this.advance(null);
    } finally {
      loop._currentTask = outer;
      leaveContext(outerContext);
    }
    if (this.done()) this.root = null;
  }

  private tellBegin(instrument: Instrument, error: unknown): void {
    if (this._leaf === null) instrument.taskStarted(this);
    else instrument.taskResumed(this);
    if (error instanceof CancelledError) instrument.cancelDelivered(this);
  }

  private advance(error: unknown): void {
    let outcome: Step<unknown>;
    try {
      if (this._leaf !== null && !this._loop._sharesCoroutines) {
        outcome = step(this._leaf, error, error !== null);
      } else {
        const root = this.root as Coroutine<T>;
        if (this._loop._sharesCoroutines || isSuspended(root)) {
          outcome = step(sharedLeaf(this, root), error, error !== null, root);
        } else if (error !== null) outcome = step(root, error, true, root);
        else outcome = startStep(root);
      }
    } catch (raised) {
      this.endWith(raised);
      return;
    }
    if (outcome.leaf === null) {
      this._leaf = null;
      this.endNormally(outcome.result);
    } else {
      this._leaf = outcome.leaf;
      this.suspend(outcome.suspension);
    }
  }

  private suspend(on: Suspension): void {
    if (on === undefined) {
      this._loop._enqueue(this);
      this._loop._instrument?.taskSuspended(this, null);
    } else if (on instanceof Sleep && on === this._leaf) {
      this.waitFor(on);
    } else if (!(on instanceof Future)) {
      if ((on as unknown) instanceof Coroutine || isGenerator(on))
        this.advance(new RuntimeError(withoutStar(on)));
      else this.fail(`Task got bad yield: ${repr(on)}`);
    } else if (on._loop !== this._loop) {
      this.fail(`Task ${this} got Future ${on} attached to a different loop`);
    } else if (!on._blocking) {
      this.fail(`yield was used instead of yield from in task ${this} with ${on}`);
    } else if (on === (this as Future<unknown>)) {
      this.fail(`Task cannot await on itself: ${this}`);
    } else {
      on._blocking = false;
      this.waitFor(on);
    }
  }

  private waitFor(on: Waitable): void {
    on._addWaiter(this);
    this._waiter = on;
    this._loop._instrument?.taskSuspended(this, on);
    if (this.mustCancel && on.cancel(this._cancelMessage)) this.mustCancel = false;
  }

  private fail(message: string): void {
    this._loop._enqueue(new Handle(this._loop, () => this.runStep(new RuntimeError(message)), [], null));
    this._loop._instrument?.taskSuspended(this, null);
  }

  private endNormally(result: unknown): void {
    removeUnfinished(this);
    if (this.mustCancel) {
      this.mustCancel = false;
      this._cancelNow(this._cancelMessage);
    } else {
      this._finish(result);
    }
    this._loop._instrument?.taskFinished(this);
  }

  private endWith(error: unknown): void {
    removeUnfinished(this);
    if (error instanceof CancelledError) {
      this._value = error;
      this._cancelNow(undefined);
    } else {
      this._fail(error);
    }
    this._loop._instrument?.taskFinished(this);
    if (leavesTheLoop(error)) throw error;
  }

  /**
   * The request has come round to a task that is passing it on: these tasks wait for each other, and none of
   * them will ever be done. The circle is cut here. (CPython recurses until its stack ends.)
   */
  private breakCircle(message: unknown): boolean {
    if (!(this._waiter instanceof Future)) return true;
    this._waiter._removeWaiter(this);
    this._waiter = null;
    this.mustCancel = true;
    this._cancelMessage = message;
    this._loop._wake(this);
    return true;
  }
}

function showWaitable(waiter: Waitable): string {
  return waiter instanceof Sleep ? waiter._futureRepr() : repr(waiter);
}

/** @param what a coroutine or a generator that was yielded. */
function withoutStar(what: unknown): string {
  const [subject, call] = what instanceof Coroutine ? [repr(what), ` ${what.name}(…)`] : ['a generator', ''];
  return `${subject} was yielded and not awaited: write \`yield*${call}\` instead of \`yield${call}\``;
}

function nameText(name: unknown): string {
  return typeof name === 'string' ? name : repr(name);
}

// A loop's unfinished tasks are linked through the tasks themselves: to enter and to leave costs the same however many
// there are, and no set has to be grown.

/** The task is the newest of its loop. */
function addUnfinished(task: Task<unknown>): void {
  const loop = task._loop;
  task._previous = loop._lastTask;
  if (loop._lastTask === null) loop._firstTask = task;
  else loop._lastTask._next = task;
  loop._lastTask = task;
}

/** The task is done. */
function removeUnfinished(task: Task<unknown>): void {
  const loop = task._loop;
  if (task._previous === null) loop._firstTask = task._next;
  else task._previous._next = task._next;
  if (task._next === null) loop._lastTask = task._previous;
  else task._next._previous = task._previous;
  task._previous = task._next = null;
}
