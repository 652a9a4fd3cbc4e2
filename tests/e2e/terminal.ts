import { fileURLToPath } from 'node:url';
import type { IPty } from '@lydell/node-pty';
import headless, { type Terminal } from '@xterm/headless';
import { spawnInTerminal } from '../pseudo-terminal.ts';

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));

/** Milliseconds; less than a test may take, so that it is this wait that is named, and not the test. */
const PATIENCE = 120_000;

/** The mode in which a terminal waits for the end of a picture. */
const FRAME = 2026;

export interface TerminalOptions {
  readonly columns: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The directory in which it runs; this one, unless said otherwise. */
  readonly cwd?: string;
  /** What a shell does after the program, on the same terminal. */
  readonly afterwards?: string;
  /** What a shell does on the terminal, with the program and its arguments in `"$0" "$@"`. */
  readonly shell?: string;
}

/** The built program in a real pseudo-terminal, with a terminal emulator at the other end. */
export class Session {
  /** All that the program wrote. */
  bytes = '';
  /** The most rows of the screen that any state of it, between two writes, had wrapped. */
  wrappedRows = 0;
  /** How many pictures the emulator has drawn to their end, of those that are said to begin and end. */
  frames = 0;
  /** Whether a picture has begun that is not drawn to its end. */
  private isDrawing = false;
  private readonly pty: IPty;
  private readonly emulator: Terminal;
  private readonly exit: Promise<number>;
  private written: Promise<void> = Promise.resolve();
  private waiting: (() => void)[] = [];

  constructor(
    argv: readonly string[],
    { columns, rows = 24, env = {}, cwd = '.', afterwards, shell }: TerminalOptions,
  ) {
    this.emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.emulator.parser.registerCsiHandler({ prefix: '?', final: 'h' }, ([mode]) => {
      if (mode === FRAME) this.isDrawing = true;
      return false;
    });
    this.emulator.parser.registerCsiHandler({ prefix: '?', final: 'l' }, ([mode]) => {
      if (mode === FRAME) {
        this.isDrawing = false;
        this.frames++;
      }
      return false;
    });
    const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env;
    const words = [program, ...argv];
    const script = shell ?? (afterwards === undefined ? null : `"$0" "$@"; ${afterwards}`);
    const [file, args] =
      script === null ? [process.execPath, words] : ['sh', ['-c', script, process.execPath, ...words]];
    const everywhere = { ...inherited, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
    const options = { env: { ...everywhere, ...env }, cwd, columns, rows };
    this.pty = spawnInTerminal(file as string, args as string[], options, (text) => {
      this.bytes += text;
      this.written = this.written.then(() => this.feed(text));
    });
    // A terminal answers what it is asked.
    this.emulator.onData((answer) => this.pty.write(answer));
    this.exit = new Promise((resolve) => {
      this.pty.onExit(({ exitCode }) => resolve(exitCode));
    });
  }

  /** The exit code, once everything it wrote has reached the screen. */
  async finished(): Promise<number> {
    const code = await this.exit;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await this.written;
    return code;
  }

  /** Waits until the screen satisfies the condition. @throws Error that says what was waited for, and what was there */
  async until(condition: (screen: string) => boolean): Promise<void> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.wakeAll();
    }, PATIENCE);
    try {
      // A picture may come in pieces, and the first may look like the whole.
      while (this.isDrawing || !condition(this.screen())) {
        if (late)
          throw new Error(`after ${PATIENCE} ms still not ${condition}\non the screen:\n${this.screen()}`);
        await new Promise<void>((resolve) => this.waiting.push(resolve));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  type(keys: string | Buffer): void {
    // Its types know only one of the two.
    this.pty.write(keys as string);
  }

  /** Sends a signal to the program, or to the shell that started it. */
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void {
    this.pty.kill(signal);
  }

  /** Closes the window: there is no terminal any more. */
  close(): void {
    (this.pty as IPty & { destroy(): void }).destroy();
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  /** What can be read on the screen now, with what has scrolled off above it. */
  screen(): string {
    return this.lines()
      .map(({ text }) => text)
      .join('\n')
      .trimEnd();
  }

  /** What can be read on the screen now, without what has scrolled off. */
  visible(): string {
    const { active } = this.emulator.buffer;
    return this.lines()
      .slice(active.baseY)
      .map(({ text }) => text)
      .join('\n')
      .trimEnd();
  }

  /** Whether the cursor can be seen: the last that was said about it. */
  cursorShown(): boolean {
    return this.bytes.lastIndexOf('\u001b[?25h') >= this.bytes.lastIndexOf('\u001b[?25l');
  }

  private async feed(data: string): Promise<void> {
    await new Promise<void>((resolve) => this.emulator.write(data, resolve));
    this.wrappedRows = Math.max(this.wrappedRows, this.lines().filter(({ wrapped }) => wrapped).length);
    this.wakeAll();
  }

  private wakeAll(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private lines(): { text: string; wrapped: boolean }[] {
    const { active } = this.emulator.buffer;
    return Array.from({ length: active.length }, (_, i) => {
      const line = active.getLine(i);
      return { text: line?.translateToString(true) ?? '', wrapped: line?.isWrapped ?? false };
    });
  }
}
