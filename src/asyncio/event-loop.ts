import { bind, checkCallback, checkSeconds } from './callback.ts';
import type { Clock } from './clock.ts';
import type { Coroutine } from './coroutine.ts';
import { Deque } from './deque.ts';
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
import { enterLoop } from './running-loop.ts';
import type { Task, TaskFactory } from './task.ts';
import { TimerHeap } from './timer-heap.ts';

/** Two timers nearer to each other than this (seconds) are due together, as with CPython's clock on Linux. */
const CLOCK_RESOLUTION = 1e-9;

/**
 * asyncio's event loop, without the waiting. {@link turn} is one iteration of CPython's `_run_once`: it runs what
 * is due and returns how long nothing will be. Whoever calls it, a driver, waits that long and calls again.
 */
export class EventLoop {
  /** In debug mode, a callback or step that takes this long (seconds) is warned about. */
  slowCallbackDuration = 0.1;
  /** @internal */ readonly _clock: Clock;
  /** @internal */ readonly _timers = new TimerHeap();
  /** @internal */ _instrument: Instrument | null;
  /** @internal */ _currentTask: Task<unknown> | null = null;
  /** @internal The unfinished tasks, oldest first: a list linked through the tasks themselves. */
  _firstTask: Task<unknown> | null = null;
  /** @internal */ _lastTask: Task<unknown> | null = null;
  /** @internal Futures that failed, and nobody has looked. */
  readonly _unretrieved = new Set<Future<unknown>>();
  /** @internal The asynchronous generators that have begun, and not ended. */
  readonly _asyncGenerators = new Set<{ aclose(): Coroutine<unknown> }>();
  /** @internal */ readonly _executor = new Executor(this);
  /** @internal */ readonly _outside = new Outside();
  /** @internal */ _nextTaskNumber = 1;
  /** @internal Two tasks were made of one coroutine. */ _sharesCoroutines = false;
  private readonly ready = new Deque<Runnable>();
  private taskFactory: TaskFactory | null = null;
  private readonly reports = new Reports(this);
  private debug = false;
  private stopping = false;
  private closed = false;
  private active = false;

  constructor(clock: Clock, instrument: Instrument | null = null) {
    this._clock = clock;
    this._instrument = instrument;
  }

  /** The time in seconds, on the loop's own clock, which starts at 0. */
  time(): number {
    return this._clock.time();
  }

  /** Has `callback` called in the next turn, after what is ready already (`loop.call_soon`). */
  callSoon<A extends readonly unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle {
    this.checkClosed();
    checkCallback(callback, 'callSoon');
    const handle = new Handle(this, ...bind(callback, args));
    this._enqueue(handle);
    return handle;
  }

  /**
   * Has `callback` called `delay` seconds from now (`loop.call_later`). A negative delay is a deadline in the past.
   * @throws TypeError if it is none; ValueError if it is NaN.
   */
  callLater<A extends readonly unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle {
    if (delay === null || delay === undefined) throw new TypeError('delay must not be None');
    return this.callAt(this.time() + checkSeconds(delay), callback, ...args);
  }

  /** Has `callback` called at `when`, in seconds of the loop's clock (`loop.call_at`). */
  callAt<A extends readonly unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle {
    if (when === null || when === undefined) throw new TypeError('when cannot be None');
    this.checkClosed();
    checkCallback(callback, 'callAt');
    return this._callAt(checkSeconds(when), ...bind(callback, args));
  }

  /**
   * Has `callback` called in the next turn, and wakes the driver if it is waiting (`loop.call_soon_threadsafe`).
   * For whatever completes outside the loop: Node's callbacks, promises, worker threads.
   */
  callSoonThreadsafe<A extends readonly unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle {
    const handle = this.callSoon(callback, ...args);
    this._outside.wake();
    return handle;
  }

  /**
   * Announces that something outside the loop is under way, so that an idle loop is not taken for a deadlock.
   * @param what what it is, for messages.
   * @returns ends the announcement.
   */
  expectOutside(what: string): () => void {
    return this._outside.expect(what);
  }

  createFuture<T>(): Future<T> {
    return new Future<T>(this);
  }

  /** Ends the run after the present turn (`loop.stop`). */
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

  /** Makes every task of this loop, instead of `new Task`; `null` for the default (`loop.set_task_factory`). */
  setTaskFactory(factory: TaskFactory | null): void {
    this.taskFactory = factory;
  }

  getTaskFactory(): TaskFactory | null {
    return this.taskFactory;
  }

  /** Takes the reports that nobody is there to catch; `null` for the default, which prints them. */
  setExceptionHandler(handler: ExceptionHandler | null): void {
    this.reports.exceptionHandler = handler;
  }

  getExceptionHandler(): ExceptionHandler | null {
    return this.reports.exceptionHandler;
  }

  /** Takes Python's warnings; `null` for the default, which prints them. */
  setWarningHandler(handler: WarningHandler | null): void {
    this.reports.warningHandler = handler;
  }

  callExceptionHandler(context: ExceptionContext): void {
    this.reports.exception(context);
  }

  /** Prints the report to standard error. */
  defaultExceptionHandler(context: ExceptionContext): void {
    printReport(context);
  }

  /**
   * One iteration: moves the timers that are due behind what is ready, and runs everything that stands in the
   * queue now. What is added meanwhile waits for the next turn.
   * @returns seconds until something is due: 0 when more is ready, `Infinity` when only the outside can wake it.
   * @throws what {@link KeyboardInterrupt} or {@link SystemExit} a callback threw; the rest of the queue stays.
   */
  turn(): number {
    const outer = enterLoop(this);
    this.active = true;
    this._instrument?.turnBegan();
    try {
      const now = this.time();
      // After half a year the resolution is less than the last digit of the time: what is due now still is.
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

  /** @internal Whether `stop` was called; asking clears it. */
  _takeStop(): boolean {
    const { stopping } = this;
    this.stopping = false;
    return stopping;
  }

  /** Whether something outside has been announced by {@link expectOutside}. */
  expectsOutside(): boolean {
    return this._outside.isExpected();
  }

  /**
   * Closes the loop, and reports what is left: coroutines never awaited, tasks still pending, exceptions nobody
   * looked at (`loop.close`). Does nothing the second time.
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

  /** @internal */
  _callAt(when: number, callback: (argument: never) => unknown, argument: unknown): TimerHandle {
    const timer = new TimerHandle(this, when, callback, argument);
    this._timers.push(when, timer);
    return timer;
  }

  /** @internal */
  _enqueue(runnable: Runnable): void {
    this.checkClosed();
    this.ready.push(runnable);
  }

  /** @internal Puts a task whose wait is over into the ready queue. */
  _wake(task: Runnable): void {
    this.ready.push(task);
    this._instrument?.taskReady(task as Task<unknown>);
  }

  toString(): string {
    return `<EventLoop running=${repr(this.active)} closed=${repr(this.closed)} debug=${repr(this.debug)}>`;
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
