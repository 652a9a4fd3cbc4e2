import type { Outline } from '../cpython/index.ts';
import { byLine } from './by-line.ts';
import type { FindingSource, LostTask } from './finding.ts';
import { type TaskLife, taskLives } from './task-lives.ts';

/** To be asked where there is no deadlock. */
export function lostTask({ trace, outline, stop }: FindingSource): LostTask[] {
  // What an error or a limit ends, is ended with all that was under way.
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

/** Whether it would have gone on for ever, and somebody keeps it: it may well be meant to end with the program. */
function isService({ line, suspended }: TaskLife, outline: Outline | null): boolean {
  if (outline === null || suspended === null) return false;
  const isEndless = suspended.calls?.some((call) =>
    outline.functions.some((each) => each.isEndless && each.line <= call.line && call.line <= each.endLine),
  );
  return isEndless === true && line !== null && !outline.droppedTasks.includes(line);
}
