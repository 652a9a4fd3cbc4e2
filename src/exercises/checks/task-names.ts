import { functionAt, type RunFacts } from './run-facts.ts';

/** A task, called by its function. */
export interface NamedTask {
  /** The name of its function; the task's own, if that is not known. */
  readonly name: string;
  /** The line where it is created. */
  readonly line: number | null;
}

/** All tasks of a run, by their ids. */
export function namedTasks(facts: RunFacts): ReadonlyMap<number, NamedTask> {
  const tasks = new Map<number, NamedTask>();
  const rename = (id: number, name: string | null | undefined) => {
    const task = tasks.get(id);
    if (task !== undefined && name) tasks.set(id, { ...task, name });
  };
  for (const event of facts.trace.events) {
    switch (event.type) {
      case 'task-created':
        tasks.set(event.task, { name: event.name, line: event.line ?? null });
        break;
      case 'started':
        // The event has the first line of its function.
        rename(event.task, functionAt(facts, event.line));
        break;
      case 'suspended':
        rename(event.task, event.calls?.[0]?.name);
        break;
    }
  }
  return tasks;
}
