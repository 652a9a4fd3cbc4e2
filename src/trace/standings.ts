import { isOver, type Moment, type TaskMoment, type TaskState } from './moment.ts';

/** The tasks that are in one state on one line of the program. */
export interface Standing {
  readonly state: TaskState;
  count: number;
  /** The first of them, in order of creation. */
  readonly first: Pick<TaskMoment, 'name' | 'stack'>[];
}

export interface Standings {
  /** The tasks on each line: first the one that has the thread, then the states by their number of tasks. */
  readonly lines: ReadonlyMap<number, readonly Standing[]>;
  /** The line that is being run; `null` while the loop waits or runs its own code. */
  readonly current: number | null;
}

/**
 * The tasks by the lines at which they run or wait, in one pass and without a copy: there may be thousands.
 * @param most the greatest length of `first`
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
    const onLine = lines.get(task.line) ?? [];
    if (onLine.length === 0) lines.set(task.line, onLine);
    let standing = onLine.find(({ state }) => state === task.state);
    if (standing === undefined) {
      standing = { state: task.state, count: 0, first: [] };
      onLine.push(standing);
    }
    if (standing.count++ < most) standing.first.push(task);
  }
  for (const onLine of lines.values())
    onLine.sort((a, b) => Number(hasThread(b)) - Number(hasThread(a)) || b.count - a.count);
  // The code outside of the tasks runs only before and after them.
  const outer = alive === 0 && thread !== 'idle' ? outerLine : null;
  return { lines, current: holder === null ? outer : holder.line };
}

function hasThread({ state }: Pick<TaskMoment, 'state'>): boolean {
  return state === 'running' || state === 'blocking';
}
