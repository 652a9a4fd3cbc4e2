import type { Outline } from '../cpython/index.ts';
import type { Wait } from '../trace/index.ts';
import type { DeadlockFinding, DeadlockWait, FindingSource } from './finding.ts';
import { objectName } from './object-name.ts';
import { type TaskLife, taskLives } from './task-lives.ts';

/** Of what only another task can wake a task. */
const OWN: ReadonlySet<Wait['for']> = new Set(['object', 'tasks', 'future']);

/** One finding if the program hangs: on a virtual clock it is stopped then; on a real one, by Ctrl-C. */
export function deadlock({ trace, outline }: FindingSource): DeadlockFinding[] {
  const hangs = trace.error?.startsWith('DeadlockError') === true;
  if (!hangs && trace.error?.startsWith('KeyboardInterrupt') !== true) return [];
  const stuck = stuckTasks(trace, hangs);
  if (stuck.length === 0) return [];
  const waits = stuck.map((life) => describe(life, stuck, outline));
  const circle = stuck.find((life) => isInCircle(life, stuck, waits));
  const cause = circle ?? stuck.find(({ suspended }) => suspended?.wait.for !== 'tasks') ?? stuck[0];
  return [{ kind: 'deadlock', line: cause?.suspended?.line ?? null, waits }];
}

function stuckTasks(trace: FindingSource['trace'], hangs: boolean): TaskLife[] {
  if (hangs)
    return taskLives(trace).filter(({ finished, suspended }) => finished === null && suspended !== null);
  const idle = trace.events.findLastIndex((event) => event.type === 'idle' && event.until === null);
  const next = trace.events[idle + 1];
  if (idle < 0 || next?.type !== 'cancel-requested') return [];
  const until = { ...trace, events: trace.events.slice(0, idle) };
  const stuck = taskLives(until).filter(({ finished, suspended }) => finished === null && suspended !== null);
  const kinds = stuck.map(({ suspended }) => suspended?.wait.for ?? 'turn');
  return kinds.every((kind) => OWN.has(kind)) && kinds.includes('object') ? stuck : [];
}

function describe(life: TaskLife, stuck: readonly TaskLife[], outline: Outline | null): DeadlockWait {
  const { name: task, suspended } = life;
  const line = suspended?.line ?? null;
  const wait = suspended?.wait;
  if (wait?.for === 'tasks') {
    const tasks = stuck.filter(({ id }) => wait.tasks.includes(id)).map(({ name }) => name);
    return { task, line, what: null, tasks, isHeld: false };
  }
  const what = objectName(line, outline) ?? (wait?.for === 'object' ? wait.object : null);
  const holder =
    wait?.for === 'object' && wait.object === 'Lock' ? holderOf(life, what, stuck, outline) : null;
  return { task, line, what, tasks: holder === null ? [] : [holder.name], isHeld: holder !== null };
}

/** The one task that holds a lock, as far as the text tells: it stands in a block of that name, or alone in any. */
function holderOf(
  waiter: TaskLife,
  lock: string | null,
  stuck: readonly TaskLife[],
  outline: Outline | null,
): TaskLife | null {
  const held = (life: TaskLife) =>
    life.suspended?.calls?.flatMap(({ line }) =>
      (outline?.blocks ?? []).filter((each) => !each.isCall && each.bodyLine <= line && line <= each.endLine),
    ) ?? [];
  const byName = stuck.filter((life) => held(life).some(({ name }) => name === lock));
  const others = stuck.filter((life) => life !== waiter && held(life).length > 0);
  const [one, ...more] = byName.length > 0 ? byName : others;
  return one !== undefined && more.length === 0 ? one : null;
}

/** Whether a task waits, over others, for itself. */
function isInCircle(life: TaskLife, stuck: readonly TaskLife[], waits: readonly DeadlockWait[]): boolean {
  const seen = new Set<string>();
  const todo = [life.name];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    for (const next of waits[stuck.findIndex((each) => each.name === name)]?.tasks ?? []) {
      if (next === life.name) return true;
      if (!seen.has(next)) todo.push(next);
      seen.add(next);
    }
  }
  return false;
}
