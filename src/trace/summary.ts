import type { TaskSummary, Trace, TraceEvent } from './trace.ts';

/** The trace of a run, made of its events: adds the tasks, the output and the total time (`elapsed`, in seconds). */
export function summarize(
  events: TraceEvent[],
  turns: Trace['turns'],
  clock: Trace['clock'],
  elapsed: number,
  end: { result: string } | { error: string },
): Trace {
  const tasks = new Map<number, TaskSummary>();
  const output: Trace['output'] = [];
  for (const event of events) {
    switch (event.type) {
      case 'task-created': {
        const { task: id, name, parent, t: createdAt } = event;
        tasks.set(id, { id, name, parent, createdAt, startedAt: null, endedAt: null, outcome: null });
        break;
      }
      case 'started':
        (tasks.get(event.task) as TaskSummary).startedAt = event.t;
        break;
      case 'finished':
        Object.assign(tasks.get(event.task) as TaskSummary, { endedAt: event.t, outcome: event.outcome });
        break;
      case 'printed':
        output.push({ t: event.t, text: event.text });
        break;
    }
  }
  return {
    version: 1,
    clock,
    elapsed,
    output,
    tasks: [...tasks.values()],
    events,
    ...(turns && { turns }),
    ...end,
  };
}
