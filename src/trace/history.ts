import { advance, beginning, type Moment } from './moment.ts';
import { type Phase, PhaseTracker } from './phases.ts';
import { countBefore } from './search.ts';
import { actorOf, sourceLine } from './source-line.ts';
import type { Trace, TraceEvent } from './trace.ts';
import { Turns } from './turns.ts';

/** Copies of the moment are kept so many events apart, or further where a copy is large. */
const SPACING = 256;

/**
 * The moments of a trace, by the number of events before them, in any order.
 *
 * A moment is made from the nearest one before it: the last that was asked for, or a copy. Copies share the tasks that
 * have not changed between them, and are the further apart, the larger they are: together they take about the room of
 * the trace, and no more events are replayed than a fraction of the tasks, or {@link SPACING}.
 */
export class History {
  readonly trace: Trace;
  readonly turns: Turns;
  /** How many events the last `at` replayed: its cost. */
  replayed = 0;
  private readonly phases: Phase[] = [];
  private readonly copies: { readonly position: number; readonly moment: Moment }[] = [];
  private moment = beginning();
  private position = 0;

  constructor(trace: Trace) {
    this.trace = trace;
    this.turns = new Turns(trace.turns ?? []);
    const phases = new PhaseTracker(this.turns);
    const moment = beginning();
    let next = 0;
    for (const [position, event] of trace.events.entries()) {
      if (position >= next) {
        this.copies.push({ position, moment: copyOf(moment) });
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

  /** The program after so many events. The same object is returned each time, and changed. */
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

  /** The position after all that has happened by this time, as it is shown: in hundredths of a second. */
  positionAt(seconds: number): number {
    return countBefore(this.trace.events, ({ t }) => t < seconds + 0.005);
  }

  /** Whether it is known what local variables there were. */
  get hasLocals(): boolean {
    return this.trace.locals !== undefined;
  }

  /**
   * The local variables of the function in which the last event happened, each with a text for its value; `null` if
   * none was at it, or they are not known.
   */
  localsAt(position: number): Readonly<Record<string, string>> | null {
    const event = this.eventAt(position);
    if (event === null || sourceLine(event) === null) return null;
    const { locals = [] } = this.trace;
    return locals[countBefore(locals, ([index]) => index < position) - 1]?.[1] ?? null;
  }

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

  private copyBefore(position: number): (typeof this.copies)[number] | undefined {
    return this.copies[countBefore(this.copies, (copy) => copy.position <= position) - 1];
  }
}

/** The room that a copy takes, in events. */
function weightOf({ tasks, output, reports }: Moment): number {
  return (tasks.size >> 3) + ((output.length + reports.length) >> 4);
}

/** A moment that `proceed` does not change when it changes the other. They share their tasks. */
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

/** As `advance`, for a moment that shares its tasks: it copies those that the event changes. */
function proceed(moment: Moment, event: TraceEvent): void {
  const actor = actorOf(event);
  if (actor !== null) copyTask(moment, actor);
  if ('task' in event && event.task !== null && event.task !== actor) copyTask(moment, event.task);
  advance(moment, event);
}

function copyTask({ tasks }: Moment, id: number): void {
  const task = tasks.get(id);
  if (task !== undefined) tasks.set(id, { ...task });
}
