import { advance, beginning, type Moment } from './moment.ts';
import { type Phase, PhaseTeller } from './phases.ts';
import type { Trace, TraceEvent } from './trace.ts';
import { Turns } from './turns.ts';

/** Copies of the moment are kept so many events apart, or further where a copy is large. */
const SPACING = 256;

/**
 * A trace that can be looked at after any number of its events, forwards and backwards alike.
 *
 * A look goes on from the nearest moment before it that is known: the last one, or a copy. Copies share the tasks that
 * have not changed between them, and are the further apart, the larger they are: together they take about the room of
 * the trace, and no look goes through more events than a fraction of the tasks, or {@link SPACING}.
 */
export class History {
  readonly trace: Trace;
  readonly turns: Turns;
  /** How many events the last look went through: what it cost. */
  replayed = 0;
  private readonly phases: Phase[] = [];
  private readonly kept: { readonly position: number; readonly moment: Moment }[] = [];
  private moment = beginning();
  private position = 0;

  constructor(trace: Trace) {
    this.trace = trace;
    this.turns = new Turns(trace.turns ?? []);
    const phases = new PhaseTeller(this.turns);
    const moment = beginning();
    let next = 0;
    for (const [position, event] of trace.events.entries()) {
      if (position >= next) {
        this.kept.push({ position, moment: copyOf(moment) });
        next = position + Math.max(SPACING, weightOf(moment));
      }
      this.phases.push(phases.phaseOf(event, position, moment));
      proceed(moment, event);
    }
  }

  /** How many events there are: the last position. */
  get length(): number {
    return this.trace.events.length;
  }

  /** The program after so many events. What is given changes with the next look. */
  at(position: number): Moment {
    const copy = this.copyBefore(position);
    if (position < this.position || (copy !== undefined && copy.position > this.position)) {
      this.moment = copy === undefined ? beginning() : copyOf(copy.moment);
      this.position = copy?.position ?? 0;
    }
    this.replayed = position - this.position;
    while (this.position < position) proceed(this.moment, this.trace.events[this.position++] as TraceEvent);
    return this.moment;
  }

  /** The event that led to this position; `null` at the beginning. */
  eventAt(position: number): TraceEvent | null {
    return this.trace.events[position - 1] ?? null;
  }

  /** What the loop was doing then. */
  phaseAt(position: number): Phase {
    return this.phases[position - 1] ?? 'outside';
  }

  /** The position after the next event, or the one before, that concerns this task; as it is if there is none. */
  nextOf(task: number, position: number, direction: 1 | -1): number {
    const { events } = this.trace;
    for (let index = position - 1 + direction; index >= 0 && index < events.length; index += direction) {
      const event = events[index] as TraceEvent;
      if ('task' in event && event.task === task) return index + 1;
    }
    return position;
  }

  private copyBefore(position: number): (typeof this.kept)[number] | undefined {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.kept[middle] as (typeof this.kept)[number]).position <= position) low = middle + 1;
      else high = middle;
    }
    return this.kept[low - 1];
  }
}

/** What a copy costs, in events. */
function weightOf({ tasks, output, reports }: Moment): number {
  return (tasks.size >> 3) + ((output.length + reports.length) >> 4);
}

/** A moment that stays as it is while the other one proceeds. They share their tasks. */
function copyOf(moment: Moment): Moment {
  return {
    ...moment,
    tasks: new Map(moment.tasks),
    ready: new Set(moment.ready),
    output: [...moment.output],
    reports: [...moment.reports],
    drifting: new Map(moment.drifting),
    neverAwaited: [...moment.neverAwaited],
    threads: new Map(moment.threads),
  };
}

/** Brings a moment up to the next event, and changes no task that it shares: an event changes none but its own. */
function proceed(moment: Moment, event: TraceEvent): void {
  if ('task' in event && event.task !== null) {
    const task = moment.tasks.get(event.task);
    if (task !== undefined) moment.tasks.set(event.task, { ...task });
  }
  advance(moment, event);
}

/**
 * The line of the program that an event belongs to; `null` if none of its code was being run and no task of it stands
 * anywhere in particular: the loop waits, or clears up.
 */
export function sourceLine(event: TraceEvent): number | null {
  switch (event.type) {
    case 'idle':
    case 'closing':
    case 'never-awaited':
    case 'reported':
    case 'thread-ended':
    case 'coroutine-drifting':
    case 'coroutine-taken':
    case 'exception-retrieved':
      return null;
    case 'cancel-requested':
      return event.by === null ? null : (event.line ?? null);
    default:
      return event.line ?? null;
  }
}
