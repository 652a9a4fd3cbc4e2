import type { Moment } from './moment.ts';
import type { TraceEvent } from './trace.ts';
import type { Turns } from './turns.ts';

/**
 * The phases of the loop. In each turn it waits until a timer is due, runs the timers that are due, which make their tasks
 * ready, and runs the callbacks that are ready (`_run_once` of asyncio's `BaseEventLoop`). `outside`: no loop is running.
 */
export type Phase = 'wait' | 'timers' | 'run' | 'outside';

/** A timer that is due within so many seconds is due now: asyncio's `_clock_resolution`. */
const RESOLUTION = 1e-9;

/** Finds the phase of each event of a trace, in order. */
export class PhaseTracker {
  private readonly turns: Turns;
  /** Whether a task is in the midst of a step. */
  private stepping = false;
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
    if (event.type === 'started' || event.type === 'resumed') this.stepping = true;
    this.last = this.decide(event, moment);
    if (event.type === 'suspended' || event.type === 'finished') this.stepping = false;
    return this.last;
  }

  private decide(event: TraceEvent, moment: Moment): Phase {
    if (event.type === 'idle') return 'wait';
    if (this.turn === null && this.turns.count > 0) return 'outside';
    if (this.stepping) return 'run';
    // The callbacks of timers stand behind all that was ready before, so nothing else comes after the first of them.
    if (this.last === 'timers') return 'timers';
    return isTimer(event, moment) ? 'timers' : 'run';
  }
}

/** Whether a timer causes the event: that of a sleep, or of a time limit. */
function isTimer(event: TraceEvent, { tasks }: Moment): boolean {
  if (event.type !== 'ready' && event.type !== 'cancel-requested') return false;
  const task = tasks.get(event.task);
  if (event.type === 'ready') return task?.wait?.for === 'timer';
  return task?.limit !== null && task?.limit !== undefined && task.limit <= event.t + RESOLUTION;
}
