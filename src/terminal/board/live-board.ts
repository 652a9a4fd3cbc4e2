import type { default as makeOra, Ora } from 'ora';
import { joinLines } from '../../text/index.ts';
import { advance, beginning, type TraceEvent } from '../../trace/index.ts';
import type { PaintedCode } from '../code/painted-code.ts';
import { fitLines } from '../screen/fit-lines.ts';
import type { Io } from '../screen/io.ts';
import { HIDDEN_CURSOR, setMode } from '../screen/modes.ts';
import { rowsOnScreen } from '../screen/rows-on-screen.ts';
import type { Screen } from '../screen/screen.ts';
import type { Hint } from '../text/key-line.ts';
import { sanitize, sanitizeLines } from '../text/sanitize.ts';
import { columnsOf, truncate } from '../text/width.ts';
import { board } from './board.ts';
import { FrameRate } from './frame-rate.ts';

/** After these events the program runs on, for nobody knows how long. */
const STEPS: ReadonlySet<TraceEvent['type']> = new Set(['started', 'resumed', 'printed'] as const);

export interface BoardClock {
  /** In seconds. */
  time(): number;
  /** Nothing moves until it goes on. */
  readonly isPaused?: boolean;
}

export interface LiveBoardOptions {
  /** The program, of which the lines that tasks stand on are marked. */
  readonly code?: PaintedCode;
  /** The keys that do something, as they are now. */
  readonly keys?: () => readonly Hint[];
  /** What stands after the label: `×360`. */
  readonly status?: () => string;
  /** Steps may compute: each is drawn as it begins, and at each line that it prints. */
  readonly stepsCompute?: boolean;
}

/**
 * The live board of a running program, on one ora spinner: printed lines scroll above it. Nothing keeps it turning but
 * Node's own event loop, so when a program blocks that, it freezes.
 */
export class LiveBoard {
  private readonly moment = beginning();
  private readonly screen: Screen;
  private readonly io: Io;
  private readonly label: string;
  private readonly options: LiveBoardOptions;
  private readonly spinner: Ora;
  private readonly onResize = () => this.redraw();
  private clock: BoardClock = { time: () => 0 };
  private printed: string[] = [];
  private flushing: NodeJS.Timeout | null = null;
  /** Turns the spinners. */
  private frame = 0;
  private drawn = 0;
  private rows: readonly string[] = [];
  private readonly frameRate = new FrameRate();
  private events = 0;
  private lastState = '';
  /** ora has cleared the board to write something, and will render it again. */
  private isCleared = true;
  /** It has the screen: otherwise it keeps the lines that are printed. */
  private isShown = false;
  private showCursor = (): void => {};

  /**
   * @param ora is passed in, because it takes longer to load than most runs need.
   * @param label beside the spinner that turns with the loop.
   */
  constructor(ora: typeof makeOra, label: string, screen: Screen, io: Io, options: LiveBoardOptions = {}) {
    this.screen = screen;
    this.io = io;
    this.label = sanitize(label);
    this.options = options;
    this.spinner = ora({
      stream: io.stdout,
      isEnabled: true,
      // `discardKeys` has the keyboard, before the board is there and after it too.
      discardStdin: false,
      // Shown again whenever the terminal is given back, also for a while.
      hideCursor: false,
      color: false,
      spinner: this.wheel(),
      text: this.title(),
      suffixText: () => this.draw(),
    });
    this.adaptFrames();
  }

  /** Shows the board; once more after it has ended, as it was. */
  begin(clock: BoardClock): void {
    this.clock = clock;
    this.isCleared = true;
    this.isShown = true;
    this.flush();
    this.io.stdout.on('resize', this.onResize);
    this.showCursor = setMode(this.io.stdout, HIDDEN_CURSOR);
    this.spinner.start();
  }

