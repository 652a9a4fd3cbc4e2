import { isOver, type Moment, type TaskMoment, type TaskState } from './moment.ts';

/** The tasks in one state that stand on one line of the program. */
export interface Standing {
  readonly state: TaskState;
  count: number;
  /** The first of them, in order of creation. */
  readonly first: Pick<TaskMoment, 'name' | 'stack'>[];
}

export interface Standings {
  /** The tasks on each line: the one that has the thread, then the state of the most tasks. */
  readonly lines: ReadonlyMap<number, readonly Standing[]>;
  /** The line that is being run; `null` while the loop waits, or is at work itself. */
  readonly current: number | null;
}

/**
 * Where the tasks stand in the text of the program, in one pass and without a copy: there may be thousands.
 * @param most how many tasks of a standing are wanted in `first`
 */
export function standings({ tasks, line: outerLine, thread }: Moment, most: number): Standings {
  const lines = new Map<number, Standing[]>();
  let holder: TaskMoment | null = null;
  let alive = 0;
  for (const task of tasks.values()) {
    if (isOver(task)) continue;
    alive++;
    if (hasThread(task)) holder = task;
    if (task.line === null) continue;
    const here = lines.get(task.line) ?? [];
    if (here.length === 0) lines.set(task.line, here);
    let standing = here.find(({ state }) => state === task.state);
    if (standing === undefined) {
      standing = { state: task.state, count: 0, first: [] };
      here.push(standing);
    }
    if (standing.count++ < most) standing.first.push(task);
  }
  for (const here of lines.values())
    here.sort((a, b) => Number(hasThread(b)) - Number(hasThread(a)) || b.count - a.count);
  // The code around the tasks runs before them, after them, and never beside them.
  const outer = alive === 0 && thread !== 'idle' ? outerLine : null;
  return { lines, current: holder === null ? outer : holder.line };
}

function hasThread({ state }: Pick<TaskMoment, 'state'>): boolean {
  return state === 'running' || state === 'blocking';
}
