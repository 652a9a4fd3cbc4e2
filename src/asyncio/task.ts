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
import { own, reportDrifting } from './unstarted.ts';

export interface TaskOptions {
  /** `Task-1`, `Task-2`, … by default. A value that is no string is replaced by its repr. */
  name?: unknown;
  /** Run the first step inside this call (Python 3.14) rather than in the next turn. */
  eagerStart?: boolean;
  /** A copy of the current one by default. */
  context?: Context | undefined;
}

/** @internal One object for all: most tasks are created without options. */
export const taskDefaults: TaskOptions = {};

/** Creates the tasks of a loop (`loop.set_task_factory`). */
export type TaskFactory = <T>(loop: EventLoop, coroutine: Coroutine<T>, options: TaskOptions) => Task<T>;

/** Runs a coroutine on an event loop (`asyncio.Task`). A task is a future: awaiting it gives the coroutine's result. */
export class Task<T = unknown> extends Future<T> implements Runnable {
  /** @internal The task is suspended on it: CPython's `_fut_waiter`. */
  _waiter: Waitable | null = null;
  /** @internal Neighbours in the loop's `TaskList`. */ _next: Task<unknown> | null = null;
  /** @internal */ _previous: Task<unknown> | null = null;
  /** @internal Report it if it is pending when the loop closes. */ _logDestroyPending = true;
  /** @internal The active timeouts of `timeout` and `wait_for` in this task; usually none. */
  _limits: Set<{ when(): number | null }> | null = null;
  /** @internal `null` for an empty one. */ _context: Context | null;
  private root: Coroutine<T> | null;
  /** @internal The innermost coroutine, resumed by the next step; `null` before the first. */
  _leaf: Coroutine<unknown> | null = null;
  /** A default name is stored as its number: most are never read. */
  private name: string | number;
  private mustCancel = false;
  private cancelRequests = 0;
  /** Guards `cancel` against tasks that wait for each other in a cycle. */
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
    loop._tasks.add(this);
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

  /** The coroutine; `null` if a task that was started eagerly has ended without waiting. */
  getCoro(): Coroutine<T> | null {
    return this.root;
  }

  /** The context in which the task runs. */
  getContext(): Context {
    this._context ??= new Context();
    return this._context;
  }

  /**
   * The chain of coroutines that await each other in this task, outermost first; empty when it is done. (CPython's
   * `get_stack` has only the outermost.)
   */
  getStack(limit = Infinity): Coroutine<unknown>[] {
    const stack: Coroutine<unknown>[] = [];
    if (this.done()) return stack;
    for (let c: Coroutine<unknown> | null = this._leaf ?? this.root; c !== null; c = c._awaiter)
      stack.push(c);
    return stack.slice(0, limit).reverse();
  }

  /**
   * Requests cancellation: a CancelledError is thrown into the task where it waits, and the task may catch it.
   * @param message the error's argument.
   * @returns false if it was done already.
   */
  override cancel(message?: unknown): boolean {
    this._retrieve();
    if (this._state !== PENDING) return false;
    if (this.passingCancel) return this.breakCycle(message);
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

  /** The number of cancellation requests that {@link uncancel} has not taken back. */
  cancelling(): number {
    return this.cancelRequests;
  }

  /** Takes back one cancellation request; with the last, a cancellation not yet delivered is dropped. @returns the rest. */
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

  /** @internal One step: runs the coroutine to its next wait. */
  _run(): void {
    const waiter = this._waiter;
    this._waiter = null;
    this.runStep(waiter?._failed() ? waiter._takeError() : null);
  }

  /** @param thrown the exception to throw into the coroutine; `null` to resume it normally. */
  private runStep(thrown: unknown): void {
    const loop = this._loop;
    const instrument = loop._instrument;
    // Coroutines made by plain code or a callback before this step were not made by this task.
    if (instrument !== null) reportDrifting(instrument);
    let error = thrown;
    if (this.mustCancel) {
      if (!(error instanceof CancelledError)) error = this._makeCancelledError();
      this.mustCancel = false;
    }
    loop._currentTask = this;
    try {
      if (instrument !== null) this.reportStart(instrument, error);
      this.advance(error);
      if (instrument !== null) reportDrifting(instrument);
    } finally {
      loop._currentTask = null;
    }
  }

  /** @internal */
  override _makeCancelledError(): CancelledError {
    // The first caller gets the error that the coroutine ended with, the others a new one without its message.
    const { _value: original } = this;
    if (this._state !== CANCELLED || !(original instanceof CancelledError))
      return super._makeCancelledError();
    this._value = undefined;
    return original;
  }

  /** @internal */
  override _info(): string[] {
    const info = super._info();
    if (this.cancelRequests > 0 && !this.done()) info[1] = 'cancelling';
    const more = [`name=${repr(this.getName())}`];
    if (this.root !== null) more.push(`coro=<${this.root.name}()>`);
    if (this._waiter !== null) more.push(`wait_for=${waitableRepr(this._waiter)}`);
    info.splice(2, 0, ...more);
    return info;
  }

  private startEagerly(): void {
    const loop = this._loop;
    const outer = loop._currentTask;
    const outerContext = enterContext(null);
    loop._currentTask = this;
    try {
      if (loop._instrument !== null) this.reportStart(loop._instrument, null);
      this.advance(null);
    } finally {
      loop._currentTask = outer;
      leaveContext(outerContext);
    }
    if (this.done()) this.root = null;
  }

  private reportStart(instrument: Instrument, error: unknown): void {
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
        this.advance(new RuntimeError(missingStar(on)));
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
    this._loop._tasks.remove(this);
    if (this.mustCancel) {
      this.mustCancel = false;
      this._cancelNow(this._cancelMessage);
    } else {
      this._finish(result);
    }
    this._loop._instrument?.taskFinished(this);
  }

  private endWith(error: unknown): void {
    this._loop._tasks.remove(this);
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
   * The request has come back to a task that is passing it on: these tasks wait for each other, and none of them will
   * ever be done. The cycle is broken here. (CPython recurses until its stack overflows.)
   */
  private breakCycle(message: unknown): boolean {
    if (!(this._waiter instanceof Future)) return true;
    this._waiter._removeWaiter(this);
    this._waiter = null;
    this.mustCancel = true;
    this._cancelMessage = message;
    this._loop._wake(this);
    return true;
  }
}

function waitableRepr(waiter: Waitable): string {
  return waiter instanceof Sleep ? waiter._futureRepr() : repr(waiter);
}

/** @param what a coroutine or a generator that was yielded. */
function missingStar(what: unknown): string {
  const [subject, call] = what instanceof Coroutine ? [repr(what), ` ${what.name}(…)`] : ['a generator', ''];
  return `${subject} was yielded and not awaited: write \`yield*${call}\` instead of \`yield${call}\``;
}

function nameText(name: unknown): string {
  return typeof name === 'string' ? name : repr(name);
}
