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
import { type Language, Recorder } from './recorder.ts';
import { summarize } from './summary.ts';
import type { Figures, Trace, TraceEvent } from './trace.ts';

/** `asyncio.run` as a script gets it: runs a coroutine on a fresh loop, on the session's clock. */
export type Run = <T>(main: Awaitable<T>) => Promise<T>;

/**
 * A program from its first line to its last: plain code, which may enter a loop by way of `run`. What it needs
 * outside of any loop, the time and a way to spend it, the session gives.
 */
export type Script = (run: Run, session: Session) => Promise<unknown>;

export interface SessionOptions {
  /** Waits, and has the clock: a virtual one, unless said otherwise. */
  driver?: Driver;
  /** Told of each event at the moment it happens. */
  onEvent?: (event: TraceEvent) => void;
}

/** Printing and unstarted coroutines belong to the process: a second session would take them from the first. */
let isRecording = false;

/** Runs one script and records its trace. One session at a time records, and what is printed meanwhile is its. */
export class Session {
  private readonly driver: Driver;
  private readonly recorder: Recorder;
  private runner: Runner | null = null;
  private interrupted = false;
  /** Leaves a script that is in no loop. */
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
   * Runs the script to its end. What it throws is part of the trace.
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
      return this.trace({ result: (this.recorder.language?.repr ?? repr)(this.result) });
    } catch (error) {
      if (!isException(error) && !(error instanceof CancelledError)) throw error;
      this.reportUnstarted();
      return this.trace({ error: describeError(error) });
    } finally {
      isRecording = false;
      // A script that is left where no loop runs goes on by itself, and nobody is there to be told.
      redirectPrint(this.abandoned ? () => {} : outer);
    }
  }

  /** Ctrl-C: cancels the script's main task, or leaves a script that is in no loop; the second time, at once. */
  interrupt(): void {
    this.interrupted = true;
    if (this.runner === null) this.abandon?.();
    else this.runner.interrupt();
  }

  /** Whether Ctrl-C was pressed: a KeyboardInterrupt may also be the script's own. */
  get isInterrupted(): boolean {
    return this.interrupted;
  }

  time(): number {
    return this.driver.clock.time();
  }

  /** Holds the thread for so many seconds, in a loop or outside of any: `time.sleep`. */
  block(seconds: number): void {
    this.recorder.blocked(seconds);
    this.driver.clock.block(seconds);
  }

  report(text: string): void {
    this.recorder.reported(text);
  }

  measure(figures: Figures): void {
    this.recorder.measured(figures);
  }

  /** Lets a script that is written in another language show its values, and say where in its text it is. */
  speak(language: Language): void {
    this.recorder.language = language;
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
    let hangs = false;
    try {
      const result = await runner.run(main);
      this.result = result;
      return result;
    } catch (error) {
      hangs = error instanceof DeadlockError;
      throw error;
    } finally {
      // A program that hangs gets no further: its clean-up never runs.
      if (!hangs) await runner.close();
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

/** asyncio's own exceptions, which a traceback calls by where they are defined. */
const MODULES: Readonly<Record<string, string>> = {
  CancelledError: 'asyncio.exceptions.',
  InvalidStateError: 'asyncio.exceptions.',
  BrokenBarrierError: 'asyncio.exceptions.',
  QueueEmpty: 'asyncio.queues.',
  QueueFull: 'asyncio.queues.',
  QueueShutDown: 'asyncio.queues.',
};

/** The last line of the traceback. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return repr(error);
  const { name, message } = error;
  const qualified = error instanceof BaseException ? (MODULES[name] ?? '') + name : name;
  return [qualified, message].filter((part) => part !== '').join(': ');
}

function describeReport({ message, exception }: ExceptionContext): string {
  return exception === undefined ? message : `${message} — ${describeError(exception)}`;
}
