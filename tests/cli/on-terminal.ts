import { clearLine, cursorTo, moveCursor } from 'node:readline';
import { PassThrough, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import headless, { type IBufferCell, type Terminal } from '@xterm/headless';
import { runCli } from '../../src/cli/program.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { safeOutput } from '../../src/terminal/text/safe-output.ts';
import { withTestFolders } from './support.ts';

interface Hardware {
  readonly columns?: number;
  readonly rows?: number;
  /** Of a terminal that has colours, as many as its `TERM` says. */
  readonly background?: 'dark' | 'light';
}

/** What a terminal says of its background when it is asked. */
const REPLIES = { dark: 'rgb:0000/0000/0000', light: 'rgb:ffff/ffff/ffff' };

/** A command line inside this process, or what else has streams, on a terminal that somebody types at. */
export class OnTerminal {
  /** All that was written, a write each. */
  readonly writes: string[] = [];
  /** Whether keys reach the program one by one, without being shown. */
  raw = false;
  errors = '';
  readonly finished: Promise<number>;
  private over = false;
  private readonly interruptHandlers = new Set<() => void>();
  private readonly emulator: Terminal;
  private readonly stdin = new PassThrough();
  private readonly stdout: Writable;
  private shown: Promise<void> = Promise.resolve();

  constructor(
    act: readonly string[] | ((io: Io) => Promise<number>),
    { columns = 80, rows = 24, background }: Hardware = {},
    env: Io['env'] = {},
  ) {
    this.emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.emulator.onData((reply) => this.type(reply));
    this.emulator.parser.registerOscHandler(11, (text) => {
      if (text === '?' && background) this.type(`\u001b]11;${REPLIES[background]}\u001b\\`);
      return true;
    });
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
    if (background) Object.assign(this.stdout, { getColorDepth: WriteStream.prototype.getColorDepth });
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
      env: withTestFolders({ TERM: 'xterm', LANG: 'C.UTF-8', ...env }),
      onInterrupt: (handler) => {
        const own = () => handler();
        this.interruptHandlers.add(own);
        return () => this.interruptHandlers.delete(own);
      },
    };
    this.finished = (typeof act === 'function' ? act(io) : runCli(act, io, '0.0.0')).finally(() => {
      this.over = true;
    });
  }

  type(keys: string | Buffer): void {
    this.stdin.write(keys);
  }

  /** Ends the input, as Ctrl-D does at the beginning of a line. */
  endInput(): void {
    this.stdin.end();
  }

  /**
   * Ctrl-C: a key among others, or the signal that a terminal makes of it while lines are typed.
   * @returns whether anybody hears it: it ends a process in which nobody does
   */
  interrupt(): boolean {
    const handlers = [...this.interruptHandlers];
    if (this.raw) this.type('\u0003');
    else for (const handler of handlers) handler();
    return this.raw || handlers.length > 0;
  }

  /** Whether the program waits for what is typed. */
  get isReading(): boolean {
    return this.stdin.listenerCount('data') + this.stdin.listenerCount('readable') > 0;
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

  /** What can be read on the screen and above it, with what is more than plain text between marks: `⟨bold 25⟩gather⟨⟩`. */
  async painted(): Promise<string> {
    await this.shown;
    const { active } = this.emulator.buffer;
    const rows = Array.from({ length: active.length }, (_, row) => {
      const line = active.getLine(row);
      let text = '';
      let open = '';
      for (let column = 0; column < this.emulator.cols; column++) {
        const cell = line?.getCell(column);
        if (cell === undefined || cell.getWidth() === 0) continue;
        const style = styleOf(cell);
        if (style !== open) text += `⟨${style}⟩`;
        open = style;
        text += cell.getChars() || ' ';
      }
      return `${text.trimEnd()}${open === '' ? '' : '⟨⟩'}`;
    });
    return rows.join('\n').trimEnd();
  }

  /** Whether the whole screen was taken, with what was on it kept for later. */
  get alternate(): boolean {
    return this.emulator.buffer.active.type === 'alternate';
  }
}

/** Such as `bold 25`: the number of a colour is that among the 256. */
function styleOf(cell: IBufferCell): string {
  const styles = [
    cell.isBold() && 'bold',
    cell.isDim() && 'faint',
    cell.isItalic() && 'italic',
    cell.isUnderline() && 'underlined',
    cell.isInverse() && 'inverse',
    !cell.isFgDefault() && `${cell.getFgColor()}`,
    !cell.isBgDefault() && `on ${cell.getBgColor()}`,
  ];
  return styles.filter(Boolean).join(' ');
}
