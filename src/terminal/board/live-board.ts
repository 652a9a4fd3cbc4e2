import type { default as makeOra, Ora } from 'ora';
import { joinLines } from '../../text/index.ts';
import { advance, beginning, type TraceEvent } from '../../trace/index.ts';
import type { Io } from '../screen/io.ts';
import type { Screen } from '../screen/screen.ts';
import { sanitizeLines } from '../text/sanitize.ts';
import { columnsOf, truncate } from '../text/width.ts';
import { board } from './board.ts';
import { Pace } from './pace.ts';

/**
 * The live board of a running program, on one ora spinner: printed lines scroll above it. Nothing keeps it turning but
 * Node's own event loop, so when a program blocks that, it freezes.
 */
export class LiveBoard {
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
  private rows: readonly string[] = [];
  private readonly pace = new Pace();
  private events = 0;
  private lastState = '';
  /** ora has cleared the board to write something, and will render it again. */
  private isCleared = true;

  /**
   * @param ora is passed in, because it takes longer to load than most runs need.
   * @param label beside the spinner that turns with the loop.
   */
  constructor(ora: typeof makeOra, label: string, screen: Screen, io: Io) {
    this.screen = screen;
    this.io = io;
    const { marks, colour } = screen.theme;
    this.label = truncate(label, Math.max(1, screen.width - 4), marks.ellipsis);
    this.spinner = ora({
      stream: io.stdout,
      isEnabled: true,
      // `discardKeys` has the keyboard, before the board is there and after it too.
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
    // Draw now: the program is about to hold the thread, and nothing is drawn meanwhile.
    if (event.type === 'blocked') {
      const { frame } = this;
      this.flush();
      // Writing the lines has drawn it already.
      if (this.frame !== frame) return;
      this.isCleared = true;
      this.spinner.render();
    }
  }

  /** Clears the board. The lines that were printed stay. */
  end(): void {
    this.flush();
    this.io.stdout.off('resize', this.onResize);
    this.spinner.stop();
  }

  /**
   * Renders no more frames than are due, and none before the terminal has taken the last. ora clears with a write for
   * each row: corked, a frame is one write, and holds the loop up less.
   */
  private adaptFrames(): void {
    const { stdout } = this.io;
    const { spinner } = this;
    const render = spinner.render.bind(spinner);
    const clear = spinner.clear.bind(spinner);
    spinner.clear = () => {
      this.isCleared = true;
      return clear();
    };
    spinner.render = () => {
      const from = performance.now();
      if (!this.isDue(from)) return spinner;
      this.isCleared = true;
      stdout.cork();
      try {
        return render();
      } finally {
        stdout.uncork();
        // ora may skip a frame.
        if (!this.isCleared) this.pace.frameDrawn(from, performance.now());
      }
    };
  }

  private isDue(now: number): boolean {
    if (this.io.stdout.writableNeedDrain) {
      this.pace.frameSkipped();
      return false;
    }
    return this.isCleared || this.pace.isDue(now, this.state() !== this.lastState);
  }

  /** Differs when a frame would show something new besides turned spinners. */
  private state(): string {
    return `${this.events} ${this.clock.time().toFixed(2)}`;
  }

  private draw(): string {
    const { width, height, theme } = this.screen;
    const t = this.clock.time();
    // Two rows fewer: the spinner's own line, and the one that the cursor stands on.
    this.isCleared = false;
    this.lastState = this.state();
    this.rows = board(this.moment, { t, width, height: height - 2, theme, frame: this.frame++ });
    return `\n${this.rows.join('\n')}`;
  }

  private print(lines: readonly string[]): void {
    this.printed.push(...lines);
    this.flushing ??= setTimeout(() => this.flush(), this.pace.lineDelay);
  }

  /** Writes the lines printed since. ora clears its rows before the write, and renders them again after. */
  private flush(): void {
    if (this.flushing !== null) clearTimeout(this.flushing);
    this.flushing = null;
    if (this.printed.length === 0) return;
    const text = joinLines(this.printed);
    this.printed = [];
    this.io.stdout.write(text);
  }

  /**
   * A terminal that has become narrower wraps rows, and ora, which does not know, clears too few. So the rest is
   * erased here.
   */
  private redraw(): void {
    const rows = [this.label, ...this.rows];
    const wrapped = rows.reduce(
      (sum, row) => sum + Math.ceil(Math.max(1, columnsOf(row)) / this.screen.width),
      0,
    );
    if (wrapped > rows.length) this.io.stdout.write(`\u001b[${wrapped - rows.length}A\u001b[J`);
    this.isCleared = true;
    this.spinner.render();
  }
}
