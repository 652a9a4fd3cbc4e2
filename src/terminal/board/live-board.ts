import type { default as makeOra, Ora } from 'ora';
import type { Audience } from '../../cli/demo/play.ts';
import { joinLines } from '../../text/index.ts';
import { advance, beginning, type TraceEvent } from '../../trace/index.ts';
import { board, columnsOf, sanitizeLines, truncate } from '../index.ts';
import type { Io } from '../screen/io.ts';
import type { Screen } from '../screen/screen.ts';
import { Pace } from './pace.ts';

/**
 * The live board of a running program, on one ora spinner: printed lines scroll above it, and its text is drawn
 * from the moment that the events so far make. Nothing here keeps it turning but Node's own event loop, so when a
 * program blocks that, it freezes.
 */
export class LiveBoard implements Audience {
  private readonly moment = beginning();
  private readonly screen: Screen;
  private readonly io: Io;
  private readonly label: string;
  private readonly spinner: Ora;
  private readonly onResize = () => this.redraw();
  private clock: { time(): number } = { time: () => 0 };
  private printed: string[] = [];
  private flushing: NodeJS.Timeout | null = null;
  private frame = 0;
  private drawn: readonly string[] = [];
  private readonly pace = new Pace();
  private events = 0;
  /** What the last frame showed, but for the spinners. */
  private shown = '';
  /** ora has taken the board off the screen, to write something, and wants it back. */
  private isOff = true;

  /**
   * @param ora the spinner's maker, which takes longer to load than most runs need.
   * @param label what the program shows, beside the spinner that turns with the loop.
   */
  constructor(ora: typeof makeOra, label: string, screen: Screen, io: Io) {
    this.screen = screen;
    this.io = io;
    const { marks, colour } = screen.theme;
    this.label = truncate(label, Math.max(1, screen.width - 4), marks.ellipsis);
    this.spinner = ora({
      stream: io.stdout,
      isEnabled: true,
      // Whoever runs the program keeps the keyboard: also before the board is there, and after it.
      discardStdin: false,
      color: colour.level > 0 ? 'cyan' : false,
      spinner: { frames: [...marks.spinner], interval: Pace.tick },
      text: this.label,
      suffixText: () => this.draw(),
    });
    this.adaptFrames();
  }

  begin(clock: { time(): number }): void {
    this.clock = clock;
    this.io.stdout.on('resize', this.onResize);
    this.spinner.start();
  }

  onEvent(event: TraceEvent): void {
    advance(this.moment, event);
    this.events++;
    if (event.type === 'printed') this.print(sanitizeLines(event.text));
    if (event.type === 'reported')
      this.print(sanitizeLines(event.text).map((text) => this.screen.theme.colour.red(text)));
    // The thread is about to be held: what is on the screen now is what stays there.
    if (event.type === 'blocked') {
      const { frame } = this;
      this.flush();
      // With the lines held back it has been drawn already.
      if (this.frame !== frame) return;
      this.isOff = true;
      this.spinner.render();
    }
  }

  /** Takes the board off the screen. What was printed stays. */
  end(): void {
    this.flush();
    this.io.stdout.off('resize', this.onResize);
    this.spinner.stop();
  }

  /**
   * Draws no more frames than are due, and none before the terminal has taken the last. ora clears row by row, a write
   * for each: held together, a frame is one write, and holds the loop up less.
   */
  private adaptFrames(): void {
    const { stdout } = this.io;
    const { spinner } = this;
    const render = spinner.render.bind(spinner);
    const clear = spinner.clear.bind(spinner);
    spinner.clear = () => {
      this.isOff = true;
      return clear();
    };
    spinner.render = () => {
      const from = performance.now();
      if (!this.isDue(from)) return spinner;
      this.isOff = true;
      stdout.cork();
      try {
        return render();
      } finally {
        stdout.uncork();
        // ora may put it off.
        if (!this.isOff) this.pace.drew(from, performance.now());
      }
    };
  }

  private isDue(now: number): boolean {
    if (this.io.stdout.writableNeedDrain) {
      this.pace.jammed();
      return false;
    }
    return this.isOff || this.pace.isDue(now, this.state() !== this.shown);
  }

  /** What has happened, and the time as it would be shown. */
  private state(): string {
    return `${this.events} ${this.clock.time().toFixed(2)}`;
  }

  private draw(): string {
    const { width, height, theme } = this.screen;
    const t = this.clock.time();
    // One row for the spinner's own line, and one that the cursor must not leave at the bottom.
    this.isOff = false;
    this.shown = this.state();
    this.drawn = board(this.moment, { t, width, height: height - 2, theme, frame: this.frame++ });
    return `\n${this.drawn.join('\n')}`;
  }

  private print(lines: readonly string[]): void {
    this.printed.push(...lines);
    this.flushing ??= setTimeout(() => this.flush(), this.pace.gather);
  }

  /** Writes the lines held back. ora takes its rows off the screen before the write, and puts them back after. */
  private flush(): void {
    if (this.flushing !== null) clearTimeout(this.flushing);
    this.flushing = null;
    if (this.printed.length === 0) return;
    const text = joinLines(this.printed);
    this.printed = [];
    this.io.stdout.write(text);
  }

  /**
   * On a terminal that has become narrower, rows that were too long have been broken into several, of which ora
   * knows nothing. It clears its own before each write; what is written then goes up over the rest and wipes it.
   */
  private redraw(): void {
    const rows = [this.label, ...this.drawn];
    const broken = rows.reduce(
      (sum, row) => sum + Math.ceil(Math.max(1, columnsOf(row)) / this.screen.width),
      0,
    );
    if (broken > rows.length) this.io.stdout.write(`\u001b[${broken - rows.length}A\u001b[J`);
    this.isOff = true;
    this.spinner.render();
  }
}
