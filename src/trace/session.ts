import {
  type Awaitable,
  BaseException,
  CancelledError,
  DeadlockError,
  type Driver,
  type EventLoop,
  type ExceptionContext,
  isException,
  KeyboardInterrupt,
  Runner,
  RuntimeError,
  redirectPrint,
  repr,
  takeUnstarted,
  VirtualDriver,
} from '../asyncio/index.ts';
import { refuseInsideLoop } from '../asyncio/runner.ts';
import { Recorder } from './recorder.ts';
import { summarize } from './summary.ts';
import type { Figures, Trace, TraceEvent } from './trace.ts';

/** `asyncio.run` as a script gets it: runs a coroutine on a fresh loop, on the session's clock. */
export type Run = <T>(main: Awaitable<T>) => Promise<T>;

/** A whole program: plain code, which may enter a loop by `run`, and may add measurements to the session's trace. */
export type Script = (run: Run, session: Session) => Promise<unknown>;

export interface SessionOptions {
  /** Has the clock, and waits on it: a virtual one by default. */
  driver?: Driver;
  /** Called with each event at the moment it happens. */
  onEvent?: (event: TraceEvent) => void;
}

/** Printing and unstarted coroutines belong to the process: a second session would take them from the first. */
let isRecording = false;

/** Runs one script and records its trace. Only one session records at a time; everything printed meanwhile is in its trace. */
export class Session {
  private readonly driver: Driver;
  private readonly recorder: Recorder;
  private runner: Runner | null = null;
  private interrupted = false;
  /** Rejects the promise of a script that is in no loop. */
  private abandon: (() => void) | null = null;
  private abandoned = false;
  /** The result of the last `asyncio.run`. */
  private result: unknown = null;
  /** Tasks are numbered through all loops of a script. */
  private nextTaskNumber = 1;

  constructor({ driver = new VirtualDriver(), onEvent }: SessionOptions = {}) {
    this.driver = driver;
    this.recorder = new Recorder(driver.clock, onEvent);
  }

  /**
   * Runs the script to its end. An exception that it throws is part of the trace.
   * @throws KeyboardInterrupt after Ctrl-C; RuntimeError while another session records.
   */
  async record(script: Script): Promise<Trace> {
    if (isRecording) throw new RuntimeError('a session is being recorded: await its trace before the next');
    isRecording = true;
    const outer = redirectPrint((line) => this.recorder.printed(line));
    takeUnstarted();
    try {
      await this.unlessInterrupted(script((main) => this.run(main), this));
      this.reportUnstarted();
      return this.trace({ result: repr(this.result) });
    } catch (error) {
      if (!isException(error) && !(error instanceof CancelledError)) throw error;
      this.reportUnstarted();
      return this.trace({ error: describeError(error) });
    } finally {
      isRecording = false;
      // A script abandoned outside of any loop runs on: nothing may show what it prints.
      redirectPrint(this.abandoned ? () => {} : outer);
    }
  }

  /** Ctrl-C: cancels the script's main task, or abandons a script that is in no loop; the second time, leaves the loop. */
  interrupt(): void {
    this.interrupted = true;
    if (this.runner === null) this.abandon?.();
    else this.runner.interrupt();
  }

  measure(figures: Figures): void {
    this.recorder.measured(figures);
  }

  private unlessInterrupted(script: Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.abandon = () => {
        this.abandoned = true;
        reject(new KeyboardInterrupt());
      };
      script.then(resolve, reject);
    });
  }

  private run<T>(main: Awaitable<T>): Promise<T> {
    refuseInsideLoop();
    return this.runOnLoop(main);
  }

  private async runOnLoop<T>(main: Awaitable<T>): Promise<T> {
    if (this.interrupted) throw new KeyboardInterrupt();
    const runner = new Runner({
      driver: this.driver,
      instrument: this.recorder,
      exceptionHandler: (_loop: EventLoop, context: ExceptionContext) =>
        this.recorder.reported(describeReport(context)),
      warningHandler: (category, message) => this.recorder.reported(`${category}: ${message}`),
    });
    this.runner = runner;
    const loop = runner.getLoop();
    loop._nextTaskNumber = this.nextTaskNumber;
    let isDeadlock = false;
    try {
      const result = await runner.run(main);
      this.result = result;
      return result;
    } catch (error) {
      isDeadlock = error instanceof DeadlockError;
      throw error;
    } finally {
      // A deadlocked program gets no further: its clean-up never runs.
      if (!isDeadlock) await runner.close();
      this.nextTaskNumber = loop._nextTaskNumber;
      this.runner = null;
    }
  }

  /** Reports the coroutines that a script left unstarted without ever entering a loop: no loop will. */
  private reportUnstarted(): void {
    for (const coroutine of takeUnstarted()) {
      this.recorder.neverAwaited(coroutine);
      this.recorder.reported(`RuntimeWarning: coroutine '${coroutine.name}' was never awaited`);
    }
  }

  private trace(end: { result: string } | { error: string }): Trace {
    const clock = this.driver instanceof VirtualDriver ? 'virtual' : 'real';
    return summarize(this.recorder.events, this.recorder.turns, clock, this.driver.clock.time(), end);
  }
}

export function record(script: Script, options: SessionOptions = {}): Promise<Trace> {
  return new Session(options).record(script);
}

/** The modules that stand before the names of asyncio's own exceptions in a traceback. */
const MODULES: Readonly<Record<string, string>> = {
  CancelledError: 'asyncio.exceptions.',
  InvalidStateError: 'asyncio.exceptions.',
  BrokenBarrierError: 'asyncio.exceptions.',
  QueueEmpty: 'asyncio.queues.',
  QueueFull: 'asyncio.queues.',
  QueueShutDown: 'asyncio.queues.',
};

/** An exception as the last line of its traceback has it. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return repr(error);
  const { name, message } = error;
  const qualified = error instanceof BaseException ? (MODULES[name] ?? '') + name : name;
  return [qualified, message].filter((part) => part !== '').join(': ');
}

function describeReport({ message, exception }: ExceptionContext): string {
  return exception === undefined ? message : `${message} — ${describeError(exception)}`;
}
