import { PassThrough } from 'node:stream';
import type { default as makeOra } from 'ora';
import { type BoardClock, LiveBoard } from '../../terminal/board/live-board.ts';
import { showHelp } from '../../terminal/help/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted, type Io } from '../../terminal/screen/io.ts';
import type { StepListing } from '../../terminal/stepper/index.ts';
import { nextKey } from '../../terminal/stepper/next-key.ts';
import { Playback } from '../../terminal/stepper/playback.ts';
import { History, type Trace, type TraceEvent } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { ProgramRuns } from '../runs/program-run.ts';
import { pythonListing } from '../runs/step-listing.ts';
import { screenView } from '../runs/step-screen.ts';
import { stepThrough } from '../runs/step-through.ts';
import {
  ACTIONS,
  pressWatchKey,
  type WatchAction,
  type WatchControls,
  type WatchRequest,
  watchHelp,
  watchHints,
  watchStatus,
} from './keys.ts';
import { paceOf } from './pace.ts';

export interface ReplayOptions {
  /** The name of the file. */
  readonly label: string;
  /** The program's text, in Python. */
  readonly source: string;
  /** Seconds of the run for each one that passes; without it, the run lasts some seconds. */
  readonly speed?: number;
  /** There is another program that may be watched instead. */
  readonly hasOther?: boolean;
  /** Ends it with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** `done`: it was played to its end; `left`: somebody stopped it; `other`: they want to see the other program. */
export type ReplayEnd = 'done' | 'left' | 'other';

/**
 * Plays a finished run on the live board, with its program, on a terminal that can be drawn on (`screen.live`). What it
 * printed stays. Callers that write more afterwards wrap both in `discardKeys`, for the keys typed in between.
 * @throws Interrupted on Ctrl-C; the reason of `signal`
 */
export function replay(trace: Trace, options: ReplayOptions, context: Context): Promise<ReplayEnd> {
  return discardKeys(context.io, async (io) => {
    const { default: ora } = await import('ora');
    return new Replay(ora, trace, options, { ...context, io }).play();
  });
}

class Replay {
  private readonly ora: typeof makeOra;
  private readonly context: Context;
  private readonly options: ReplayOptions;
  private readonly events: Trace['events'];
  private readonly playback: Playback;
  private readonly terminal: FullScreen;
  private readonly actions: readonly WatchAction[];

  constructor(ora: typeof makeOra, trace: Trace, options: ReplayOptions, context: Context) {
    const { speed, hasOther = false } = options;
    const { io } = context;
    this.ora = ora;
    this.context = context;
    this.options = options;
    this.events = trace.events;
    this.playback = new Playback(new History(trace), paceOf(trace, speed));
    const hasKeys = io.stdin.isTTY === true;
    this.actions = hasKeys ? ACTIONS.filter((action) => action !== 'other' || hasOther) : [];
    // A pipe is not read: what comes from it are no keys.
    const stdin = hasKeys ? io.stdin : (new PassThrough() as unknown as Io['stdin']);
    this.terminal = new FullScreen({ ...io, stdin });
  }

  async play(): Promise<ReplayEnd> {
    const { trace } = this.playback.history;
    const listing = await pythonListing(this.options.source, trace, this.context.screen);
    for (;;) {
      this.playback.restart();
      const end = await this.playOnce(listing);
      this.context.io.stdout.write('\n');
      if (end !== 'again') return end;
    }
  }

  private async playOnce(listing: StepListing): Promise<ReplayEnd | 'again'> {
    const { playback, terminal, options, context } = this;
    const { messages, screen, io } = context;
    const controls = this.controls();
    const board = new LiveBoard(this.ora, options.label, screen, io, {
      code: listing,
      status: () => watchStatus(controls, context),
      keys: () => watchHints(controls, messages),
    });
    for (let shown = 0; ; ) {
      board.begin(controls);
      terminal.listen();
      let request: WatchRequest | 'done' | null = null;
      try {
        while (request === null) {
          const key = await unlessAborted(nextKey(terminal, playback), options.signal);
          for (; shown < playback.position; shown++) board.onEvent(this.events[shown] as TraceEvent);
          if (key === 'interrupt') throw new Interrupted();
          if (key !== null) request = pressWatchKey(key, controls);
          if (key !== null) board.update();
          if (request === null && playback.isOver) request = 'done';
        }
      } finally {
        board.end();
        terminal.unlisten();
      }
      if (request === 'step') await this.step(listing);
      else if (request === 'help') await showHelp(watchHelp(controls, messages), context);
      else return request;
    }
  }

  private controls(): WatchControls & BoardClock {
    const { playback } = this;
    return {
      actions: this.actions,
      time: () => playback.t,
      get isPaused() {
        return !playback.playing;
      },
      get speed() {
        return playback.speed;
      },
      togglePause() {
        playback.playing = !playback.playing;
      },
      changeSpeed: (factor) => playback.changeSpeed(factor),
    };
  }

  /** Steps through the run from this moment on. */
  private step(listing: StepListing): Promise<void> {
    const { history, position } = this.playback;
    const { label: title } = this.options;
    const runs = new ProgramRuns([async () => ({ title, history, listings: [listing] })]);
    const view = screenView(this.terminal, runs.count, this.context);
    return stepThrough(runs, this.terminal, view, { position });
  }
}

/** @throws the reason of the signal, as soon as it is aborted */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let onAbort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
