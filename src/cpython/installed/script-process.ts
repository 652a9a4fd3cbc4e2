import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Duplex, Readable } from 'node:stream';
import { LineReader } from '../line-reader.ts';
import { InterruptProbe } from './interrupt-probe.ts';

/** The destination of a script's output: that of this process's own output, or a callback for each line. */
export type Output = 'inherit' | ((line: string) => void);

/** The streams of a script; by default those of this process. */
export interface ScriptStreams {
  readonly stdin: 'inherit' | 'ignore';
  readonly stdout: Output;
  readonly stderr: Output;
}

/** The controls of a running script. */
export interface ScriptControls {
  /** Sends it SIGINT, for Ctrl-C in a terminal whose keys are read one by one; the third within a second kills it. */
  interrupt(): void;
  /** Sends it SIGTERM, and two seconds later SIGKILL. The run then ends as always. */
  end(): void;
}

/** An interpreter, its environment, and the folder of the harness. */
export interface Interpreter {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  readonly harness: string;
}

/** The descriptor to which the harness writes, until it has moved it. */
export const DESCRIPTOR = 3;

/** Milliseconds for a script to end after SIGTERM, and for the processes it has left behind to close its output. */
const GRACE = 2000;

/** Interrupts within a second that kill the script. */
const KILLING_INTERRUPTS = 3;

/** How a script has ended. */
export interface ScriptExit {
  /** 128 + n if signal n has ended it. */
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  /** On the clock of `performance.now()`. */
  readonly time: number;
}

/** One run of an interpreter in a process of its own, in the process group of this one. */
export class ScriptProcess implements ScriptControls {
  /** Settled once the script has ended and its output was read. */
  readonly exit: Promise<ScriptExit>;
  private readonly child: ChildProcess;
  private interrupts: number[] = [];

  /** @param onData gets the output of the harness, in pieces that end anywhere. */
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
    // A broken pipe says only that the script has ended, which `exit` tells.
    this.events.on('error', () => {});
    this.exit = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('exit', (code, signal) => {
        const time = performance.now();
        const exit = { code: code ?? 128 + constants.signals[signal ?? 'SIGKILL'], signal, time };
        this.child.once('close', () => resolve(exit));
        // A process that the script has left behind may keep its output open for ever.
        setTimeout(() => this.closeStreams(), GRACE).unref();
      });
    });
    const stop = this.listen();
    this.exit.then(stop, stop);
  }

  /** Sends the harness a line. */
  send(line: string): void {
    this.events.write(`${line}\n`);
  }

  /** Ctrl-C. The script may ignore it, but not several within a second. */
  readonly interrupt = (): void => {
    if (!this.countInterrupt()) this.child.kill('SIGINT');
  };

  /** Interrupts it, and kills it after so many seconds. */
  stop(seconds: number): void {
    this.child.kill('SIGINT');
    setTimeout(() => this.child.kill('SIGKILL'), seconds * 1000).unref();
  }

  readonly end = (): void => {
    this.terminate();
    setTimeout(() => this.child.kill('SIGKILL'), GRACE).unref();
  };

  private terminate(): void {
    this.child.kill('SIGTERM');
    // A stopped process gets no other signal until it is continued.
    if (process.platform !== 'win32') this.child.kill('SIGCONT');
  }

  private closeStreams(): void {
    // What the script has written may not be read yet, if this process was busy: a timer comes before the next reading.
    setImmediate(() => {
      for (const stream of this.child.stdio) stream?.destroy();
    });
  }

  private get events(): Duplex {
    return this.child.stdio[DESCRIPTOR] as Duplex;
  }

  /** Counts an interrupt. @returns true if it was one too many, and has killed the script. */
  private countInterrupt(): boolean {
    const now = performance.now();
    this.interrupts = [...this.interrupts.filter((time) => now - time < 1000), now];
    return this.interrupts.length >= KILLING_INTERRUPTS && this.child.kill('SIGKILL');
  }

  /** Passes the signals of this process on to the script. @returns a function that ends that. */
  private listen(): () => void {
    const probe = new InterruptProbe();
    const onInterrupt = async () => {
      // A terminal has sent it to the script too.
      if (await probe.reachedGroup()) this.countInterrupt();
      else this.interrupt();
    };
    const listeners = [
      ['SIGINT', onInterrupt],
      ['SIGTERM', this.end],
      ['SIGHUP', this.end],
      ['exit', () => this.terminate()],
    ] as const;
    for (const [name, listener] of listeners) process.on(name, listener);
    return () => {
      probe.end();
      for (const [name, listener] of listeners) process.off(name, listener);
    };
  }
}

const pipeFor = (output: Output): 'inherit' | 'pipe' => (output === 'inherit' ? 'inherit' : 'pipe');

function readLines(stream: Readable | null, output: Output): void {
  if (stream === null || output === 'inherit') return;
  const reader = new LineReader(output);
  stream.on('data', (chunk: Buffer) => reader.push(chunk));
  stream.on('close', () => reader.end());
}
