import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { CPythonError } from './errors.ts';
import { LineReader, parseLine } from './line-reader.ts';
import type { Done, FromChild, Request, StartOptions } from './protocol.ts';

/** Characters of the child's standard error that are kept, to say why it did not start. */
const MOST_STDERR = 4000;

export interface ProcessOptions {
  /** The child's script. */
  readonly script: string;
  readonly start: StartOptions;
  /** Called when there is no fitting snapshot, and one is being made. */
  readonly onMaking: () => void;
  readonly onSnapshot: (snapshot: Uint8Array) => void;
}

/** A child process with an interpreter. It keeps this process alive only while it runs a program. */
export class Process {
  /** Resolved when programs can be run; rejected with a CPythonError if the child ends before that. */
  readonly ready: Promise<void>;
  private readonly child: ChildProcess;
  private readonly requests: Writable;
  /** It was killed because a program took too long. */
  isOverdue = false;
  private isReady = false;
  private hasEnded = false;
  private stderr = '';
  private settleReady: (error?: CPythonError) => void = () => {};
  private run: { id: string; onReport: (report: object) => void; end: (done: Done | null) => void } | null =
    null;

  constructor({ script, start, onMaking, onSnapshot }: ProcessOptions) {
    this.ready = new Promise((resolve, reject) => {
      this.settleReady = (error) => (error === undefined ? resolve() : reject(error));
    });
    // `execute` rejects too; a process that was only warmed up may fail unnoticed.
    this.ready.catch(() => {});
    const readable = [
      script,
      start.pyodide,
      start.harness,
      ...(start.snapshot === null ? [] : [start.snapshot]),
    ];
    this.child = spawn(process.execPath, [...permissions(readable), script, JSON.stringify(start)], {
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const [, , stderr, requests, lines] = this.child.stdio as [null, null, Readable, Writable, Readable];
    this.requests = requests;
    // The end of the child is known by its `close`, not by a broken pipe.
    requests.on('error', () => {});
    stderr.on('data', (text: Buffer) => {
      this.stderr = (this.stderr + text.toString()).slice(0, MOST_STDERR);
    });
    const reader = new LineReader((text) => {
      const line = parseLine(text) as FromChild | null;
      if (line === null) return;
      if (this.isReady) this.receive(line);
      else if ('making' in line) onMaking();
      else if ('snapshot' in line) reader.block(line.snapshot, onSnapshot);
      else if ('ready' in line) {
        this.isReady = true;
        this.settleReady();
      }
    });
    lines.on('data', (chunk: Buffer) => reader.push(chunk));
    this.child.on('error', (error) => this.onEnd(error.message));
    this.child.on('close', () => this.onEnd());
    process.once('exit', this.kill);
    this.setReferenced(false);
  }

  get isAlive(): boolean {
    return !this.hasEnded;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /**
   * Runs one program.
   * @param timeout seconds after which the child is killed.
   * @returns the child's line at the end of the run; null if the child has ended without one.
   * @throws CPythonError if the child does not start
   */
  async execute(request: Request, timeout: number, onReport: (report: object) => void): Promise<Done | null> {
    this.setReferenced(true);
    await this.ready;
    if (this.hasEnded) return null;
    const timer = setTimeout(() => {
      this.isOverdue = true;
      this.kill();
    }, timeout * 1000);
    const done = new Promise<Done | null>((end) => {
      this.run = { id: request.id, onReport, end };
    });
    this.requests.write(`${JSON.stringify(request)}\n`);
    return done.finally(() => clearTimeout(timer));
  }

  readonly kill = (): void => {
    this.child.kill('SIGKILL');
  };

  private receive(line: Done | object): void {
    if (this.run === null) return;
    if (!('done' in line)) this.run.onReport(line);
    else if (line.done === this.run.id) this.endRun(line);
  }

  private endRun(done: Done | null): void {
    const run = this.run;
    this.run = null;
    // After a fatal error the child ends by itself.
    if (done?.fatal !== undefined) this.hasEnded = true;
    this.setReferenced(false);
    run?.end(done);
  }

  private onEnd(why = errorLine(this.stderr)): void {
    this.hasEnded = true;
    process.off('exit', this.kill);
    this.settleReady(new CPythonError('start', `Python did not start: ${why}`));
    this.endRun(null);
  }

  private setReferenced(isReferenced: boolean): void {
    const handles = [this.child, ...this.child.stdio] as (Partial<
      Pick<ChildProcess, 'ref' | 'unref'>
    > | null)[];
    for (const handle of handles) isReferenced ? handle?.ref?.() : handle?.unref?.();
  }
}

/** Arguments of Node that let a script only read these files and folders: the second wall, behind the seal. */
export function permissions(readable: readonly string[]): string[] {
  const isStable = process.allowedNodeEnvironmentFlags.has('--permission');
  return [
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    isStable ? '--permission' : '--experimental-permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
  ];
}

function errorLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .findLast((line) => /error/i.test(line)) ?? 'it ended at once'
  );
}
