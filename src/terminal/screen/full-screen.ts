import type { Io } from './io.ts';
import { type Key, keysIn } from './keys.ts';

const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';
/** Terminals that know this show nothing of a frame until it is complete; the others pass it over. */
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';

/** The whole terminal, with what is on it kept for later: lines are drawn, keys are read. */
export class FullScreen {
  private readonly io: Io;
  private readonly decoder = new TextDecoder();
  private readonly keys: Key[] = [];
  private drawn: readonly string[] = [];
  private waiting: (() => void) | null = null;
  private stopInterrupts: (() => void) | null = null;

  private readonly onData = (data: Buffer) => {
    for (const key of keysIn(this.decoder.decode(data, { stream: true }))) this.push(key);
  };
  private readonly onEnd = () => this.push('end');
  private readonly onResize = () => {
    this.drawn = [];
    this.push('resize');
  };

  constructor(io: Io) {
    this.io = io;
  }

  /** Takes the terminal. */
  enter(): void {
    this.listen();
    this.drawn = [];
    this.io.stdout.on('resize', this.onResize);
    this.io.stdout.write(ENTER);
  }

  /** Gives the terminal back as it was. Doing so twice does no harm. */
  leave(): void {
    if (this.stopInterrupts === null) return;
    this.io.stdout.off('resize', this.onResize);
    this.io.stdout.write(LEAVE);
    this.unlisten();
  }

  /** Reads keys, without taking the screen. */
  listen(): void {
    const { stdin } = this.io;
    this.stopInterrupts = this.io.onInterrupt(() => this.push('interrupt'));
    stdin.setRawMode?.(true);
    stdin.on('data', this.onData).on('end', this.onEnd);
    stdin.resume();
  }

  unlisten(): void {
    const { stdin } = this.io;
    this.stopInterrupts?.();
    this.stopInterrupts = null;
    stdin.off('data', this.onData).off('end', this.onEnd);
    stdin.pause();
    stdin.setRawMode?.(false);
    this.keys.length = 0;
  }

  /** Shows these lines: only rows that differ are written, so that nothing flickers. */
  show(lines: readonly string[]): void {
    const changed = lines.flatMap((text, row) =>
      text === this.drawn[row] ? [] : [`\u001b[${row + 1};1H${text}\u001b[K`],
    );
    const below = this.drawn.length > lines.length || this.drawn.length === 0;
    this.drawn = lines;
    if (changed.length === 0) return;
    // Without the erasing of what is below, rows of a terminal that was resized would stay.
    this.io.stdout.write(
      BEGIN_FRAME + changed.join('') + (below && lines.length > 0 ? '\u001b[J' : '') + END_FRAME,
    );
  }

  /** The next key; `resize` when the terminal has become another size. */
  async key(): Promise<Key> {
    while (this.keys.length === 0) await this.pushed();
    return this.keys.shift() as Key;
  }

  /** The next key, if one comes within so many milliseconds; `null` if none does. */
  async keyWithin(milliseconds: number): Promise<Key | null> {
    if (this.keys.length === 0) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      });
      await Promise.race([this.pushed(), late]);
      clearTimeout(timer);
    }
    return this.keys.shift() ?? null;
  }

  private pushed(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  private push(key: Key): void {
    this.keys.push(key);
    this.waiting?.();
    this.waiting = null;
  }
}
