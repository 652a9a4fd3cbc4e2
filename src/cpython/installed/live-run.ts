import { summarize } from '../../trace/summary.ts';
import type { Trace, TraceEvent } from '../../trace/trace.ts';
import type { LiveRecord } from './live-records.ts';

/**
 * Seconds from which on the thread of a loop counts as blocked: asyncio's debug mode calls a callback slow from there
 * (`loop.slow_callback_duration`), and what is shorter is often the doing of a busy machine.
 */
const BLOCK = 0.1;

/** A run on the real clock, as it becomes known. */
export class LiveRun {
  readonly events: TraceEvent[] = [];
  readonly turns: [first: number, end: number][] = [];
  private readonly onEvent: (event: TraceEvent) => void;
  /** Where the turn begins that is under way, with the wait before it; null while the loop waits, or there is none. */
  private turnStart: number | null = null;
  private idleAt: number | null = null;
  /** The task whose step is under way; before it those in the midst of whose steps it was started eagerly. */
  private readonly steps: { readonly task: number; line: number | undefined }[] = [];
  /** What the thread of the loop did last: when, and how many events there were then. */
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
      this.tellBlock(record.t);
      this.endTurn();
      this.turnStart = this.idleAt ?? this.events.length;
      this.idleAt = null;
      this.last = { t: record.t, count: this.events.length };
    }
  }

  /** The run as a trace. @param elapsed in seconds, if the harness has told. */
  trace(elapsed: number | undefined, end: { result: string } | { error: string }): Trace {
    this.endTurn();
    return summarize(this.events, this.turns, 'real', elapsed ?? this.now, end);
  }

  private noteEvent(event: TraceEvent): void {
    const { type } = event;
    // Threads have times of their own, which may cross by a little.
    this.now = Math.max(this.now, event.t);
    const inOrder = event.t === this.now ? event : { ...event, t: this.now };
    const isBeside = type === 'thread-started' || type === 'thread-ended';
    if (!isBeside) this.tellBlock(inOrder.t);
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

  /** If the thread did nothing that is told for so long, something has blocked it. */
  private tellBlock(t: number): void {
    const { samples, steps } = this;
    const since = this.last;
    this.samples = [];
    if (since === null || t - since.t < BLOCK) return;
    // What asyncio does itself between two tasks is no program's fault.
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
