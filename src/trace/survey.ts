import { isOver, type TaskMoment, type TaskState } from './moment.ts';

export interface Survey {
  readonly counts: Readonly<Record<TaskState, number>>;
  readonly total: number;
  /** The task that has the thread. */
  readonly holder: TaskMoment | null;
  /** In order of creation: unfinished tasks and those with an unretrieved exception, then others in the rows left. */
  readonly shown: readonly TaskMoment[];
}

/** Counts the tasks and picks those to show in `rows` rows, in one pass and without a copy: there may be thousands. */
export function survey(tasks: Iterable<TaskMoment>, rows: number): Survey {
  const counts = {
    ready: 0,
    running: 0,
    timer: 0,
    waiting: 0,
    thread: 0,
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
    const group = isOver(task) && !task.unretrieved ? over : live;
    if (group.length <= rows) group.push(task);
  }
  const room = total > rows ? Math.max(0, rows - 1) : rows;
  const shown = [...live, ...over].slice(0, room).sort((a, b) => a.id - b.id);
  return { counts, total, holder, shown };
}
