import { checkCallback, checkSeconds } from './callback.ts';
import { type Clock, RealClock } from './clock.ts';
import { type Context, enterContext, entered, inheritContext, leaveContext } from './context.ts';
import type { Awaitable, Coroutine } from './coroutine.ts';
import { ensureFuture } from './create-task.ts';
import { Deque } from './deque.ts';
import { driverOf } from './drivers.ts';
import { RuntimeError } from './errors.ts';
import { Executor } from './executor.ts';
import { Future } from './future.ts';
import { Handle, type Runnable, TimerHandle } from './handle.ts';
import type { Instrument } from './instrument.ts';
import { Outside } from './outside.ts';
import {
  type ExceptionContext,
  type ExceptionHandler,
  printReport,
  Reports,
  type WarningHandler,
} from './reports.ts';
import { repr } from './repr.ts';
import { inRealTime, runForever, runUntilComplete } from './run-forever.ts';
import { enterLoop, runningLoop } from './running-loop.ts';
import { Task, type TaskFactory, type TaskOptions, taskDefaults } from './task.ts';
import { TaskList } from './task-list.ts';
import { runInThread } from './threads.ts';
import { TimerHeap } from './timer-heap.ts';

/** Timers less than this many seconds apart are due together, as with CPython's clock on Linux. */
const CLOCK_RESOLUTION = 1e-9;

/** A callback and its arguments, after optional options: the context it runs in (by default a copy of the current one). */
export type Call<A extends readonly unknown[]> =
  | [callback: (...args: A) => unknown, ...args: A]
  | [options: { context: Context }, callback: (...args: A) => unknown, ...args: A];

/**
 * asyncio's event loop, without the waiting. {@link turn} is one iteration of CPython's `_run_once`: it runs what is due
 * and returns the seconds until something will be. Its caller, a driver, waits that long and calls it again.
 */
export class EventLoop {
  /** In debug mode, a callback or step that takes at least this many seconds causes a warning. */
  slowCallbackDuration = 0.1;
  /** @internal */ readonly _clock: Clock;
  /** @internal */ readonly _timers = new TimerHeap();
  /** @internal */ _instrument: Instrument | null;
  /** @internal */ _currentTask: Task<unknown> | null = null;
  /** @internal The unfinished tasks. */ readonly _tasks = new TaskList();
  /** @internal Failed futures whose exception was not retrieved. */
  readonly _unretrieved = new Set<Future<unknown>>();
  /** @internal The asynchronous generators that have begun and not ended. */
  readonly _asyncGenerators = new Set<{ aclose(): Coroutine<unknown> }>();
  /** @internal */ readonly _executor = new Executor(this);
  /** @internal */ readonly _outside = new Outside();
  /** @internal A run is in progress, be it between two turns. */ _isRun = false;
  /** @internal */ _nextTaskNumber = 1;
  /** @internal Two tasks were made of one coroutine. */ _sharesCoroutines = false;
  private readonly ready = new Deque<Runnable>();
  private taskFactory: TaskFactory | null = null;
  private readonly reports = new Reports(this);
  private debug = false;
  private stopping = false;
  private closed = false;
  private active = false;

  /** @param clock the real one by default; a `VirtualClock` jumps to the next deadline. */
  constructor(clock: Clock = new RealClock(), instrument: Instrument | null = null) {
    this._clock = clock;
    this._instrument = instrument;
  }

  /** The time in seconds, on the loop's own clock, which starts at 0. */
  time(): number {
    return this._clock.time();
  }

  /** Schedules `callback` for the next turn, after what is ready already (`loop.call_soon`). */
  callSoon<A extends readonly unknown[]>(...call: Call<A>): Handle;
  callSoon(first: unknown, ...rest: unknown[]): Handle {
    return this.soon('call_soon', first, rest);
  }

  /**
   * Schedules `callback` in `delay` seconds (`loop.call_later`). A negative delay is a deadline in the past.
   * @throws TypeError if `delay` is no number; ValueError if it is NaN.
   */
  callLater<A extends readonly unknown[]>(delay: number, ...call: Call<A>): TimerHandle {
    if (delay === null || delay === undefined) throw new TypeError('delay must not be None');
    return this.callAt(this.time() + checkSeconds(delay), ...call);
  }

  /** Schedules `callback` at `when`, in seconds of the loop's clock (`loop.call_at`). @throws as {@link callLater} */
  callAt<A extends readonly unknown[]>(when: number, ...call: Call<A>): TimerHandle;
  callAt(when: number, first: unknown, ...rest: unknown[]): TimerHandle {
    if (when === null || when === undefined) throw new TypeError('when cannot be None');
    this.checkClosed();
    const { callback, args, context } = parse(this, 'call_at', first, rest);
    const timer = new TimerHandle(this, checkSeconds(when), callback, args, context);
    this._timers.push(when, timer);
    return timer;
  }

