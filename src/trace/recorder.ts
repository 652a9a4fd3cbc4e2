import {
  type Coroutine,
  type Instrument,
  outcomeOf,
  repr,
  runningTask,
  type Task,
  waitOf,
} from '../asyncio/index.ts';
import type { TraceEvent, Wait } from './trace.ts';

/** How a program's own language shows values, and where in its text the program is. */
export interface Language {
  repr(value: unknown): string;
  /** The line where the task stands; without one, the line that is being run. */
  line(task: Task<unknown> | null): number | undefined;
}

/** Turns what an event loop tells its observer into the events of a trace. */
export class Recorder implements Instrument {
  readonly events: TraceEvent[] = [];
  /** That of the program, if it is not TypeScript. */
  language: Language | null = null;
  private readonly clock: { time(): number };
  private readonly listener: ((event: TraceEvent) => void) | null;
  private readonly ids = new WeakMap<Task<unknown>, number>();
  private tasks = 0;

  /** @param listener told of each event as it is recorded. */
  constructor(clock: { time(): number }, listener: ((event: TraceEvent) => void) | null = null) {
    this.clock = clock;
    this.listener = listener;
  }

  /** A line that the program printed. */
  printed(text: string): void {
    this.record({ type: 'printed', t: this.now(), task: this.currentId(), text });
  }

  /** A warning, or a message that went to the loop's exception handler. */
  reported(text: string): void {
    this.record({ type: 'reported', t: this.now(), text });
  }

  taskCreated(task: Task<unknown>): void {
    this.ids.set(task, ++this.tasks);
    const event = { task: this.tasks, name: task.getName(), parent: this.currentId() };
    this.record({ type: 'task-created', t: this.now(), ...event });
  }

  taskStarted(task: Task<unknown>): void {
    this.record({ type: 'started', t: this.now(), task: this.id(task) }, task);
  }

  taskResumed(task: Task<unknown>): void {
    this.record({ type: 'resumed', t: this.now(), task: this.id(task) }, task);
  }

  taskSuspended(task: Task<unknown>): void {
    const stack = task.getStack().map((coroutine) => coroutine.name);
    this.record(
      { type: 'suspended', t: this.now(), task: this.id(task), wait: this.wait(task), stack },
      task,
    );
  }

  taskReady(task: Task<unknown>): void {
    this.record({ type: 'ready', t: this.now(), task: this.id(task) }, task);
  }

  taskFinished(task: Task<unknown>): void {
    const { outcome, value } = outcomeOf(task);
    this.record({
      type: 'finished',
      t: this.now(),
      task: this.id(task),
      outcome,
      value: (this.language?.repr ?? repr)(value),
    });
  }

  cancelRequested(task: Task<unknown>): void {
    this.record({ type: 'cancel-requested', t: this.now(), task: this.id(task), by: this.currentId() });
  }

  cancelDelivered(task: Task<unknown>): void {
    this.record({ type: 'cancel-delivered', t: this.now(), task: this.id(task) }, task);
  }

  blocked(seconds: number): void {
    this.record({ type: 'blocked', t: this.now(), task: this.currentId(), seconds });
  }

  idle(until: number): void {
    this.record({ type: 'idle', t: this.now(), until: Number.isFinite(until) ? until : null });
  }

  neverAwaited(coroutine: Coroutine<unknown>): void {
    this.record({ type: 'never-awaited', t: this.now(), coroutine: coroutine.name });
  }

  /** @param stands the task whose place in the text is meant, if not the code that is being run. */
  private record(event: TraceEvent, stands: Task<unknown> | null = null): void {
    const line = this.language?.line(stands);
    const placed = line === undefined ? event : { ...event, line };
    this.events.push(placed);
    this.listener?.(placed);
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

  private wait(task: Task<unknown>): Wait {
    const wait = waitOf(task);
    switch (wait.for) {
      case 'timer':
        return { for: 'timer', until: this.now() + wait.delay };
      case 'tasks':
        return { for: 'tasks', tasks: wait.tasks.map((other) => this.id(other)) };
      case 'object':
        return { for: 'object', object: wait.object.constructor.name };
      default:
        return wait;
    }
  }
}
