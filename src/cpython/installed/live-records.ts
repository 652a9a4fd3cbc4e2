import type { EventOf, TaskOutcome, TraceEvent, Wait } from '../../trace/trace.ts';
import type { Value } from './marshal.ts';

/** What the harness tells of a run on the real clock. Times are seconds since the start of the run. */
export type LiveRecord =
  | { readonly kind: 'hello' }
  | { readonly kind: 'event'; readonly event: TraceEvent }
  /** A turn of a loop begins. */
  | { readonly kind: 'turn'; readonly t: number }
  /** The thread of a loop is held up at this line. */
  | { readonly kind: 'sample'; readonly line: number }
  /** A loop of another make than asyncio's. */
  | { readonly kind: 'loop'; readonly name: string; readonly isObserved: boolean }
  /** The file of the script. */
  | { readonly kind: 'file'; readonly path: string }
  /** No more is recorded: the harness has failed, or (null) there is more than can be kept. */
  | { readonly kind: 'incomplete'; readonly traceback: string | null }
  | { readonly kind: 'end'; readonly end: LiveEnd };

export interface LiveEnd {
  readonly elapsed: number;
  /** The repr of what the last coroutine returned that the script has run. */
  readonly result: string;
  /** The last line of the traceback that Python has printed, and the line of the script at which it was raised. */
  readonly error: string | null;
  readonly errorLine: number | null;
}

type TaskCreated = EventOf<'task-created'>;
type Calls = EventOf<'suspended'>['calls'];

/** The short forms, by their numbers. */
const SHORT = [
  'created',
  'resumed',
  'paused',
  'suspended',
  'ready',
  'idle',
  'turn',
  'done',
  'failed',
  'cancelled',
  'calls',
] as const;

/** Where a task stands: the names of all coroutines, and of the script's own with their lines. */
interface Place {
  readonly stack: string[];
  readonly calls: readonly { readonly name: string; readonly line: number }[];
  readonly line: number | undefined;
}

/**
 * Spells out what the harness writes, one value after another: `type`, then what belongs to it. Events that come at each
 * step of a task are `type, time on the machine's clock, task, …`. It is the learner's own Python that writes, and no stranger.
 */
export class LiveRecords {
  private start = 0;
  private readonly places = new Map<number, Place>();
  /** Where each task stands. */
  private readonly lines = new Map<number, number>();
  /** Tasks that have not begun. */
  private readonly fresh = new Set<number>();
  private callCount = 0;
  /** The numbers of the script's own calls that a task is in the midst of. */
  private readonly calls = new Map<number, readonly number[]>();
  /** The calls of a task as they were last listed. */
  private readonly listed = new Map<number, { readonly place: Place; readonly calls: Calls }>();
  /** The last task that the script itself waits for, and the repr of what the last such coroutine has returned. */
  private main: number | null = null;
  private result = 'None';
  private batch: readonly Value[] = [];
  private at = 0;
  /** By their numbers, how the tasks of this batch are told to be made: some get their name after that. */
  private readonly made = new Map<number, TaskCreated>();

  /** Hands on the records of a batch. */
  read(batch: readonly Value[], onRecord: (record: LiveRecord) => void): void {
    this.batch = batch;
    this.at = 0;
    const records: LiveRecord[] = [];
    try {
      while (this.at < batch.length) {
        const type = this.next<number | string>();
        const record = typeof type === 'number' ? this.short(SHORT[type]) : this.record(type);
        if (record !== null) records.push(record);
      }
    } finally {
      this.made.clear();
      records.forEach(onRecord);
    }
  }

  private next<T extends Value>(): T {
    return this.batch[this.at++] as T;
  }

  private time(): number {
    return Math.max(0, this.next<number>() - this.start);
  }

  /** null for what only prepares for what follows. */
  private record(type: string): LiveRecord | null {
    switch (type) {
      case 'hello':
        this.start = this.next();
        return { kind: type };
      case 'place': {
        const number = this.next<number>();
        const [stack, calls, line] = this.next<[string[], [string, number][], number | null]>();
        const known = calls.map(([name, at]) => ({ name, line: at }));
        this.places.set(number, { stack, calls: known, line: line ?? undefined });
        return null;
      }
      case 'sample':
        return { kind: type, line: this.next() };
      case 'loop':
        return { kind: type, name: this.next(), isObserved: this.next() };
      case 'file':
        return { kind: type, path: this.next() };
      case 'incomplete':
        return { kind: type, traceback: this.next() };
      case 'end': {
        const elapsed = this.next<number>();
        return {
          kind: type,
          end: { elapsed, result: this.result, error: this.next(), errorLine: this.next() },
        };
      }
      case 'main':
        this.main = this.next();
        return null;
      case 'named': {
        const [task, name] = [this.next<number>(), this.next<string>()];
        const made = this.made.get(task);
        if (made !== undefined) made.name = name;
        return null;
      }
      case 'event':
        return event(this.next<Value>() as unknown as TraceEvent);
      case 'cancel-delivered':
        return event(this.withLine({ type, t: this.time(), task: this.next() }));
      default:
        throw new TypeError(`the harness tells of "${type}", which nobody knows`);
    }
  }

