import type { TaskMoment, TaskState } from '../trace/index.ts';

/** What a board has to know of all tasks. */
export interface Survey {
  readonly counts: Readonly<Record<TaskState, number>>;
  /** How many tasks there are. */
  readonly total: number;
  /** Whoever has the thread, if anybody. */
  readonly holder: TaskMoment | null;
  /** The tasks to show, in order of creation: those alive or with an exception that nobody has looked at, then as many of the others as there are rows left. */
  readonly shown: readonly TaskMoment[];
}

/** Counts the tasks, and picks those that get a row. One pass, and memory for no more than the rows. */
export function survey(tasks: Iterable<TaskMoment>, rows: number): Survey {
  const counts = {
    ready: 0,
    running: 0,
    timer: 0,
    waiting: 0,
    blocking: 0,
    done: 0,
    failed: 0,
    cancelled: 0,
  };
  const live: TaskMoment[] = [];
  const over: TaskMoment[] = [];
  let total = 0;
  let holder: TaskMoment | null = null;
  for (const task of tasks) {
    total++;
    counts[task.state]++;
    if (task.state === 'running' || task.state === 'blocking') holder = task;
    const chosen = isOver(task) && !task.unretrieved ? over : live;
    if (chosen.length <= rows) chosen.push(task);
  }
  const room = total > rows ? Math.max(0, rows - 1) : rows;
  const shown = [...live, ...over].slice(0, room).sort((a, b) => a.id - b.id);
  return { counts, total, holder, shown };
}

/** Whether a task has finished, one way or another. */
export function isOver({ state }: Pick<TaskMoment, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
