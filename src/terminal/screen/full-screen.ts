import { joinLines } from '../../text/index.ts';
import { truncate } from '../text/width.ts';
import { pendingInput } from './discard-keys.ts';
import { fitLines } from './fit-lines.ts';
import { Interrupted, type Io } from './io.ts';
import { Keyboard } from './keyboard.ts';
import { setMode } from './modes.ts';

/** The whole of another screen, without a cursor. */
const SCREEN = { on: '\u001b[?1049h\u001b[?25l', off: '\u001b[?25h\u001b[?1049l' };
/** A terminal that knows these shows a frame only once it is complete; the others ignore them. */
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';

/** Who has the whole screen of a terminal. */
const screens = new WeakMap<NodeJS.WriteStream, FullScreen>();

/** Says what nobody has asked for: at the foot of the screen that somebody looks at, else on the error output. */
export function tellUnasked(text: string, { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>): void {
  const screen = screens.get(stdout);
  if (screen === undefined) stderr.write(joinLines(fitLines([`asynctutor: ${text}`], stderr)));
  else screen.showFoot(text);
}

export class FullScreen extends Keyboard {
  private drawn: readonly string[] = [];
  private leaveScreen = (): void => {};

  private readonly onResize = () => {
    this.drawn = [];
    this.push('resize');
  };

  enter(): void {
    this.listen();
    this.drawn = [];
    this.io.stdout.on('resize', this.onResize);
    this.leaveScreen = setMode(this.io.stdout, SCREEN);
    screens.set(this.io.stdout, this);
  }

  /** Gives the terminal back as it was. Does nothing if it was not taken. */
  leave(): void {
    if (!this.isListening) return;
    this.io.stdout.off('resize', this.onResize);
    screens.delete(this.io.stdout);
    this.leaveScreen();
    this.unlisten();
  }

  /**
   * Lets something else draw on the whole screen and read the keys, then takes both back. Keys that nobody has asked for
   * until now are lost: they were pressed for something else.
   * @throws what the work throws; Interrupted after a Ctrl-C that nobody has asked for
   */
  async lend<T>(work: () => Promise<T>): Promise<T> {
    await pendingInput();
    const isInterrupted = this.isInterrupted;
    this.io.stdout.off('resize', this.onResize);
    this.unlisten();
    try {
      if (isInterrupted) throw new Interrupted();
      return await work();
    } finally {
      this.listen();
      this.drawn = [];
      this.io.stdout.on('resize', this.onResize);
    }
  }

  /** Draws these lines. Only rows that differ are written, so that nothing flickers. */
  show(lines: readonly string[]): void {
    const changed = lines.flatMap((text, row) =>
      text === this.drawn[row] ? [] : [`\u001b[${row + 1};1H${text}\u001b[K`],
    );
    // Erase below a shorter picture, and after a resize, which leaves rows anywhere.
    const isBelowStale = this.drawn.length > lines.length || this.drawn.length === 0;
    this.drawn = lines;
    const isFull = lines.length >= this.io.stdout.rows;
    const erase = isBelowStale && lines.length > 0 && !isFull ? `\u001b[${lines.length + 1};1H\u001b[J` : '';
    if (changed.length + erase.length === 0) return;
    this.io.stdout.write(BEGIN_FRAME + changed.join('') + erase + END_FRAME);
  }

  /** Writes a line in the last row, until something is shown next. */
  showFoot(text: string): void {
    const { rows, columns } = this.io.stdout;
    const foot = truncate(text, columns - 1, '');
    this.io.stdout.write(`\u001b[${rows};1H${foot}\u001b[K`);
    this.drawn = [...Array.from({ length: rows - 1 }, (_, row) => this.drawn[row] ?? ''), foot];
  }
}
