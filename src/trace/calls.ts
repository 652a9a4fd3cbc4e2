import type { Trace } from './trace.ts';

/** A call of one of the program's own coroutines or asynchronous generators. Times in seconds. */
export interface Call {
  /** Its number in the trace. */
  readonly call: number;
  /** The function, with its class if it has one. */
  readonly name: string;
  readonly task: number;
  /** The start of the step in which it first waited. */
  readonly start: number;
  /** The end of its last wait; the end of the trace if it waits then. */
  readonly end: number;
  /** The line of the call; for a task's own coroutine, the line where the task was created. */
  readonly line: number | null;
  /** The call that awaits it; null for a task's own coroutine. */
  readonly caller: number | null;
}

/** The calls of a trace, in the order in which they first waited. A call that never waits is in no event. */
export function calls(trace: Trace): Call[] {
  const all = new Map<number, { -readonly [K in keyof Call]: Call[K] }>();
  const tasks = new Map<number, { line: number | null; since: number; waiting: readonly number[] }>();
  for (const event of trace.events) {
    switch (event.type) {
      case 'task-created':
        tasks.set(event.task, { line: event.line ?? null, since: event.t, waiting: [] });
        break;
      case 'started':
      case 'resumed': {
        const task = tasks.get(event.task);
        if (task === undefined) break;
        task.since = event.t;
        for (const call of task.waiting) Object.assign(all.get(call) ?? {}, { end: event.t });
        task.waiting = [];
        break;
      }
      case 'suspended': {
        const task = tasks.get(event.task);
        if (task === undefined || event.calls === undefined) break;
        task.waiting = event.calls.map(({ call }) => call);
        for (const [depth, { call, name }] of event.calls.entries()) {
          const outer = event.calls[depth - 1];
          const earlier = all.get(call);
          if (earlier !== undefined) earlier.end = trace.elapsed;
          else {
            const from = { line: outer?.line ?? task.line, caller: outer?.call ?? null };
            all.set(call, { call, name, task: event.task, start: task.since, end: trace.elapsed, ...from });
          }
        }
        break;
      }
    }
  }
  return [...all.values()];
}
