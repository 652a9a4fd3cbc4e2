import type { EventOf, TaskOutcome, TraceEvent, Wait } from '../../trace/trace.ts';
import type { Value } from './marshal.ts';

/** A record of the harness about a run on the real clock. Times are seconds since the start of the run. */
export type LiveRecord =
  | { readonly kind: 'hello' }
  | { readonly kind: 'event'; readonly event: TraceEvent }
  /** A turn of a loop begins. */
  | { readonly kind: 'turn'; readonly t: number }
  /** The thread of a loop is blocked at this line. */
  | { readonly kind: 'sample'; readonly line: number }
  /** A loop that is not asyncio's own. */
  | { readonly kind: 'loop'; readonly name: string; readonly isObserved: boolean }
  /** The file of the script. */
  | { readonly kind: 'file'; readonly path: string }
  /** No more is recorded: the harness has failed, or (null) there are too many events. */
  | { readonly kind: 'incomplete'; readonly traceback: string | null }
  | { readonly kind: 'end'; readonly end: LiveEnd };

export interface LiveEnd {
  readonly elapsed: number;
  /** The repr of the result of the last coroutine that the script has run. */
  readonly result: string;
  /** The last line of the traceback that Python has printed; and the line of the script that raised the error. */
  readonly error: string | null;
  readonly errorLine: number | null;
}

type TaskCreated = EventOf<'task-created'>;
type Calls = EventOf<'suspended'>['calls'];

/** The names of the records that the harness writes as numbers, by that number. */
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

/** The stack of a task: the names of all coroutines, and the script's own with their lines. */
interface Place {
  readonly stack: string[];
  readonly calls: readonly { readonly name: string; readonly line: number }[];
  readonly line: number | undefined;
}

/**
 * Decodes the records of the harness from a sequence of values: the type of each record, then its parts. The records of a
 * task's step are `type, time on the machine's clock, task, …`. They are trusted: the learner's own Python writes them.
 */
export class LiveRecords {
  private start = 0;
  private readonly places = new Map<number, Place>();
  /** The line of each task. */
  private readonly lines = new Map<number, number>();
  /** The tasks that have not begun. */
  private readonly unstarted = new Set<number>();
  private callCount = 0;
  /** The numbers of the script's own calls on each task's stack. */
  private readonly calls = new Map<number, readonly number[]>();
  /** The last list of calls of each task, and the place for which it was made. */
  private readonly lastCalls = new Map<number, { readonly place: Place; readonly calls: Calls }>();
  /** The last task that the script itself waits for, and the repr of the last result of such a task. */
  private main: number | null = null;
  private result = 'None';
  private batch: readonly Value[] = [];
  private at = 0;
  /** The tasks created in this batch, by their numbers: some get their name later in it. */
  private readonly created = new Map<number, TaskCreated>();

  /** Decodes a batch, and calls `onRecord` with each record. */
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
      this.created.clear();
      records.forEach(onRecord);
    }
  }

  private next<T extends Value>(): T {
    return this.batch[this.at++] as T;
  }

  private time(): number {
    return Math.max(0, this.next<number>() - this.start);
  }

  /** @returns null for a record that only defines something for later ones */
  private record(type: string): LiveRecord | null {
    switch (type) {
      case 'hello':
        this.start = this.next();
        return { kind: type };
      case 'place': {
        const number = this.next<number>();
        const [stack, calls, line] = this.next<[string[], [string, number][], number | null]>();
        const place = {
          stack,
          calls: calls.map(([name, at]) => ({ name, line: at })),
          line: line ?? undefined,
        };
        this.places.set(number, place);
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
        const event = this.created.get(task);
        if (event !== undefined) event.name = name;
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
    if (type === 'calls') return this.dropCalls(this.next(), this.next());
    const t = this.time();
    if (type === 'turn') return { kind: type, t };
    if (type === 'idle') return event({ type, t, until: this.next() });
    const task = this.next<number>();
    switch (type) {
      case 'created':
        return event(this.taskCreated(t, task));
      case 'done':
      case 'failed':
      case 'cancelled':
        return event(this.finished(t, task, type));
      case 'resumed':
        return event(this.withLine({ type: this.unstarted.delete(task) ? 'started' : type, t, task }));
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

  private taskCreated(t: number, task: number): TraceEvent {
    const label = this.next<string | number>();
    const name = typeof label === 'number' ? `Task-${label}` : label;
    const [parent, line, firstLine] = [
      this.next<number | null>(),
      this.next<number | null>(),
      this.next<number | null>(),
    ];
    this.unstarted.add(task);
    if (firstLine !== null) this.lines.set(task, firstLine);
    const event: TaskCreated = { type: 'task-created', t, task, name, parent };
    if (line !== null) event.line = line;
    this.created.set(task, event);
    return event;
  }

  /** Drops the calls on a task's stack from this index on: others have taken their place. */
  private dropCalls(task: number, index: number): null {
    this.calls.set(task, this.calls.get(task)?.slice(0, index) ?? []);
    this.lastCalls.delete(task);
    return null;
  }

  /** The calls on a task's stack; the same list as long as its place and calls are the same. */
  private callsAt(place: Place, task: number): Calls {
    const last = this.lastCalls.get(task);
    if (last?.place === place) return last.calls;
    const earlier = this.calls.get(task) ?? [];
    // Earlier calls that are not in the place any more have ended.
    const numbers = place.calls.map((_, index) => earlier[index] ?? ++this.callCount);
    this.calls.set(task, numbers);
    const calls = place.calls.map((call, index) => ({ call: numbers[index] ?? 0, ...call }));
    this.lastCalls.set(task, { place, calls });
    return calls;
  }

  /** If the harness does not know the line at which the task ended, that of its last step counts. */
  private finished(t: number, task: number, outcome: TaskOutcome): TraceEvent {
    const value = String(this.next<string | number | null>() ?? 'None');
    if (task === this.main && outcome === 'done') this.result = value;
    const line = this.next<number | null>() ?? this.lines.get(task);
    const event: TraceEvent = { type: 'finished', t, task, outcome, value };
    if (line !== undefined) event.line = line;
    for (const byTask of [this.lines, this.calls, this.lastCalls]) byTask.delete(task);
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
