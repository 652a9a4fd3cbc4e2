import type { Clock } from './clock.ts';
import { type Context, copyContext } from './context.ts';
import { type Awaitable, type Body, Coroutine, isAwaitable, refuseGenerator } from './coroutine.ts';
import { ensureCoroutine } from './create-task.ts';
import { type Driver, RealDriver, VirtualDriver } from './drivers.ts';
import { CancelledError, KeyboardInterrupt, RuntimeError } from './errors.ts';
import { EventLoop } from './event-loop.ts';
import type { Future } from './future.ts';
import { gather } from './gather.ts';
import type { Instrument } from './instrument.ts';
import type { ExceptionHandler, WarningHandler } from './reports.ts';
import { inRealTime, type Run, runUntilComplete } from './run-forever.ts';
import { allTasks, runningLoop } from './running-loop.ts';
import type { Task, TaskFactory } from './task.ts';

export interface RunnerOptions {
  /** Does the waiting: on the real clock by default. */
  driver?: Driver;
  /** Warn about callbacks and steps that block the loop. */
  debug?: boolean;
  /** Observes the loop. */
  instrument?: Instrument | null;
  exceptionHandler?: ExceptionHandler | null;
  warningHandler?: WarningHandler | null;
  taskFactory?: TaskFactory | null;
  loopFactory?: (clock: Clock) => EventLoop;
}

/**
 * Runs coroutines one after the other on a loop of its own, and cleans up at the end (`asyncio.Runner`).
 *
 *     const runner = new Runner();
 *     try { await runner.run(main()); } finally { await runner.close(); }
 */
export class Runner {
  private readonly driver: Driver;
  private readonly loop: EventLoop;
  /** Shared by all main tasks: a variable set by one run is seen by the next. */
  private context: Context | null = null;
  private mainTask: Task<unknown> | null = null;
  private interrupts = 0;
  private closed = false;
  private breakPause: ((error: unknown) => void) | null = null;

  constructor(options: RunnerOptions = {}) {
    this.driver = options.driver ?? new RealDriver();
    this.loop = options.loopFactory?.(this.driver.clock) ?? new EventLoop(this.driver.clock);
    this.loop._instrument = options.instrument ?? this.loop._instrument;
    this.loop.setDebug(options.debug ?? this.loop.getDebug());
    this.loop.setExceptionHandler(options.exceptionHandler ?? this.loop.getExceptionHandler());
    if (options.warningHandler) this.loop.setWarningHandler(options.warningHandler);
    if (options.taskFactory) this.loop.setTaskFactory(options.taskFactory);
  }

  /** @throws RuntimeError `Runner is closed` */
  getLoop(): EventLoop {
    if (this.closed) throw new RuntimeError('Runner is closed');
    return this.loop;
  }

  /**
   * Runs it until it is done, and gives its result.
   * @param options `context` of the main task; by default one for all runs of this runner.
   * @throws the exception of `main`; KeyboardInterrupt after {@link interrupt}; DeadlockError; RuntimeError inside a
   *   running loop; TypeError if `main` cannot be awaited.
   */
  async run<T>(main: Awaitable<T>, options: { context?: Context } = {}): Promise<T> {
    return inRealTime(this.running(main, options.context), this.breakable);
  }

  /** As {@link run}, but synchronous: for a virtual clock, and programs that wait for nothing outside the loop. */
  runSync<T>(main: Awaitable<T>): T {
    return withoutPause(this.running(main));
  }

  /**
   * Cancels the remaining tasks, runs their clean-up, waits for running threads, and closes the loop. Ctrl-C ends the
   * wait for the threads, not the threads.
   */
  async close(): Promise<void> {
    await inRealTime(this.closing(), this.breakable);
  }

  closeSync(): void {
    withoutPause(this.closing());
  }

  /**
   * Ctrl-C. The first cancels the main task, so that its clean-up runs; a second one leaves the loop at once.
   * @throws KeyboardInterrupt the second time, when called inside the loop.
   */
  interrupt(): void {
    this.interrupts++;
    if (this.interrupts === 1 && this.mainTask !== null && !this.mainTask.done()) {
      this.mainTask.cancel();
      this.loop.callSoonThreadsafe(() => {});
    } else if (this.loop.isRunning()) {
      throw new KeyboardInterrupt();
    } else {
      this.breakPause?.(new KeyboardInterrupt());
      // The abandoned pause must not keep the process alive by its timer.
      this.loop._outside.wake();
    }
  }

