import { advance, beginning, type Moment } from './moment.ts';
import { type Phase, PhaseTracker } from './phases.ts';
import { countBefore } from './search.ts';
import { actorOf, sourceLine } from './source-line.ts';
import type { Trace, TraceEvent } from './trace.ts';
import { Turns } from './turns.ts';

/** Events between two copies of the moment; more where a copy is large. */
const SPACING = 256;

/**
 * Random access to the moments of a trace, by the number of events before them.
 *
 * A moment is replayed from the nearest one before it: the last one requested, or a copy. Copies share the tasks that have
 * not changed between them, and are the further apart, the larger they are: together they take about the memory of the
 * trace, and at most a fraction of the tasks, or {@link SPACING}, events are replayed.
 */
export class History {
  readonly trace: Trace;
  readonly turns: Turns;
  /** The number of events that the last call of `at` replayed: its cost. */
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

  /** The number of events, which is the last position. */
  get length(): number {
    return this.trace.events.length;
  }

  /** The moment after `position` events. Each call returns, and changes, the same object. */
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

  /** The position after all events up to this time, rounded to hundredths of a second as the views show it. */
  positionAt(seconds: number): number {
    return countBefore(this.trace.events, ({ t }) => t < seconds + 0.005);
  }

  /** True if the trace has local variables. */
  get hasLocals(): boolean {
    return this.trace.locals !== undefined;
  }

  /**
   * The local variables, as texts by name, of the function in which the last event happened; `null` if none of the
   * program's code was at it, or they are not known.
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

  /** The position after the next or previous event of this task; the same position if there is none. */
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

/** The memory of a copy, in events. */
function weightOf({ tasks, output, reports }: Moment): number {
  return (tasks.size >> 3) + ((output.length + reports.length) >> 4);
}

/** A copy that shares its tasks with the original: use `proceed` to advance either. */
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

/** Like `advance`, for a moment that shares its tasks with copies: copies the tasks that the event changes. */
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
