import type { Outline } from '../cpython/index.ts';
import type { Trace, Wait } from '../trace/index.ts';
import type { DeadlockFinding, DeadlockWait, FindingSource } from './finding.ts';
import { objectName } from './object-name.ts';
import { type TaskLife, taskLives } from './task-lives.ts';

/** Of what only another task can wake a task. */
const OWN: ReadonlySet<Wait['for']> = new Set(['object', 'tasks', 'future']);

/** More waits than these nobody reads. */
const MOST_WAITS = 100;

/** One finding if the program hangs: on a virtual clock it is stopped then; on a real one, by Ctrl-C. */
export function deadlock({ trace, outline }: FindingSource): DeadlockFinding[] {
  const stuck = stuckTasks(trace);
  if (stuck.length === 0) return [];
  const blockers = blockersOf(stuck, outline);
  const circle = stuck.find((life) => waitsForItself(life, blockers));
  const cause = circle ?? stuck.find(({ suspended }) => suspended?.wait.for !== 'tasks') ?? stuck[0];
  const waits = stuck.slice(0, MOST_WAITS).map((life) => describe(life, blockers, outline));
  return [{ kind: 'deadlock', line: cause?.suspended?.line ?? null, waits }];
}

function stuckTasks(trace: Trace): TaskLife[] {
  const unfinished = (events: Trace['events']) =>
    taskLives({ ...trace, events }).filter(
      ({ finished, suspended }) => finished === null && suspended !== null,
    );
  if (trace.error?.startsWith('DeadlockError') === true) return unfinished(trace.events);
  if (trace.error?.startsWith('KeyboardInterrupt') !== true) return [];
  const idle = trace.events.findLastIndex((event) => event.type === 'idle' && event.until === null);
  if (idle < 0 || trace.events[idle + 1]?.type !== 'cancel-requested') return [];
  const stuck = unfinished(trace.events.slice(0, idle));
  const kinds = stuck.map(({ suspended }) => suspended?.wait.for ?? 'turn');
  return kinds.every((kind) => OWN.has(kind)) && kinds.includes('object') ? stuck : [];
}

/** For each stuck task, by its id, the stuck tasks that keep it waiting, so far as they are known. */
type Blockers = ReadonlyMap<number, readonly TaskLife[]>;

function blockersOf(stuck: readonly TaskLife[], outline: Outline | null): Blockers {
  const byId = new Map(stuck.map((life) => [life.id, life]));
  const holders = holdersOf(stuck, outline);
  const all = [...new Set([...holders.values()].flat())];
  return new Map<number, readonly TaskLife[]>(
    stuck.map((life) => {
      const wait = life.suspended?.wait;
      if (wait?.for === 'tasks') return [life.id, wait.tasks.flatMap((id) => byId.get(id) ?? [])];
      if (wait?.for !== 'object' || wait.object !== 'Lock') return [life.id, []];
      const named = holders.get(objectName(life.suspended?.line ?? null, outline) ?? '');
      // A lock may have other names elsewhere: if there is but one other task that holds any, it is this one.
      const known = named ?? (all.length > 2 ? [] : all.filter((holder) => holder !== life));
      return [life.id, known.length === 1 ? known : []];
    }),
  );
}

/** The tasks that stand in a block of `async with`, by the name of what is held there. */
function holdersOf(stuck: readonly TaskLife[], outline: Outline | null): Map<string, TaskLife[]> {
  const holders = new Map<string, TaskLife[]>();
  const blocks = outline?.blocks.filter(({ isCall }) => !isCall) ?? [];
  for (const life of stuck) {
    for (const { line } of life.suspended?.calls ?? []) {
      for (const { name, bodyLine, endLine } of blocks) {
        if (bodyLine > line || line > endLine) continue;
        const known = holders.get(name);
        if (known === undefined) holders.set(name, [life]);
        else known.push(life);
      }
    }
  }
  return holders;
}

/** Whether a task waits, over others, for itself. */
function waitsForItself(life: TaskLife, blockers: Blockers): boolean {
  if (blockers.get(life.id)?.length === 0) return false;
  const seen = new Set<number>();
  const todo = [life];
  for (let each = todo.pop(); each !== undefined; each = todo.pop()) {
    for (const next of blockers.get(each.id) ?? []) {
      if (next === life) return true;
      if (!seen.has(next.id)) todo.push(next);
      seen.add(next.id);
    }
  }
  return false;
}

function describe(life: TaskLife, blockers: Blockers, outline: Outline | null): DeadlockWait {
  const { name: task, suspended, id } = life;
  const line = suspended?.line ?? null;
  const wait = suspended?.wait;
  const tasks = (blockers.get(id) ?? []).map(({ name }) => name);
  if (wait?.for === 'tasks') return { task, line, what: null, tasks, isHeld: false };
  const what = objectName(line, outline) ?? (wait?.for === 'object' ? wait.object : null);
  return { task, line, what, tasks, isHeld: tasks.length > 0 };
}
