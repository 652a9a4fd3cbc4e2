import { sourceLine, type TraceEvent } from '../../trace/index.ts';

/**
 * The lines of a live run, from the recorded run of its twin in Python. Each task does the same in both, one thing
 * after the other; on the real clock the tasks may only take turns in another order.
 */
export class TwinLines {
  private readonly recorded = new Map<number | null, { event: TraceEvent; index: number }[]>();
  private readonly next = new Map<number | null, number>();
  private readonly events: readonly TraceEvent[];
  /** How many events of the recording have happened by now. */
  position = 0;

  constructor(events: readonly TraceEvent[]) {
    this.events = events;
    for (const [index, event] of events.entries()) {
      const task = taskOf(event);
      if (task === undefined) continue;
      const those = this.recorded.get(task) ?? [];
      those.push({ event, index });
      this.recorded.set(task, those);
    }
  }

  /** The next event of the live run with its line, which is unknown from where the two runs differ. */
  withLine(event: TraceEvent): TraceEvent {
    const task = taskOf(event);
    if (task === undefined) {
      if (this.events[this.position]?.type === event.type) this.position++;
      return event;
    }
    const next = this.next.get(task) ?? 0;
    const twin = this.recorded.get(task)?.[next];
    if (twin?.event.type !== event.type) return event;
    this.next.set(task, next + 1);
    this.position = Math.max(this.position, twin.index + 1);
    const line = sourceLine(twin.event);
    return line === null ? event : { ...event, line };
  }
}

function taskOf(event: TraceEvent): number | null | undefined {
  return 'task' in event ? event.task : undefined;
}
