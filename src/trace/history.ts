import { advance, beginning, copyOf, type Moment } from './moment.ts';
import { type Phase, PhaseTeller } from './phases.ts';
import type { Trace, TraceEvent } from './trace.ts';
import { Turns } from './turns.ts';

/** Copies of the moment are kept so many events apart, or further where a copy is large. */
const SPACING = 256;

/**
 * A trace that can be looked at after any number of its events, forwards and backwards alike.
 *
 * A look goes on from the nearest moment before it that is known: the last one, or a copy. Copies are as far apart, in
 * events, as they are large: together they take no more room than the trace, and no look goes through more events than
 * there are tasks, or {@link SPACING}.
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
      advance(moment, event);
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
    while (this.position < position) advance(this.moment, this.trace.events[this.position++] as TraceEvent);
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

/** What a copy costs, in tasks. */
function weightOf({ tasks, output, reports }: Moment): number {
  return tasks.size + ((output.length + reports.length) >> 3);
}

/**
 * The line of the program that an event belongs to; `null` if none of its code was being run and no task of it stands
 * anywhere in particular: the loop waits, or clears up.
 */
export function sourceLine(event: TraceEvent | null): number | null {
  switch (event?.type) {
    case undefined:
    case 'idle':
    case 'closing':
    case 'never-awaited':
    case 'reported':
    case 'thread-ended':
      return null;
    case 'cancel-requested':
      return event.by === null ? null : (event.line ?? null);
    default:
      return event?.line ?? null;
  }
}