  onEvent(event: TraceEvent): void {
    advance(this.moment, event);
    this.events++;
    if (event.type === 'printed') this.print(sanitizeLines(event.text));
    if (event.type === 'reported')
      this.print(sanitizeLines(event.text).map((text) => this.screen.theme.colour.red(text)));
    // Draw now: the program is about to hold the thread, or may do so, and nothing is drawn meanwhile.
    if (event.type === 'blocked' || (this.options.stepsCompute && STEPS.has(event.type))) {
      const { drawn } = this;
      this.flush();
      // Writing the lines may have drawn it already.
      if (this.drawn === drawn) this.update();
    }
  }

  /** Draws now, and not when the next frame is due: a key must be answered at once. */
  update(): void {
    if (!this.isShown) return;
    this.isCleared = true;
    this.spinner.render();
  }

  /** Clears the board. The lines that were printed stay. */
  end(): void {
    if (!this.isShown) return;
    this.flush();
    this.isShown = false;
    this.io.stdout.off('resize', this.onResize);
    this.spinner.stop();
    this.showCursor();
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
      spinner.spinner = this.wheel();
      spinner.text = this.title();
      stdout.cork();
      try {
        return render();
      } finally {
        stdout.uncork();
        // ora may skip a frame.
        if (!this.isCleared) this.frameRate.frameDrawn(from, performance.now());
      }
    };
  }

  private isDue(now: number): boolean {
    if (this.io.stdout.writableNeedDrain) {
      this.frameRate.frameSkipped();
      return false;
    }
    return this.isCleared || this.frameRate.isDue(now, this.state() !== this.lastState);
  }

  /** Differs when a frame would show something new besides turned spinners. */
  private state(): string {
    return `${this.events} ${this.clock.time().toFixed(2)} ${this.options.status?.() ?? ''}`;
  }

  /** The spinner beside the label: it turns, and stands still, with those of the lanes. */
  private wheel(): { frames: string[]; interval: number } {
    const { colour, marks } = this.screen.theme;
    const frame = marks.spinner[this.frame % marks.spinner.length] as string;
    return { frames: [colour.cyan(frame)], interval: FrameRate.tick };
  }

  /** The label, as it fits, and what is to be said after it. */
  private title(): string {
    const { width, theme } = this.screen;
    const status = this.options.status?.() ?? '';
    const end = status === '' ? '' : `  ${status}`;
    return truncate(this.label, Math.max(1, width - 4 - columnsOf(end)), theme.marks.ellipsis) + end;
  }

  private draw(): string {
    const { width, height, theme } = this.screen;
    const { code, keys } = this.options;
    const t = this.clock.time();
    // Two rows fewer: the spinner's own line, and the one that the cursor stands on.
    this.isCleared = false;
    this.lastState = this.state();
    this.rows = board(this.moment, {
      t,
      width,
      height: height - 2,
      theme,
      frame: this.frame,
      ...(code && { code }),
      ...(keys && { keys: keys() }),
    });
    this.drawn++;
    // Spinners turn because the loop turns.
    if (!this.clock.isPaused && this.moment.thread !== 'blocked') this.frame++;
    return `\n${this.rows.join('\n')}`;
  }

  private print(lines: readonly string[]): void {
    this.printed.push(...fitLines(lines, this.io.stdout));
    this.flushing ??= setTimeout(() => this.flush(), this.frameRate.lineDelay);
  }

  /** Writes the lines printed since. ora clears its rows before the write, and renders them again after. */
  private flush(): void {
    if (this.flushing !== null) clearTimeout(this.flushing);
    this.flushing = null;
    if (this.printed.length === 0 || !this.isShown) return;
    const text = joinLines(this.printed);
    this.printed = [];
    this.io.stdout.write(text);
  }

  /**
   * A terminal that has become narrower wraps rows, and ora, which does not know, clears too few. So the rest is
   * erased here.
   */
  private redraw(): void {
    const rows = [this.title(), ...this.rows];
    const wrapped = rowsOnScreen(rows, this.screen.width);
    if (wrapped > rows.length) this.io.stdout.write(`\u001b[${wrapped - rows.length}A\u001b[J`);
    this.update();
  }
}
