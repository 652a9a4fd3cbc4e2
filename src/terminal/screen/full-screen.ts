import { pendingInput } from './discard-keys.ts';
import { Interrupted } from './io.ts';
import { Keyboard } from './keyboard.ts';
import { setMode } from './modes.ts';

/** The whole of another screen, without a cursor. */
const SCREEN = { on: '\u001b[?1049h\u001b[?25l', off: '\u001b[?25h\u001b[?1049l' };
/** A terminal that knows these shows a frame only once it is complete; the others ignore them. */
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';

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
  }

  /** Gives the terminal back as it was. Does nothing if it was not taken. */
  leave(): void {
    if (!this.isListening) return;
    this.io.stdout.off('resize', this.onResize);
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
    if (changed.length === 0) return;
    const erase = isBelowStale && lines.length > 0 ? '\u001b[J' : '';
    this.io.stdout.write(BEGIN_FRAME + changed.join('') + erase + END_FRAME);
  }
}
