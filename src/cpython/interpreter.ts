import { randomUUID } from 'node:crypto';
import { Attempt } from './attempt.ts';
import { CPythonError, harnessFailure } from './errors.ts';
import { childFile, DIRECTORY, findPyodide, harnessFolder } from './files.ts';
import { Process } from './process.ts';
import { GRACE, LIMITS, type Limits, type Program } from './protocol.ts';
import { type RunResult, resultOf } from './result.ts';
import { noteUse, snapshotPath, writeSnapshot } from './snapshot.ts';

export interface InterpreterOptions {
  /** The folder for a snapshot (32 MB), with which Python starts in half a second; null for none. */
  readonly cacheDirectory: string | null;
  /** Called when there is no fitting snapshot, and the start takes seconds. */
  readonly onFirstUse?: () => void;
  /** Called once if the snapshot could not be written: each start will take seconds. */
  readonly onSnapshotError?: (error: Error) => void;
  /** Another folder with `child.mjs` and `harness/`. */
  readonly directory?: string;
}

export interface RunOptions {
  /** 10 seconds, 256 MiB and 1 MiB of output by default. */
  readonly limits?: Partial<Limits>;
  /** Record local variables too, which takes time. */
  readonly locals?: boolean;
  /** Ends the run at once. */
  readonly signal?: AbortSignal;
}

/** CPython 3.14 in a process of its own, without access to the host. Runs programs one by one, each in a fresh state. */
export class Interpreter {
  private readonly options: InterpreterOptions;
  private process: Process | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  private canKeep = true;

  constructor(options: InterpreterOptions) {
    this.options = options;
  }

  /** The id of the process, while there is one. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /**
   * Starts the process in the background, unless it runs. Neither it nor this promise keeps this process alive.
   * @returns settled when it is ready to run a program.
   * @throws CPythonError
   */
  warmUp(): Promise<void> {
    try {
      return this.started().ready;
    } catch (error) {
      const rejection = Promise.reject(error);
      rejection.catch(() => {});
      return rejection;
    }
  }

  /** Runs a program after those before it. @throws CPythonError, or the reason of `signal` */
  run(program: Program, options: RunOptions = {}): Promise<RunResult> {
    const run = this.queue.then(() => this.runNow(program, options));
    this.queue = run.catch(() => {});
    return run;
  }

  /** Ends the process and the program that it is running. */
  close(): void {
    this.isClosed = true;
    this.process?.kill();
  }

  private async runNow(program: Program, options: RunOptions): Promise<RunResult> {
    const all = { ...LIMITS, ...options.limits };
    const first = await this.attempt(program, all, false, options);
    if (first.isComplete() || first.isForged || first.limit?.line !== undefined) return resultOf(first, all);
    // A second run reports every line, to find the one at which the first was lost.
    const second = await this.attempt(program, all, true, options);
    return resultOf(second, all, first);
  }

  private async attempt(
    program: Program,
    limits: Limits,
    lines: boolean,
    { signal, locals = false }: RunOptions,
  ): Promise<Attempt> {
    signal?.throwIfAborted();
    const process = this.started();
    const attempt = new Attempt();
    const request = { filename: 'main.py', ...program, id: randomUUID(), limits, lines, locals };
    signal?.addEventListener('abort', process.kill);
    try {
      const patience = limits.seconds + GRACE;
      attempt.done = await process.execute(request, patience, (report) => attempt.note(report));
      attempt.isOverdue = process.isOverdue;
    } finally {
      signal?.removeEventListener('abort', process.kill);
      signal?.throwIfAborted();
    }
    if (!process.isAlive && !this.isClosed) this.warmUp();
    // A program at its limits may make the harness fail, without memory or interrupted at its end.
    const isAtLimit = attempt.limit !== undefined || attempt.done?.memoryRefused === true;
    if (attempt.failure !== undefined && !isAtLimit) throw harnessFailure(attempt.failure);
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
    // The process itself may write nowhere.
    if (snapshot !== null) noteUse(snapshot);
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
