import { functionAt, type RunFacts } from './run-facts.ts';

/** A task in the learner's terms. */
export interface NamedTask {
  /** The function it runs; its own name, if that is not known. */
  readonly name: string;
  /** Where it is made. */
  readonly line: number | null;
}

/** All tasks of a run, by their ids. */
export function namedTasks(facts: RunFacts): ReadonlyMap<number, NamedTask> {
  const tasks = new Map<number, NamedTask>();
  const name = (id: number, found: string | null | undefined) => {
    const task = tasks.get(id);
    if (task !== undefined && found) tasks.set(id, { ...task, name: found });
  };
  for (const event of facts.trace.events) {
    switch (event.type) {
      case 'task-created':
        tasks.set(event.task, { name: event.name, line: event.line ?? null });
        break;
      case 'started':
        // It stands at the first line of its function.
        name(event.task, functionAt(facts, event.line));
        break;
      case 'suspended':
        name(event.task, event.calls?.[0]?.name);
        break;
    }
  }
  return tasks;
}
