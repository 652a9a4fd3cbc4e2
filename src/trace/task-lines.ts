import { suspendedState, type TaskMoment, type TaskState } from './moment.ts';
import { sourceLine } from './source-line.ts';
import type { Standing } from './standings.ts';
import type { Trace } from './trace.ts';

/** The lines of a program at which the tasks of a whole run waited or blocked the thread. */
export interface TaskLines {
  /** The tasks on each line by their state there, the state with the most tasks first. */
  readonly lines: ReadonlyMap<number, readonly Standing[]>;
  /** The lines of each task, by its id, in the order of its waits. */
  readonly tasks: ReadonlyMap<number, readonly number[]>;
}

type Name = { readonly name: string; stack: TaskMoment['stack'] };

/**
 * Finds the lines of all tasks. A task that never waited nor blocked the thread is at the line where it started.
 * @param most the greatest length of `first`
 */
export function taskLines({ events }: Trace, most: number): TaskLines {
  const names = new Map<number, Name>();
  const starts = new Map<number, number>();
  const tasks = new Map<number, number[]>();
  const lines = new Map<number, Map<TaskState, Set<number>>>();
  const note = (task: number, line: number, state: TaskState): void => {
    const own = tasks.get(task) ?? [];
    tasks.set(task, own.includes(line) ? own : [...own, line]);
    const states = lines.get(line) ?? new Map<TaskState, Set<number>>();
    lines.set(line, states.set(state, (states.get(state) ?? new Set()).add(task)));
  };
  for (const event of events) {
    const { task } = event as { readonly task?: number | null };
    if (typeof task !== 'number') continue;
    if (event.type === 'task-created') names.set(task, { name: event.name, stack: [] });
    const line = sourceLine(event);
    if (event.type === 'suspended') {
      const name = names.get(task);
      if (name !== undefined) name.stack = event.stack;
      if (line !== null) note(task, line, suspendedState(event.wait, event.stack));
    } else if (line !== null && event.type === 'blocked') note(task, line, 'blocking');
    else if (line !== null && event.type === 'started') starts.set(task, line);
  }
  for (const [task, line] of starts) if (!tasks.has(task)) note(task, line, 'running');
  return {
    lines: new Map([...lines].map(([line, states]) => [line, standingsOf(states, names, most)])),
    tasks,
  };
}

function standingsOf(
  states: ReadonlyMap<TaskState, ReadonlySet<number>>,
  names: ReadonlyMap<number, Name>,
  most: number,
): Standing[] {
  return [...states]
    .map(([state, tasks]) => ({
      state,
      count: tasks.size,
      first: [...tasks].slice(0, most).flatMap((task) => names.get(task) ?? []),
    }))
    .sort((a, b) => b.count - a.count);
}