  /**
   * Schedules `callback` for the next turn, and wakes the driver if it is waiting (`loop.call_soon_threadsafe`). For code
   * outside the loop: Node's callbacks, promises, worker threads.
   */
  callSoonThreadsafe<A extends readonly unknown[]>(...call: Call<A>): Handle;
  callSoonThreadsafe(first: unknown, ...rest: unknown[]): Handle {
    const handle = this.soon('call_soon_threadsafe', first, rest);
    this._outside.wake();
    return handle;
  }

  /**
   * Schedules a coroutine as a task, by way of the task factory if there is one (`loop.create_task`).
   * @throws TypeError `a coroutine was expected, got …`
   */
  createTask<T>(coroutine: Coroutine<T>, options: TaskOptions = taskDefaults): Task<T> {
    this.checkClosed();
    return this.taskFactory === null
      ? new Task(coroutine, this, options)
      : this.taskFactory(this, coroutine, options);
  }

  /**
   * Runs a function in a thread (`loop.run_in_executor`). Unlike `toThread`, it starts before it is awaited.
   * @param executor `null`: there is only the default executor.
   */
  runInExecutor<A extends readonly unknown[], T>(
    executor: null,
    fn: (...args: A) => T,
    ...args: A
  ): Future<Awaited<T>> {
    this.checkClosed();
    if (this.debug) checkCallback(fn, 'run_in_executor');
    if (executor !== null) throw new TypeError('there is only the default executor: give null');
    return runInThread(this, fn, args);
  }

  /**
   * Runs the loop until the future is done, and gives its result (`loop.run_until_complete`), as a promise. A coroutine
   * becomes a task.
   * @throws RuntimeError `Event loop stopped before Future completed.`; the exception of the future.
   */
  async runUntilComplete<T>(awaitable: Awaitable<T>): Promise<T> {
    this._checkRunnable();
    return inRealTime(runUntilComplete(this, driverOf(this._clock), ensureFuture(awaitable, this)));
  }

  /**
   * Runs the loop until {@link stop} (`loop.run_forever`).
   * @throws DeadlockError if nothing can wake it. Events from outside are announced by {@link expectOutside}.
   */
  async runForever(): Promise<void> {
    return inRealTime(runForever(this, driverOf(this._clock)));
  }

  /**
   * Announces work outside the loop that will wake it, so that an idle loop does not count as a deadlock.
   * @param what a description.
   * @returns a function that ends the announcement.
   */
  expectOutside(what: string): () => void {
    return this._outside.expect(what);
  }

  createFuture<T>(): Future<T> {
    return new Future<T>(this);
  }

  /** Ends the run after the current turn (`loop.stop`). */
  stop(): void {
    this.stopping = true;
  }

  isRunning(): boolean {
    return this.active;
  }

  isClosed(): boolean {
    return this.closed;
  }

  getDebug(): boolean {
    return this.debug;
  }

  setDebug(enabled: boolean): void {
    this.debug = enabled;
  }

  /** Sets the function that creates the tasks of this loop; `null` for the default (`loop.set_task_factory`). */
  setTaskFactory(factory: TaskFactory | null): void {
    if (!isFunctionOrNull(factory)) throw new TypeError('task factory must be a callable or None');
    this.taskFactory = factory;
  }

  getTaskFactory(): TaskFactory | null {
    return this.taskFactory;
  }

  /** Sets the handler of unhandled exceptions; `null` for the default, which prints them (`set_exception_handler`). */
  setExceptionHandler(handler: ExceptionHandler | null): void {
    if (!isFunctionOrNull(handler)) {
      throw new TypeError(`A callable object or None is expected, got ${repr(handler)}`);
    }
    this.reports.exceptionHandler = handler;
  }

  getExceptionHandler(): ExceptionHandler | null {
    return this.reports.exceptionHandler;
  }

  /** Sets the handler of Python's warnings; `null` for the default, which prints them. */
  setWarningHandler(handler: WarningHandler | null): void {
    this.reports.warningHandler = handler;
  }

  callExceptionHandler(context: ExceptionContext): void {
    this.reports.exception(context);
  }

  /** Prints the report to standard error (`loop.default_exception_handler`). */
  defaultExceptionHandler(context: ExceptionContext): void {
    printReport(context);
  }

