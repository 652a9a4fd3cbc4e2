import type { Outline } from '../cpython/index.ts';
import type { Trace, Wait } from '../trace/index.ts';
import type { DeadlockFinding, DeadlockWait, FindingSource } from './finding.ts';
import { objectName } from './object-name.ts';
import { type TaskLife, taskLives } from './task-lives.ts';

/** The waits that only another task can end. */
const FOR_TASKS: ReadonlySet<Wait['for']> = new Set(['object', 'tasks', 'future']);

/** One finding if the program hangs: it ends with a DeadlockError on a virtual clock, by Ctrl-C on a real one. */
export function deadlock({ trace, outline }: FindingSource): DeadlockFinding[] {
  const stuck = stuckTasks(trace);
  if (stuck.length === 0) return [];
  const blockers = blockersOf(stuck, outline);
  const inCycle = stuck.find((life) => waitsForItself(life, blockers));
  const cause = inCycle ?? stuck.find(({ suspended }) => suspended?.wait.for !== 'tasks') ?? stuck[0];
  const waits = stuck.map((life) => describe(life, blockers, outline));
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
  return kinds.every((kind) => FOR_TASKS.has(kind)) && kinds.includes('object') ? stuck : [];
}

/** The stuck tasks for which each stuck task waits, by its id, as far as they are known. */
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
      const byName = holders.get(objectName(life.suspended?.line ?? null, outline) ?? '');
      // The lock may have another name where it is held: if only one other task holds any lock, it is that one.
      const holding = byName ?? (all.length > 2 ? [] : all.filter((holder) => holder !== life));
      return [life.id, holding.length === 1 ? holding : []];
    }),
  );
}

/** The tasks within a block of `async with`, by the name of the object held there. */
function holdersOf(stuck: readonly TaskLife[], outline: Outline | null): Map<string, TaskLife[]> {
  const holders = new Map<string, TaskLife[]>();
  const blocks = outline?.blocks.filter(({ isCall }) => !isCall) ?? [];
  for (const life of stuck) {
    for (const { line } of life.suspended?.calls ?? []) {
      for (const { name, bodyLine, endLine } of blocks) {
        if (bodyLine > line || line > endLine) continue;
        const ofName = holders.get(name);
        if (ofName === undefined) holders.set(name, [life]);
        else ofName.push(life);
      }
    }
  }
  return holders;
}

/** True if a task waits for itself, directly or through others. */
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