  private *running<T>(main: Awaitable<T>, context?: Context): Run<T> {
    if (runningLoop() !== null) {
      throw new RuntimeError('Runner.run() cannot be called from a running event loop');
    }
    const loop = this.getLoop();
    loop._checkRunnable();
    if (!isAwaitable(main)) {
      refuseGenerator(main);
      throw new TypeError('An asyncio.Future, a coroutine or an awaitable is required');
    }
    this.context ??= copyContext();
    const task = loop.createTask(ensureCoroutine(main), { context: context ?? this.context });
    this.mainTask = task;
    this.interrupts = 0;
    try {
      return yield* this.untilComplete(task);
    } catch (error) {
      if (error instanceof CancelledError && this.interrupts > 0 && task.uncancel() === 0) {
        throw new KeyboardInterrupt();
      }
      throw error;
    } finally {
      this.mainTask = null;
    }
  }

  private *closing(): Run<void> {
    if (this.closed) return;
    this.closed = true;
    const { loop } = this;
    try {
      if (!loop._tasks.isEmpty() || loop._executor.isBusy()) loop._instrument?.closing();
      yield* this.cancelAll();
      // CPython runs two more coroutines here; tasks started during the clean-up get the turns that these take.
      // They belong to the runner and not to the program, so the observer does not see them.
      const instrument = loop._instrument;
      loop._instrument = null;
      yield* this.untilComplete(
        loop.createTask(new Coroutine('shutdown_asyncgens', closeAsyncGenerators(loop))),
      );
      loop._instrument = instrument;
      if (loop._executor.isBusy()) yield* this.untilComplete(loop._executor.join());
      loop._instrument = null;
      yield* this.untilComplete(loop.createTask(new Coroutine('shutdown_default_executor', nothing())));
      loop._instrument = instrument;
    } finally {
      loop.close();
    }
  }

  private *cancelAll(): Run<void> {
    const { loop } = this;
    const tasks = [...allTasks(loop)];
    if (tasks.length === 0) return;
    for (const task of tasks) task.cancel();
    yield* this.untilComplete(gather(tasks, { returnExceptions: true }) as Future<unknown>);
    for (const task of tasks) {
      if (task.cancelled()) continue;
      const exception = task.exception();
      if (exception === null) continue;
      const message = 'unhandled exception during asyncio.run() shutdown';
      loop.callExceptionHandler({ message, exception, task });
    }
  }

  private untilComplete<T>(future: Future<T>): Run<T> {
    return runUntilComplete(this.loop, this.driver, future);
  }

  /** The pause; rejected if {@link interrupt} ends it. */
  private readonly breakable = (pause: Promise<void>): Promise<void> => {
    // `Promise.race` against one promise for the whole run would leak: that promise keeps a reaction of every pause.
    return new Promise((resolve, reject) => {
      this.breakPause = reject;
      pause.then(resolve, reject);
    });
  };
}

/** Closes the asynchronous generators that have begun and not ended. */
function* closeAsyncGenerators(loop: EventLoop): Body<null> {
  const closing = [...loop._asyncGenerators].map((generator) => generator.aclose());
  loop._asyncGenerators.clear();
  if (closing.length > 0) yield* gather(closing, { returnExceptions: true });
  return null;
}

function* nothing() {
  return null;
}

function withoutPause<T>(run: Run<T>): T {
  const state = run.next();
  if (state.done) return state.value;
  run.return(undefined as never);
  throw new RuntimeError('this program waits for something outside the loop; run it with run() instead');
}

/**
 * Runs a coroutine on a new loop, and gives its result (`asyncio.run`). Tasks that still run then are cancelled. Ctrl-C
 * cancels the coroutine, and `run` throws KeyboardInterrupt when its clean-up is done.
 *
 *     await run(main());
 *
 * @throws RuntimeError `asyncio.run() cannot be called from a running event loop`, synchronously, as a coroutine cannot
 *   `await` the promise; the exception of the coroutine.
 */
export function run<T>(main: Awaitable<T>, options: RunnerOptions = {}): Promise<T> {
  refuseInsideLoop();
  return runInRealTime(main, options);
}

async function runInRealTime<T>(main: Awaitable<T>, options: RunnerOptions): Promise<T> {
  const runner = new Runner(options);
  const onInterrupt = () => runner.interrupt();
  process.on('SIGINT', onInterrupt);
  try {
    return await runner.run(main);
  } finally {
    try {
      await runner.close();
    } finally {
      process.off('SIGINT', onInterrupt);
    }
  }
}

/**
 * Runs a coroutine on a virtual clock, on which waiting takes no time, and gives its result at once.
 * @throws RuntimeError if it waits for something outside the loop; the exception of the coroutine.
 */
export function runVirtual<T>(main: Awaitable<T>, options: Omit<RunnerOptions, 'driver'> = {}): T {
  refuseInsideLoop();
  const runner = new Runner({ ...options, driver: new VirtualDriver() });
  try {
    return runner.runSync(main);
  } finally {
    runner.closeSync();
  }
}

/** @internal @throws RuntimeError inside a running loop. */
export function refuseInsideLoop(): void {
  if (runningLoop() !== null) {
    throw new RuntimeError('asyncio.run() cannot be called from a running event loop');
  }
}
