import { summarize } from '../../trace/summary.ts';
import type { Trace, TraceEvent } from '../../trace/trace.ts';
import type { LiveRecord } from './live-records.ts';

/**
 * Seconds after which the thread of a loop counts as blocked: asyncio's debug mode calls a callback slow from there on
 * (`loop.slow_callback_duration`), and a shorter pause is often caused by a busy machine.
 */
const BLOCK = 0.1;

/** Collects the events of a run on the real clock. */
export class LiveRun {
  readonly events: TraceEvent[] = [];
  readonly turns: [first: number, end: number][] = [];
  private readonly onEvent: (event: TraceEvent) => void;
  /** The index of the first event of the current turn, or of the wait before it; null while no turn runs. */
  private turnStart: number | null = null;
  private idleAt: number | null = null;
  /** The running steps, the current one last: a task that is started eagerly runs inside another's step. */
  private readonly steps: { readonly task: number; line: number | undefined }[] = [];
  /** The time of the loop's last activity, and the number of events then; null while the loop waits. */
  private last: { readonly t: number; readonly count: number } | null = null;
  private samples: number[] = [];
  private now = 0;

  constructor(onEvent: (event: TraceEvent) => void) {
    this.onEvent = onEvent;
  }

  note(record: LiveRecord): void {
    if (record.kind === 'event') {
      this.noteEvent(record.event);
    } else if (record.kind === 'sample') {
      this.samples.push(record.line);
    } else if (record.kind === 'turn') {
      this.addBlock(record.t);
      this.endTurn();
      this.turnStart = this.idleAt ?? this.events.length;
      this.idleAt = null;
      this.last = { t: record.t, count: this.events.length };
    }
  }

  /** The run as a trace. @param elapsed in seconds; that of the last event, if it is later. */
  trace(elapsed: number, end: { result: string } | { error: string }): Trace {
    this.endTurn();
    return summarize(this.events, this.turns, 'real', Math.max(elapsed, this.now), end);
  }

  private noteEvent(event: TraceEvent): void {
    const { type } = event;
    // Events of different threads may arrive slightly out of order.
    this.now = Math.max(this.now, event.t);
    const inOrder = event.t === this.now ? event : { ...event, t: this.now };
    const isBeside = type === 'thread-started' || type === 'thread-ended';
    if (!isBeside) this.addBlock(inOrder.t);
    if (type === 'idle') {
      this.endTurn();
      this.idleAt = this.events.length;
    }
    this.push(inOrder);
    const step = this.steps.at(-1);
    if (type === 'started' || type === 'resumed') this.steps.push({ task: event.task, line: event.line });
    else if (type === 'suspended' || type === 'finished') this.steps.pop();
    else if (step !== undefined) step.line = event.line ?? step.line;
    const isBusy = this.steps.length > 0 || this.turnStart !== null;
    if (!isBeside) this.last = isBusy ? { t: inOrder.t, count: this.events.length } : null;
  }

  /** Adds an event for a block that ends at `t`, if the loop's thread had no event for at least {@link BLOCK} before. */
  private addBlock(t: number): void {
    const { samples, steps } = this;
    const since = this.last;
    this.samples = [];
    if (since === null || t - since.t < BLOCK) return;
    // Between two tasks asyncio itself runs: that is no block of the program's.
    if (steps.length === 0 && samples.length === 0) return;
    const { task = null, line = undefined } = steps.at(-1) ?? {};
    const block: TraceEvent = { type: 'blocked', t: since.t, task, seconds: t - since.t };
    const at = mostFrequent(samples) ?? line;
    if (at !== undefined) block.line = at;
    this.events.splice(since.count, 0, block);
    this.onEvent(block);
  }

  private push(event: TraceEvent): void {
    this.events.push(event);
    this.onEvent(event);
  }

  private endTurn(): void {
    const { turnStart, events } = this;
    if (turnStart !== null && turnStart < events.length) this.turns.push([turnStart, events.length]);
    this.turnStart = null;
  }
}

function mostFrequent(lines: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
