import type { EventOf, Trace } from '../trace/index.ts';

type Suspended = EventOf<'suspended'>;

/** What became of a task. Times in seconds. */
export interface TaskLife {
  readonly id: number;
  readonly name: string;
  readonly parent: number | null;
  /** The line where it was made. */
  readonly line: number | null;
  /** How it stood when it was last suspended; null if it never was. */
  suspended: Suspended | null;
  finished: EventOf<'finished'> | null;
  /** Whether somebody asked it to stop before the loop closed. */
  isCancelRequested: boolean;
  /** When the loop closed over it; null if it did not. */
  cutAt: number | null;
  isRetrieved: boolean;
}

/** The tasks of a trace, in the order in which they were made. */
export function taskLives({ events }: Trace): TaskLife[] {
  const lives = new Map<number, TaskLife>();
  const alive = new Set<TaskLife>();
  for (const event of events) {
    if (event.type === 'task-created') {
      const { task: id, name, parent, line = null } = event;
      const fresh = {
        suspended: null,
        finished: null,
        isCancelRequested: false,
        cutAt: null,
        isRetrieved: false,
      };
      const life: TaskLife = { id, name, parent, line, ...fresh };
      lives.set(id, life);
      alive.add(life);
    } else if (event.type === 'closing') {
      for (const life of alive) life.cutAt ??= event.t;
    } else if ('task' in event) {
      const life = lives.get(event.task ?? 0);
      if (life === undefined) continue;
      if (event.type === 'suspended') life.suspended = event;
      else if (event.type === 'exception-retrieved') life.isRetrieved = true;
      else if (event.type === 'cancel-requested' && life.cutAt === null) life.isCancelRequested = true;
      else if (event.type === 'finished') {
        life.finished = event;
        alive.delete(life);
      }
    }
  }
  return [...lives.values()];
}
