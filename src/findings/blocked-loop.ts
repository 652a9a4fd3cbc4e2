import { advance, beginning, isOver, type Moment } from '../trace/index.ts';
import type { BlockedLoop, FindingSource } from './finding.ts';
import { byLine } from './group-by.ts';

/** Seconds of a block that is worth a finding. */
const LEAST = 0.01;
/** The same for a single block on a real clock that made no task late: a busy machine stops a program now and then. */
const LEAST_ALONE = 1;
/** Blocks for which late tasks are searched: there may be thousands of both. */
const MOST_LOOKS = 1000;

interface Block {
  readonly line: number | null;
  readonly task: string | null;
  readonly seconds: number;
  readonly late: ReadonlyMap<string, number>;
}

export function blockedLoop({ trace }: FindingSource): BlockedLoop[] {
  const moment = beginning();
  const blocks: Block[] = [];
  for (const event of trace.events) {
    if (event.type === 'blocked' && event.seconds > 0 && hasTasks(moment)) {
      const { task: id, seconds, t, line = null } = event;
      const late = blocks.length < MOST_LOOKS ? lateBy(moment, id, t + seconds) : new Map();
      blocks.push({ line, task: moment.tasks.get(id ?? 0)?.name ?? null, seconds, late });
    }
    advance(moment, event);
  }
  return byLine(blocks).flatMap(({ first, all }) => {
    const seconds = all.reduce((sum, block) => sum + block.seconds, 0);
    if (seconds < LEAST) return [];
    const tasks = [...new Set(all.flatMap(({ task }) => (task === null ? [] : [task])))];
    const late = new Map<string, number>();
    for (const block of all) {
      for (const [task, by] of block.late) late.set(task, Math.max(by, late.get(task) ?? 0));
    }
    if (trace.clock === 'real' && late.size === 0 && all.length === 1 && seconds < LEAST_ALONE) return [];
    const latest = [...late]
      .map(([task, by]) => ({ task, seconds: by }))
      .sort((a, b) => b.seconds - a.seconds);
    return [{ kind: 'blocked-loop', line: first.line, tasks, seconds, count: all.length, late: latest }];
  });
}

/** Without tasks there is no loop to block. */
function hasTasks({ tasks }: Moment): boolean {
  for (const task of tasks.values()) if (!isOver(task)) return true;
  return false;
}

/** The tasks that could have run before `end`, and by how many seconds earlier. */
function lateBy({ tasks, t: now }: Moment, blocker: number | null, end: number): Map<string, number> {
  const late = new Map<string, number>();
  for (const task of tasks.values()) {
    if (task.id === blocker) continue;
    const due = task.state === 'ready' ? now : task.wait?.for === 'timer' ? task.wait.until : Infinity;
    if (end - due >= LEAST) late.set(task.name, end - due);
  }
  return late;
}
