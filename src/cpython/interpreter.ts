import { randomUUID } from 'node:crypto';
import { summarize } from '../trace/summary.ts';
import type { Trace, TraceEvent } from '../trace/trace.ts';
import { CPythonError } from './errors.ts';
import { childFile, DIRECTORY, findPyodide, harnessFolder } from './files.ts';
import { Process } from './process.ts';
import type { Done, End, LimitReport, Limits, Report } from './protocol.ts';
import { snapshotPath, writeSnapshot } from './snapshot.ts';
import { describeStop, type Stop } from './stop.ts';

export interface InterpreterOptions {
  /** Where to keep a snapshot (32 MB), with which Python starts in half a second; null: nowhere. */
  readonly cacheDirectory: string | null;
  /** Called when no snapshot fits, and the start takes seconds. */
  readonly onFirstUse?: () => void;
  /** Called, once, if the snapshot could not be kept: each start will take seconds. */
  readonly onSnapshotError?: (error: Error) => void;
  /** The folder with `child.js` and `harness/`, if it is not the program's own. */
  readonly directory?: string;
}

export interface Program {
  readonly source: string;
  /** The name in tracebacks: `main.py`, unless said otherwise. */
  readonly filename?: string;
}

export interface RunOptions {
  /** 10 seconds, 256 MiB and 1 MiB of output, unless said otherwise. */
  readonly limits?: Partial<Limits>;
  /** Ends the run at once. */
  readonly signal?: AbortSignal;
}

export interface RunResult {
  /** All that happened, until the program ended or was stopped. */
  readonly trace: Trace;
  /** Why it did not come to its own end. */
  readonly stop: Stop | null;
  /** The line of the program at which its error was raised. */
  readonly errorLine: number | null;
  readonly traceback: string | null;
}

const LIMITS: Limits = { seconds: 10, bytes: 2 ** 28, outputBytes: 2 ** 20 };

/** How long a program that was told that its time is over may go on, in seconds. */
const GRACE = 0.35;

/** What came of one attempt at a program. */
interface Attempt {
  readonly events: TraceEvent[];
  /** The line that was last about to be run. */
  line: number | null;
  limit: LimitReport | null;
  end: End | null;
  /** null if the child was killed or has died. */
  done: Done | null;
  /** Whether it was killed because its time was over. */
  isOverdue: boolean;
}

/** CPython 3.14 in a process of its own, sealed off from the host. Runs one program after another, each as the first. */
export class Interpreter {
  private readonly options: InterpreterOptions;
  private process: Process | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  private canKeep = true;

  constructor(options: InterpreterOptions) {
    this.options = options;
  }

  /** Of the process, while there is one. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /**
   * Starts the process in the background, unless it is there. Neither it nor this promise keeps the program alive.
   * @returns settled when it is ready to run a program. @throws CPythonError
   */
  warmUp(): Promise<void> {
    try {
      return this.started().ready;
    } catch (error) {
      const failed = Promise.reject(error);
      failed.catch(() => {});
      return failed;
    }
  }

  /** Runs a program when those before it are over. @throws CPythonError, or the reason of `signal`. */
  run(program: Program, options: RunOptions = {}): Promise<RunResult> {
    const run = this.queue.then(() => this.runNow(program, options));
    this.queue = run.catch(() => {});
    return run;
  }

  /** Ends the process, and what it is running. */
  close(): void {
    this.isClosed = true;
    this.process?.kill();
  }

  private async runNow(program: Program, { limits, signal }: RunOptions): Promise<RunResult> {
    const all = { ...LIMITS, ...limits };
    const first = await this.attempt(program, all, false, signal);
    if (isComplete(first)) return complete(first, all);
    if (first.limit?.line !== undefined) return stopped(first, first, all);
    // A run that tells every line finds the one where the first was lost.
    const second = await this.attempt(program, all, true, signal);
    return isComplete(second) ? complete(second, all) : stopped(first, second, all);
  }

