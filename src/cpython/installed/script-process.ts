import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Duplex, Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { LineReader } from '../line-reader.ts';

/** Where what a script writes goes: where this process's own output goes, or line by line to a callback. */
export type Output = 'inherit' | ((line: string) => void);

/** Those of this process, unless said otherwise. */
export interface ScriptStreams {
  readonly stdin: 'inherit' | 'ignore';
  readonly stdout: Output;
  readonly stderr: Output;
}

/** What may be done with a script while it runs. */
export interface ScriptControls {
  /** As Ctrl-C does, where the terminal's keys are read one by one; the third within a second ends it. */
  interrupt(): void;
  /** Has it end: asked to (SIGTERM), and two seconds later anyway. The run then ends as always. */
  end(): void;
}

/** An interpreter, its environment, and the folder of the harness. */
export interface Interpreter {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  readonly harness: string;
}

/** The descriptor on which the harness writes, until it has moved it. */
export const DESCRIPTOR = 3;

/** Milliseconds that a script has to end, once it was asked to; and what it has left behind to let go of its output. */
const GRACE = 2000;

/** So many interrupts within a second end a script that does not end by itself. */
const INSISTENT = 3;

/** One run of an interpreter in a process of its own, in the process group of this one. */
export class ScriptProcess implements ScriptControls {
  /** Settled when it has ended and what it wrote was read: its exit code, 128 + n if signal n has ended it. */
  readonly exit: Promise<number>;
  private readonly child: ChildProcess;
  private interrupts: number[] = [];

  /** @param onData is given what the harness writes, cut anywhere. */
  constructor(
    { path, env }: Interpreter,
    args: readonly string[],
    { stdin = 'inherit', stdout = 'inherit', stderr = 'inherit' }: Partial<ScriptStreams>,
    onData: (chunk: Buffer) => void,
  ) {
    const stdio: SpawnOptions['stdio'] = [stdin, pipeFor(stdout), pipeFor(stderr), 'pipe'];
    this.child = spawn(path, args, { env, stdio });
    readLines(this.child.stdout, stdout);
    readLines(this.child.stderr, stderr);
    this.events.on('data', onData);
    // What counts is that the script has ended.
    this.events.on('error', () => {});
    this.exit = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      const settle = (code: number | null, signal: NodeJS.Signals | null) =>
        resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
      this.child.once('close', settle);
      // A process that the script has left behind may keep its output open for ever.
      this.child.once('exit', (...end) => setTimeout(settle, GRACE, ...end).unref());
    });
    const stop = this.listen();
    this.exit.then(stop, stop);
  }

  /** Sends the harness a line. */
  send(line: string): void {
    this.events.write(`${line}\n`);
  }

  /** Ctrl-C: the script's own affair, but who insists ends it. */
  readonly interrupt = (): void => {
    if (!this.isInsisted()) this.child.kill('SIGINT');
  };

  /** Interrupts it, and after so many seconds ends it. */
  stop(seconds: number): void {
    this.child.kill('SIGINT');
    setTimeout(() => this.child.kill('SIGKILL'), seconds * 1000).unref();
  }

  /** Asks it to end, and after a while ends it. */
  readonly end = (): void => {
    this.child.kill('SIGTERM');
    setTimeout(() => this.child.kill('SIGKILL'), GRACE).unref();
  };

  private get events(): Duplex {
    return this.child.stdio[DESCRIPTOR] as Duplex;
  }

  /** Counts an interrupt. @returns whether it was one too many, and has ended the script. */
  private isInsisted(): boolean {
    const now = performance.now();
    this.interrupts = [...this.interrupts.filter((time) => now - time < 1000), now];
    return this.interrupts.length >= INSISTENT && this.child.kill('SIGKILL');
  }

  /** While the script runs, the signals of this process are the script's. @returns ends that. */
  private listen(): () => void {
    const interrupted = () => {
      // A terminal sends it to the script too, unless its keys are read as they come.
      if (isTerminal() && !process.stdin.isRaw) this.isInsisted();
      else this.interrupt();
    };
    const listeners = [
      ['SIGINT', interrupted],
      ['SIGTERM', this.end],
      ['SIGHUP', this.end],
      ['exit', () => this.child.kill()],
    ] as const;
    for (const [name, listener] of listeners) process.on(name, listener);
    return () => {
      for (const [name, listener] of listeners) process.off(name, listener);
    };
  }
}

const isTerminal = (): boolean => [0, 1, 2].some((descriptor) => isatty(descriptor));

const pipeFor = (output: Output): 'inherit' | 'pipe' => (output === 'inherit' ? 'inherit' : 'pipe');

function readLines(stream: Readable | null, output: Output): void {
  if (stream === null || output === 'inherit') return;
  const reader = new LineReader(output);
  stream.on('data', (chunk: Buffer) => reader.push(chunk));
  stream.on('end', () => reader.end());
}
