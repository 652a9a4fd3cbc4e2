import type { Moment } from './moment.ts';
import type { TraceEvent } from './trace.ts';
import type { Turns } from './turns.ts';

/**
 * The phases of the loop. In each turn it waits until a timer is due, runs the timers that are due, which make their tasks
 * ready, and runs the callbacks that are ready (`_run_once` of asyncio's `BaseEventLoop`). `outside`: no loop is running.
 */
export type Phase = 'wait' | 'timers' | 'run' | 'outside';

/** A timer that is due within this many seconds is due now: asyncio's `_clock_resolution`. */
const RESOLUTION = 1e-9;

/** Finds the phase of each event of a trace, in order. */
export class PhaseTracker {
  private readonly turns: Turns;
  private isInStep = false;
  private turn: number | null = null;
  private last: Phase = 'outside';

  constructor(turns: Turns) {
    this.turns = turns;
  }

  /** @param moment the program before the event. */
  phaseOf(event: TraceEvent, index: number, moment: Moment): Phase {
    const turn = this.turns.of(index);
    if (turn !== this.turn) this.last = 'outside';
    this.turn = turn;
    if (event.type === 'started' || event.type === 'resumed') this.isInStep = true;
    this.last = this.decide(event, moment);
    if (event.type === 'suspended' || event.type === 'finished') this.isInStep = false;
    return this.last;
  }

  private decide(event: TraceEvent, moment: Moment): Phase {
    if (event.type === 'idle') return 'wait';
    if (this.turn === null && this.turns.count > 0) return 'outside';
    if (this.isInStep) return 'run';
    // Due timers are appended to the ready queue, so only timers come after the first of them.
    if (this.last === 'timers') return 'timers';
    return isTimer(event, moment) ? 'timers' : 'run';
  }
}

/** True if the event is caused by the timer of a sleep or of a timeout. */
function isTimer(event: TraceEvent, { tasks }: Moment): boolean {
  if (event.type !== 'ready' && event.type !== 'cancel-requested') return false;
  const task = tasks.get(event.task);
  if (event.type === 'ready') return task?.wait?.for === 'timer';
  return task?.limit !== null && task?.limit !== undefined && task.limit <= event.t + RESOLUTION;
}