  private short(type: (typeof SHORT)[number] | undefined): LiveRecord | null {
    if (type === 'calls') return this.replaced(this.next(), this.next());
    const t = this.time();
    if (type === 'turn') return { kind: type, t };
    if (type === 'idle') return event({ type, t, until: this.next() });
    const task = this.next<number>();
    switch (type) {
      case 'created':
        return event(this.created(t, task));
      case 'done':
      case 'failed':
      case 'cancelled':
        return event(this.finished(t, task, type));
      case 'resumed':
        return event(this.withLine({ type: this.fresh.delete(task) ? 'started' : type, t, task }));
      case 'ready':
        return event(this.withLine({ type, t, task }));
      case 'paused':
        return event(this.suspended(t, task, { for: 'turn' }, this.next(), null));
      case 'suspended':
        return event(this.suspended(t, task, waitOf(this.next()), this.next(), this.next()));
      default:
        throw new TypeError('the harness tells of an event which nobody knows');
    }
  }

  private suspended(t: number, task: number, wait: Wait, at: number, limit: number | null): TraceEvent {
    const place = this.places.get(at);
    if (place === undefined) throw new TypeError('the harness tells of a place that is not known');
    const { stack, line } = place;
    if (line === undefined) this.lines.delete(task);
    else this.lines.set(task, line);
    const event: TraceEvent = { type: 'suspended', t, task, wait, stack, calls: this.callsAt(place, task) };
    if (limit !== null) event.limit = limit;
    if (line !== undefined) event.line = line;
    return event;
  }

  private created(t: number, task: number): TraceEvent {
    const named = this.next<string | number>();
    const name = typeof named === 'number' ? `Task-${named}` : named;
    const [parent, line, firstLine] = [
      this.next<number | null>(),
      this.next<number | null>(),
      this.next<number | null>(),
    ];
    this.fresh.add(task);
    if (firstLine !== null) this.lines.set(task, firstLine);
    const event: TaskCreated = { type: 'task-created', t, task, name, parent };
    if (line !== null) event.line = line;
    this.made.set(task, event);
    return event;
  }

  /** The call with this index, of those that a task is in the midst of, is another than before, and so are those within. */
  private replaced(task: number, index: number): null {
    this.calls.set(task, this.calls.get(task)?.slice(0, index) ?? []);
    this.listed.delete(task);
    return null;
  }

  /** A task that stands where it stood, in the same calls, has them listed once. */
  private callsAt(place: Place, task: number): Calls {
    const last = this.listed.get(task);
    if (last?.place === place) return last.calls;
    const known = this.calls.get(task) ?? [];
    // Calls that the place has no more are over.
    const numbers = place.calls.map((_, index) => known[index] ?? ++this.callCount);
    this.calls.set(task, numbers);
    const calls = place.calls.map((call, index) => ({ call: numbers[index] ?? 0, ...call }));
    this.listed.set(task, { place, calls });
    return calls;
  }

  /** Where a task ends, the harness may know no other line than that of its last step. */
  private finished(t: number, task: number, outcome: TaskOutcome): TraceEvent {
    const value = String(this.next<string | number | null>() ?? 'None');
    if (task === this.main && outcome === 'done') this.result = value;
    const line = this.next<number | null>() ?? this.lines.get(task);
    const event: TraceEvent = { type: 'finished', t, task, outcome, value };
    if (line !== undefined) event.line = line;
    for (const known of [this.lines, this.calls, this.listed]) known.delete(task);
    return event;
  }

  private withLine<E extends TraceEvent & { readonly task: number }>(event: E): E {
    const line = this.lines.get(event.task);
    if (line !== undefined) event.line = line;
    return event;
  }
}

const event = (event: TraceEvent): LiveRecord => ({ kind: 'event', event });

function waitOf(wait: Value): Wait {
  if (wait === null) return { for: 'turn' };
  if (typeof wait === 'number') return { for: 'timer', until: wait };
  if (typeof wait === 'string') return { for: 'object', object: wait };
  if (Array.isArray(wait)) return { for: 'tasks', tasks: wait as number[] };
  return { for: wait === true ? 'outside' : 'future' };
}
