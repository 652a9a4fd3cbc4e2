import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { CPythonError } from './errors.ts';
import { LineReader, parseLine } from './line-reader.ts';
import type { Done, FromChild, Request, Start } from './protocol.ts';

/** How much is kept of what Node says when it cannot start the child, in characters. */
const COMPLAINT = 4000;

export interface ProcessOptions {
  /** The script that is run in it. */
  readonly script: string;
  readonly start: Start;
  /** Called when there is no snapshot that fits, and one is being made. */
  readonly onMaking: () => void;
  readonly onSnapshot: (snapshot: Uint8Array) => void;
}

/** One child process with an interpreter in it. It does not keep this process alive but while it runs a program. */
export class Process {
  /** Settled when programs can be run, or the child has ended before that. */
  readonly ready: Promise<void>;
  private readonly child: ChildProcess;
  private readonly requests: Writable;
  /** Whether it was killed because a program took too long. */
  isOverdue = false;
  private isReady = false;
  private hasEnded = false;
  private complaint = '';
  private settleReady: (error?: CPythonError) => void = () => {};
  private run: { id: string; onReport: (report: object) => void; end: (done: Done | null) => void } | null =
    null;

  constructor({ script, start, onMaking, onSnapshot }: ProcessOptions) {
    this.ready = new Promise((resolve, reject) => {
      this.settleReady = (error) => (error === undefined ? resolve() : reject(error));
    });
    // Whoever runs a program is told; one that was only started in case it is wanted may fail unnoticed.
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
    const [, , complaints, requests, lines] = this.child.stdio as [null, null, Readable, Writable, Readable];
    this.requests = requests;
    // The child's end, and not a broken pipe, is what tells that it has ended.
    requests.on('error', () => {});
    complaints.on('data', (text: Buffer) => {
      this.complaint = (this.complaint + text.toString()).slice(0, COMPLAINT);
    });
    const reader = new LineReader((text) => {
      const line = parseLine(text) as FromChild | null;
      if (line === null) return;
      if (this.isReady) this.hear(line);
      else if ('making' in line) onMaking();
      else if ('snapshot' in line) reader.block(line.snapshot, onSnapshot);
      else if ('ready' in line) {
        this.isReady = true;
        this.settleReady();
      }
    });
    lines.on('data', (chunk: Buffer) => reader.push(chunk));
    this.child.on('error', (error) => this.ended(error.message));
    this.child.on('close', () => this.ended());
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
   * @param patience after so many seconds the child is killed.
   * @returns what the child says at the end; null if it has ended without a word. @throws CPythonError
   */
  async execute(
    request: Request,
    patience: number,
    onReport: (report: object) => void,
  ): Promise<Done | null> {
    this.setReferenced(true);
    await this.ready;
    if (this.hasEnded) return null;
    const timer = setTimeout(() => {
      this.isOverdue = true;
      this.kill();
    }, patience * 1000);
    const done = new Promise<Done | null>((end) => {
      this.run = { id: request.id, onReport, end };
    });
    this.requests.write(`${JSON.stringify(request)}\n`);
    return done.finally(() => clearTimeout(timer));
  }

  readonly kill = (): void => {
    this.child.kill('SIGKILL');
  };

  private hear(line: Done | object): void {
    if (this.run === null) return;
    if (!('done' in line)) this.run.onReport(line);
    else if (line.done === this.run.id) this.endRun(line);
  }

  private endRun(done: Done | null): void {
    const run = this.run;
    this.run = null;
    // A child that could not go on after the run is about to end.
    if (done?.fatal !== undefined) this.hasEnded = true;
    this.setReferenced(false);
    run?.end(done);
  }

  private ended(why = lastLine(this.complaint)): void {
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

/** Arguments of Node that leave a script nothing but these files and folders to read: the second wall, behind the seal. */
export function permissions(readable: readonly string[]): string[] {
  const isStable = process.allowedNodeEnvironmentFlags.has('--permission');
  return [
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    isStable ? '--permission' : '--experimental-permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
  ];
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .findLast((line) => /error/i.test(line)) ?? 'it ended at once'
  );
}