  private async attempt(
    program: Program,
    limits: Limits,
    lines: boolean,
    signal?: AbortSignal,
  ): Promise<Attempt> {
    signal?.throwIfAborted();
    const process = this.started();
    const kill = () => process.kill();
    signal?.addEventListener('abort', kill);
    const attempt: Attempt = { events: [], line: null, limit: null, end: null, done: null, isOverdue: false };
    const { source, filename = 'main.py' } = program;
    const request = { id: randomUUID(), source, filename, limits, lines };
    try {
      const patience = limits.seconds + GRACE;
      attempt.done = await process.execute(request, patience, (report) => note(attempt, report));
      attempt.isOverdue = process.isOverdue;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', kill);
      if (!process.isAlive && !this.isClosed) this.warmUp();
    }
    signal?.throwIfAborted();
    return attempt;
  }

  private started(): Process {
    if (this.isClosed) throw new CPythonError('closed', 'Python was closed.');
    if (this.process?.isAlive !== true) this.process = this.spawn();
    return this.process;
  }

  private spawn(): Process {
    const { cacheDirectory, directory = DIRECTORY, onFirstUse, onSnapshotError } = this.options;
    const { folder: pyodide, version } = findPyodide();
    const harness = harnessFolder(directory);
    const canKeep = cacheDirectory !== null && this.canKeep;
    const snapshot = canKeep ? snapshotPath(cacheDirectory, version, harness) : null;
    return new Process({
      script: childFile(directory),
      start: { pyodide, harness, snapshot },
      onMaking: () => onFirstUse?.(),
      onSnapshot: (bytes) => {
        if (cacheDirectory === null || snapshot === null) return;
        try {
          writeSnapshot(cacheDirectory, snapshot, bytes);
        } catch (error) {
          this.canKeep = false;
          onSnapshotError?.(error as Error);
        }
      },
    });
  }
}

function note(attempt: Attempt, { events, line, limit, end }: Report): void {
  if (events !== undefined) attempt.events.push(...events);
  if (line !== undefined) attempt.line = line;
  if (end !== undefined) attempt.end = end;
  const reached = limit ?? end?.limit;
  if (reached !== undefined) attempt.limit ??= reached;
}

type Complete = Attempt & { readonly end: End; readonly done: Done };

function isComplete(attempt: Attempt): attempt is Complete {
  return attempt.end !== null && attempt.done !== null && attempt.done.fatal === undefined;
}

/** Of a program after which the interpreter could go on. */
function complete({ events, limit, end, done }: Complete, limits: Limits): RunResult {
  const { result, error, errorLine = null, traceback = null } = end;
  const isMemory = done.memoryRefused && error?.startsWith('MemoryError') === true;
  let stop: Stop | null = null;
  if (limit !== null) stop = { kind: limit.kind, line: limit.line ?? errorLine };
  else if (isMemory) stop = { kind: 'memory', line: errorLine };
  const ending =
    limit !== null && stop !== null
      ? { error: describeStop(stop, limits) }
      : error === undefined
        ? { result: result ?? 'None' }
        : { error };
  return { trace: summarize(events, end.turns, 'virtual', end.elapsed, ending), stop, errorLine, traceback };
}

/** Of a program that took the interpreter with it: the first attempt tells how, the last one where and what until then. */
function stopped(first: Attempt, last: Attempt, limits: Limits): RunResult {
  const line = last.limit?.line ?? last.line;
  const stop: Stop = { kind: first.limit?.kind ?? kindOf(first), line };
  if (first.done?.detail !== undefined) stop.refused = first.done.detail;
  const events = last.events.length > 0 ? last.events : first.events;
  const error = describeStop(stop, limits);
  const trace = summarize(events, undefined, 'virtual', events.at(-1)?.t ?? 0, { error });
  return { trace, stop, errorLine: line, traceback: null };
}

function kindOf({ isOverdue, done }: Attempt): Stop['kind'] {
  return isOverdue ? 'time' : (done?.fatal ?? 'exit');
}
