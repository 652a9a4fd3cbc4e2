import { clearLine, cursorTo, moveCursor } from 'node:readline';
import { PassThrough, Writable } from 'node:stream';
import headless, { type Terminal } from '@xterm/headless';
import { runCli } from '../../src/cli/program.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { safeOutput } from '../../src/terminal/text/safe-output.ts';
import { withSnapshot } from './support.ts';

interface Size {
  readonly columns?: number;
  readonly rows?: number;
}

/** A command line inside this process, or what else has streams, on a terminal that somebody types at. */
export class OnTerminal {
  /** All that was written, a write each. */
  readonly writes: string[] = [];
  /** Whether keys reach the program one by one, without being shown. */
  raw = false;
  errors = '';
  readonly finished: Promise<number>;
  private over = false;
  private readonly emulator: Terminal;
  private readonly stdin = new PassThrough();
  private readonly stdout: Writable;
  private shown: Promise<void> = Promise.resolve();

  constructor(
    act: readonly string[] | ((io: Io) => Promise<number>),
    { columns = 80, rows = 24 }: Size = {},
    env: Io['env'] = {},
  ) {
    this.emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    let pending = '';
    const show = (done: () => void) => {
      const text = pending;
      pending = '';
      if (text === '') done();
      else this.emulator.write(text.replaceAll(/(?<!\r)\n/g, '\r\n'), done);
    };
    const note = (text: string) => {
      this.writes.push(text);
      pending += text;
      this.shown = this.shown.then(() => new Promise(show));
    };
    this.stdout = new Writable({
      decodeStrings: false,
      write: (chunk: string, _encoding, done) => {
        const text = `${chunk}`;
        note(text);
        done(
          safeOutput(text) === text ? null : new Error(`no terminal is sent this: ${JSON.stringify(text)}`),
        );
      },
    });
    // A prompt ends what it writes to, which does nothing to a process's own output.
    Object.assign(this.stdout, { isTTY: true, columns, rows, end: () => this.stdout });
    Object.assign(this.stdout, {
      cursorTo: (x: number, y?: number) => cursorTo(this.stdout, x, y),
      moveCursor: (x: number, y: number) => moveCursor(this.stdout, x, y),
      clearLine: (direction: -1 | 0 | 1) => clearLine(this.stdout, direction),
    });
    const setRawMode = (raw: boolean) => {
      this.raw = raw;
    };
    const stderr = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.errors += chunk;
        done();
      },
    });
    const io: Io = {
      stdin: Object.assign(this.stdin, { isTTY: true, setRawMode }) as unknown as NodeJS.ReadStream,
      stdout: this.stdout as unknown as NodeJS.WriteStream,
      stderr: stderr as unknown as NodeJS.WriteStream,
      env: withSnapshot({ TERM: 'xterm', LANG: 'C.UTF-8', ...env }),
      onInterrupt: () => () => {},
    };
    this.finished = (typeof act === 'function' ? act(io) : runCli(act, io, '0.0.0')).finally(() => {
      this.over = true;
    });
  }

  type(keys: string | Buffer): void {
    this.stdin.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    Object.assign(this.stdout, { columns, rows });
    this.stdout.emit('resize');
  }

  /** Waits until the screen satisfies the condition. @throws if the command ends before */
  async until(condition: (screen: string) => boolean): Promise<string> {
    for (;;) {
      const over = this.over;
      await this.shown;
      const screen = this.screen();
      if (condition(screen)) return screen;
      if (over) throw new Error(`it ended and left this:\n${screen}\n${this.errors}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** What can be read on the screen. */
  screen(): string {
    const { active } = this.emulator.buffer;
    const rows = Array.from({ length: this.emulator.rows }, (_, row) =>
      active.getLine(active.baseY + row)?.translateToString(true, 0, this.emulator.cols),
    );
    return rows
      .map((row) => row?.trimEnd())
      .join('\n')
      .trimEnd();
  }

  /** Whether the whole screen was taken, with what was on it kept for later. */
  get alternate(): boolean {
    return this.emulator.buffer.active.type === 'alternate';
  }
}