  /**
   * One iteration: appends the timers that are due to the ready queue, and runs everything that is in the queue now.
   * Callbacks added meanwhile wait for the next turn.
   * @returns seconds until something is due: 0 when more is ready, `Infinity` when only the outside can wake it.
   * @throws the KeyboardInterrupt or SystemExit that a callback threw; the rest of the queue stays.
   */
  turn(): number {
    const outer = enterLoop(this);
    // A program without context variables must not pay for a context at each turn.
    const outerContext = entered === null ? null : enterContext(null);
    this.active = true;
    this._instrument?.turnBegan();
    try {
      const now = this.time();
      // After half a year the resolution is less than the last digit of the time: a timer that is due now must still be.
      const end = Math.max(now + CLOCK_RESOLUTION, now * (1 + Number.EPSILON));
      for (;;) {
        const timer = this._timers.popBefore(end);
        if (timer === undefined) break;
        this.ready.push(timer);
      }
      if (this.debug) this.runTimed();
      else for (let todo = this.ready.length; todo > 0; todo--) (this.ready.shift() as Runnable)._run();
    } finally {
      this._instrument?.turnEnded();
      enterLoop(outer);
      if (outerContext !== null || entered !== null) leaveContext(outerContext);
      this.active = false;
    }
    const delay = this.delay();
    if (delay > 0) this._instrument?.idle(this._timers.next());
    return delay;
  }

  /** Seconds until something is due, as {@link turn} returns them. */
  delay(): number {
    if (this.ready.length > 0 || this.stopping) return 0;
    return Math.max(0, this._timers.next() - this.time());
  }

  /** The earliest deadline, in seconds of the loop's clock; `Infinity` when there is none. */
  deadline(): number {
    return this._timers.next();
  }

  /** @internal @returns true if `stop` was called since the last call of this. */
  _takeStop(): boolean {
    const { stopping } = this;
    this.stopping = false;
    return stopping;
  }

  /** True while work is announced by {@link expectOutside}. */
  expectsOutside(): boolean {
    return this._outside.isExpected();
  }

  /**
   * Closes the loop, and reports coroutines never awaited, tasks still pending and exceptions never retrieved
   * (`loop.close`). Does nothing the second time.
   * @throws RuntimeError `Cannot close a running event loop`
   */
  close(): void {
    if (this.active) throw new RuntimeError('Cannot close a running event loop');
    if (this.closed) return;
    this.closed = true;
    this.reports.leftovers();
    this.ready.clear();
    this._timers.clear();
    this._unretrieved.clear();
  }

  /** @internal @throws RuntimeError if it is closed, or if this or another loop is running. */
  _checkRunnable(): void {
    this.checkClosed();
    if (this.active || this._isRun) throw new RuntimeError('This event loop is already running');
    if (runningLoop() !== null) {
      throw new RuntimeError('Cannot run the event loop while another loop is running');
    }
  }

  /** @internal */
  _enqueue(runnable: Runnable): void {
    this.checkClosed();
    this.ready.push(runnable);
  }

  /** @internal Puts a task whose wait is over, or the handle of a callback, into the ready queue. */
  _wake(waiter: Runnable): void {
    this.ready.push(waiter);
    if (this._instrument !== null && waiter instanceof Task) this._instrument.taskReady(waiter);
  }

  toString(): string {
    return `<EventLoop running=${repr(this.active)} closed=${repr(this.closed)} debug=${repr(this.debug)}>`;
  }

  private soon(method: string, first: unknown, rest: unknown[]): Handle {
    this.checkClosed();
    const { callback, args, context } = parse(this, method, first, rest);
    const handle = new Handle(this, callback, args, context);
    this._enqueue(handle);
    return handle;
  }

  /** @throws RuntimeError `Event loop is closed` */
  private checkClosed(): void {
    if (this.closed) throw new RuntimeError('Event loop is closed');
  }

  private runTimed(): void {
    for (let todo = this.ready.length; todo > 0; todo--) {
      const runnable = this.ready.shift() as Runnable;
      const start = this.time();
      runnable._run();
      const took = this.time() - start;
      if (took >= this.slowCallbackDuration) {
        this.reports.warning('asyncio', `Executing ${runnable} took ${took.toFixed(3)} seconds`);
      }
    }
  }
}

/** The callback, arguments and context of a handle. Arguments without options are used as they are, without a copy. */
function parse(loop: EventLoop, method: string, first: unknown, rest: unknown[]) {
  const hasOptions = typeof first === 'object' && first !== null && 'context' in first;
  const callback = (hasOptions ? rest[0] : first) as () => unknown;
  if (loop.getDebug()) checkCallback(callback, method);
  return {
    callback,
    args: hasOptions ? rest.slice(1) : rest,
    context: ((hasOptions && first.context) as Context | false | null | undefined) || inheritContext(),
  };
}

function isFunctionOrNull(value: unknown): boolean {
  return value === null || typeof value === 'function';
}

/** A new loop on the real clock (`asyncio.new_event_loop`). */
export function newEventLoop(): EventLoop {
  return new EventLoop();
}
