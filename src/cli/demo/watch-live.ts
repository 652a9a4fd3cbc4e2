import type { default as makeOra } from 'ora';
import { KeyboardInterrupt, RealDriver } from '../../asyncio/index.ts';
import type { Demo, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { type BoardClock, LiveBoard } from '../../terminal/board/live-board.ts';
import { showHelp } from '../../terminal/help/index.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import { type Key, readKeys } from '../../terminal/screen/keys.ts';
import { changedSpeed } from '../../terminal/stepper/playback.ts';
import { Session, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import {
  pressWatchKey,
  type WatchAction,
  type WatchControls,
  type WatchRequest,
  watchHelp,
  watchHints,
  watchStatus,
} from '../replay/keys.ts';
import { screenView } from '../runs/step-screen.ts';
import { stepThrough } from '../runs/step-through.ts';
import type { DemoOptions } from './command.ts';
import type { ShownProgram } from './shown-program.ts';
import { TwinLines } from './twin-lines.ts';

/**
 * Shows a run as it happens on the live board, with its program, and does what the keys say.
 * @returns `left` if somebody stopped it, `other` if they want to see the other program
 * @throws Interrupted after Ctrl-C, once the program has cleaned up
 */
export async function watchLive(
  demo: Demo,
  variant: Variant,
  shown: ShownProgram,
  options: DemoOptions,
  context: Context,
): Promise<Trace | 'left' | 'other'> {
  const { default: ora } = await import('ora');
  for (;;) {
    const run = new DemoRun(ora, { demo, variant, shown }, options.speed ?? 1, context);
    const end = await run.watch();
    context.io.stdout.write('\n');
    if (end !== 'again') return end;
  }
}

interface Watched {
  readonly demo: Demo;
  readonly variant: Variant;
  readonly shown: ShownProgram;
}

/** Why a run was broken off. */
type Request = Exclude<WatchRequest, 'step' | 'help'>;

/** One run on the real clock, which keys hurry and stop. */
class DemoRun implements WatchControls, BoardClock {
  actions: readonly WatchAction[];
  isPaused = false;
  speed: number;
  private readonly firstSpeed: number;
  private readonly watched: Watched;
  private readonly context: Context;
  private readonly board: LiveBoard;
  /** Null where no line of the run is known. */
  private readonly twin: TwinLines | null;
  private driver: RealDriver | null = null;
  private session: Session | null = null;
  /** Why the run is broken off: something else is wanted, or went wrong. */
  private request: Request | null = null;
  private failure: unknown = null;
  /** While something else is shown, the run stands still, if it can. */
  private aside: Promise<void> | null = null;

  constructor(ora: typeof makeOra, watched: Watched, speed: number, context: Context) {
    const { demo, variant, shown } = watched;
    this.twin = shown.recorded && new TwinLines(shown.recorded);
    this.watched = watched;
    this.context = context;
    this.speed = speed;
    this.firstSpeed = speed;
    // What sockets, files and threads do cannot be held up.
    const all: WatchAction[] =
      demo.clock === 'real' ? ['stop', 'again'] : ['pause', 'stop', 'speed', 'again'];
    if (this.twin !== null) all.push('step');
    if (demo.variants.length > 1) all.push('other');
    all.push('help');
    this.actions = context.io.stdin.isTTY ? all : [];
    this.board = new LiveBoard(ora, textIn(variant.label, context.language), context.screen, context.io, {
      code: shown.code,
      keys: () => watchHints(this, context.messages),
      // Thousands of tasks that only wait would be drawn for nothing.
      stepsCompute: demo.clock === 'real' && !demo.crowd,
      status: () => (this.isPaused || this.speed !== 1 ? watchStatus(this, context) : ''),
    });
  }

  async watch(): Promise<Trace | Request> {
    const { board, context, twin } = this;
    const { variant } = this.watched;
    // Start the clock last: the time it takes to draw the first frame is no part of the run.
    board.begin(this);
    const driver = new RealDriver(this.speed);
    this.driver = driver;
    const onEvent = (event: Parameters<LiveBoard['onEvent']>[0]) =>
      board.onEvent(twin?.withLine(event) ?? event);
    const session = new Session({ driver, onEvent });
    this.session = session;
    const ignoreInterrupts = context.io.onInterrupt(() => this.interrupt());
    const ignoreKeys = this.listen();
    try {
      const trace = await session.record(variant.program.script);
      await this.aside;
      return this.request ?? trace;
    } catch (error) {
      await this.aside;
      if (!(error instanceof KeyboardInterrupt)) throw error;
      if (this.request === null) throw this.failure ?? new Interrupted();
      return this.request;
    } finally {
      ignoreKeys();
      ignoreInterrupts();
      board.end();
    }
  }

  time(): number {
    return this.driver?.clock.time() ?? 0;
  }

  togglePause(): void {
    this.isPaused = !this.isPaused;
    this.driver?.setSpeed(this.isPaused ? 0 : this.speed);
  }

  changeSpeed(factor: number): void {
    this.speed = changedSpeed(this.speed, factor, this.firstSpeed);
    if (!this.isPaused) this.driver?.setSpeed(this.speed);
  }

  private listen(): () => void {
    return this.actions.length === 0 ? () => {} : readKeys(this.context.io.stdin, (key) => this.press(key));
  }

  private press(key: Key): void {
    // The stepper and the help have the keyboard while they are shown.
    if (this.aside !== null) return;
    const request = pressWatchKey(key, this);
    if (request === 'step' || request === 'help') {
      const show = request === 'step' ? () => this.step() : () => this.help();
      this.aside = this.showAside(show).finally(() => {
        this.aside = null;
      });
    } else if (request !== null) {
      this.request ??= request;
      this.interrupt();
    }
    this.board.update();
  }

  /** Breaks the run off, as Ctrl-C does: it may clean up. */
  private interrupt(): void {
    // While it cleans up, nothing may hold it up; stopped twice, it ends at once.
    this.actions = ['stop'];
    if (this.isPaused) this.togglePause();
    this.session?.interrupt();
  }

  /** Shows something else in place of the board, while the run stands still, if it can. */
  private async showAside(show: () => Promise<void>): Promise<void> {
    const { board } = this;
    const pauses = !this.isPaused && this.actions.includes('pause');
    if (pauses) this.togglePause();
    board.end();
    try {
      await show();
    } catch (error) {
      // Ctrl-C has reached the run already.
      if (!(error instanceof Interrupted)) {
        this.failure = error;
        this.interrupt();
      }
    }
    board.begin(this);
    if (this.isPaused && pauses) this.togglePause();
  }

  private help(): Promise<void> {
    return showHelp(watchHelp(this, this.context.messages), this.context);
  }

  /** Lets somebody step through the run from this moment on. */
  private async step(): Promise<void> {
    const { context, twin } = this;
    const { demo, variant } = this.watched;
    const { demoRuns } = await import('./demo-runs.ts');
    const terminal = new FullScreen(context.io);
    const runs = demoRuns([{ ...demo, variants: [variant] }], context);
    const view = screenView(terminal, runs.count, context);
    await stepThrough(runs, terminal, view, twin === null ? {} : { position: twin.position });
  }
}
