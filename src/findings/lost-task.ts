import type { Outline } from '../cpython/index.ts';
import { isInEndlessFunction } from './endless-functions.ts';
import type { FindingSource, LostTask } from './finding.ts';
import { byLine } from './group-by.ts';
import { type TaskLife, taskLives } from './task-lives.ts';

/** Only for programs without a deadlock. */
export function lostTask({ trace, outline, stop }: FindingSource): LostTask[] {
  // An error or a limit ends a program together with its unfinished tasks.
  if (trace.error !== undefined || (stop ?? null) !== null) return [];
  const lost = taskLives(trace).filter((life) => {
    const isCut = life.cutAt !== null || life.finished === null;
    return isCut && !life.isCancelRequested && !isService(life, outline);
  });
  return byLine(lost).map(({ first, all }) => ({
    kind: 'lost-task',
    line: first.line,
    task: first.name,
    stoodAt: first.suspended?.line ?? null,
    t: first.cutAt ?? trace.elapsed,
    count: all.length,
  }));
}

/** An endless task that the program keeps a reference to may be meant to end with the program. */
function isService({ line, suspended }: TaskLife, outline: Outline | null): boolean {
  if (outline === null || suspended === null) return false;
  const isEndless = suspended.calls?.some((call) => isInEndlessFunction(call.line, outline));
  return isEndless === true && line !== null && !outline.droppedTasks.includes(line);
}
