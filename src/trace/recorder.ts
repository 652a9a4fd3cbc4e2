import {
  type Coroutine,
  type Future,
  type Instrument,
  limitOf,
  outcomeOf,
  repr,
  runningTask,
  type Task,
  type Thread,
  type Waitable,
  waitOn,
} from '../asyncio/index.ts';
import type { Figures, TraceEvent, Wait } from './trace.ts';

/** Records what happens in an event loop as the events of a trace. */
export class Recorder implements Instrument {
  readonly events: TraceEvent[] = [];
  /** The turns of the loop in which something happened, as {@link Trace.turns}. */
  readonly turns: [first: number, end: number][] = [];
  private readonly clock: { time(): number };
  private readonly listener: ((event: TraceEvent) => void) | null;
  private readonly ids = new WeakMap<Future<unknown>, number>();
  private readonly drifting = new WeakMap<Coroutine<unknown>, number>();
  private readonly threadIds = new WeakMap<Thread, number>();
  /** The index of the first event of the current turn, or of the wait before it. */
  private turnStart = 0;
  private idleAt: number | null = null;
  private tasks = 0;
  private drifters = 0;
  private threads = 0;

  /** @param listener called with each event as it is recorded. */
  constructor(clock: { time(): number }, listener: ((event: TraceEvent) => void) | null = null) {
    this.clock = clock;
    this.listener = listener;
  }

  printed(text: string): void {
    this.record({ type: 'printed', t: this.now(), task: this.currentId(), text });
  }

  /** A warning, or a message for the loop's exception handler. */
  reported(text: string): void {
    this.record({ type: 'reported', t: this.now(), text });
  }

  measured(figures: Figures): void {
    this.record({ type: 'measured', t: this.now(), figures });
  }

  turnBegan(): void {
    this.turnStart = this.idleAt ?? this.events.length;
    this.idleAt = null;
  }

  turnEnded(): void {
    if (this.turnStart < this.events.length) this.turns.push([this.turnStart, this.events.length]);
  }

  taskCreated(task: Task<unknown>): void {
    this.ids.set(task, ++this.tasks);
    const event = { task: this.tasks, name: task.getName(), parent: this.currentId() };
    this.record({ type: 'task-created', t: this.now(), ...event });
  }

  taskStarted(task: Task<unknown>): void {
    this.record({ type: 'started', t: this.now(), task: this.id(task) });
  }

  taskResumed(task: Task<unknown>): void {
    this.record({ type: 'resumed', t: this.now(), task: this.id(task) });
  }

  taskSuspended(task: Task<unknown>, on: Waitable | null): void {
    const stack = task.getStack().map((coroutine) => coroutine.name);
    const event = { task: this.id(task), wait: this.wait(on), stack, ...limitIfAny(task) };
    this.record({ type: 'suspended', t: this.now(), ...event });
  }

  taskReady(task: Task<unknown>): void {
    this.record({ type: 'ready', t: this.now(), task: this.id(task) });
  }

  taskFinished(task: Task<unknown>): void {
    const { outcome, value } = outcomeOf(task);
    this.record({ type: 'finished', t: this.now(), task: this.id(task), outcome, value: repr(value) });
  }

  cancelRequested(task: Task<unknown>): void {
    this.record({ type: 'cancel-requested', t: this.now(), task: this.id(task), by: this.currentId() });
  }

  cancelDelivered(task: Task<unknown>): void {
    this.record({ type: 'cancel-delivered', t: this.now(), task: this.id(task) });
  }

  blocked(seconds: number): void {
    this.record({
      type: 'blocked',
      t: this.now(),
      task: this.currentId(),
      seconds,
      ...limitIfAny(runningTask()),
    });
  }

  idle(until: number): void {
    this.idleAt = this.events.length;
    this.record({ type: 'idle', t: this.now(), until: Number.isFinite(until) ? until : null });
  }

  exceptionRetrieved(future: Future<unknown>): void {
    const task = this.ids.get(future);
    if (task !== undefined) this.record({ type: 'exception-retrieved', t: this.now(), task });
  }

  coroutineDrifting(coroutine: Coroutine<unknown>): void {
    const id = ++this.drifters;
    this.drifting.set(coroutine, id);
    const event = { id, coroutine: coroutine.name, by: this.currentId() };
    this.record({ type: 'coroutine-drifting', t: this.now(), ...event });
  }

  coroutineTaken(coroutine: Coroutine<unknown>): void {
    const id = this.drifting.get(coroutine) as number;
    this.record({ type: 'coroutine-taken', t: this.now(), id, coroutine: coroutine.name });
  }

  neverAwaited(coroutine: Coroutine<unknown>): void {
    const event = { type: 'never-awaited', t: this.now(), coroutine: coroutine.name } as const;
    const id = this.drifting.get(coroutine);
    this.record(id === undefined ? event : { ...event, id });
  }

  threadStarted(thread: Thread): void {
    const id = ++this.threads;
    this.threadIds.set(thread, id);
    const event = { type: 'thread-started', t: this.now(), thread: id, task: this.currentId() } as const;
    this.record(thread.name === '' ? event : { ...event, name: thread.name });
  }

  threadEnded(thread: Thread): void {
    this.record({ type: 'thread-ended', t: this.now(), thread: this.threadIds.get(thread) as number });
  }

  closing(): void {
    this.record({ type: 'closing', t: this.now() });
  }

  private record(event: TraceEvent): void {
    this.events.push(event);
    this.listener?.(event);
  }

  private now(): number {
    return this.clock.time();
  }

  private id(task: Task<unknown>): number {
    return this.ids.get(task) as number;
  }

  private currentId(): number | null {
    const task = runningTask();
    return (task !== null && this.ids.get(task)) || null;
  }

  private wait(on: Waitable | null): Wait {
    const wait = waitOn(on);
    switch (wait.for) {
      case 'tasks':
        return { for: 'tasks', tasks: wait.tasks.map((other) => this.id(other)) };
      case 'object':
        return { for: 'object', object: wait.object.constructor.name };
      default:
        return wait;
    }
  }
}

function limitIfAny(task: Task<unknown> | null): { limit?: number } {
  const limit = task === null ? null : limitOf(task);
  return limit === null ? {} : { limit };
}
