import type { EventOf, Trace } from '../trace/index.ts';

type Suspended = EventOf<'suspended'>;

/** The life of a task. Times in seconds. */
export interface TaskLife {
  readonly id: number;
  readonly name: string;
  readonly parent: number | null;
  /** The line where it was created. */
  readonly line: number | null;
  /** Its last suspension; null if it was never suspended. */
  suspended: Suspended | null;
  finished: EventOf<'finished'> | null;
  /** Its cancellation was requested before the loop closed. */
  isCancelRequested: boolean;
  /** The time at which the loop closed while it was unfinished; null if it did not. */
  cutAt: number | null;
  isRetrieved: boolean;
}

/** The tasks of a trace, in order of creation. */
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
