import type { Messages } from '../i18n/index.ts';
import type { DeadlockWait, Finding } from './finding.ts';

/** More names than these, in one sentence, nobody reads. */
const MOST_NAMES = 4;

/** A finding in one sentence, without a full stop: in the program's names, with its lines and times. */
export function describeFinding(finding: Finding, messages: Pick<Messages, 'findings' | 'views'>): string {
  const words = messages.findings;
  const seconds = (time: number): string => messages.views.seconds(time, decimalsOf(time));
  const { line } = finding;
  switch (finding.kind) {
    case 'never-awaited':
      return words.neverAwaited(finding.coroutine, line, finding.count);
    case 'blocked-loop': {
      const late = finding.late.map((each) => words.late(each.task, seconds(each.seconds)));
      const figures = { seconds: seconds(finding.seconds), count: finding.count };
      return words.blockedLoop(few(finding.tasks, words.more), line, {
        ...figures,
        late: few(late, words.more),
      });
    }
    case 'lost-task':
      return words.lostTask(finding.task, line, { ...finding, t: seconds(finding.t) });
    case 'unretrieved-exception':
      return words.unretrievedException(finding.task, line, finding);
    case 'could-overlap': {
      const times = [seconds(finding.seconds), seconds(finding.possible)] as const;
      return finding.isLoop
        ? words.couldOverlapInLoop(finding.functions, line, ...times)
        : words.couldOverlap(finding.functions, finding.lines, ...times);
    }
    case 'cancellation-swallowed':
      return words.cancellationSwallowed(finding.function, finding.task, line, seconds(finding.t));
    case 'no-limit': {
      const { what, task, seconds: waited, came } = finding;
      if (waited === null) return words.connection(what, line);
      return came || task === null
        ? words.hanging(what, line, seconds(waited))
        : words.vain(what, task, line, seconds(waited));
    }
    case 'deadlock':
      return words.deadlock(
        few(
          finding.waits.map((wait) => describeWait(wait, words)),
          words.more,
        ),
      );
  }
}

function describeWait(
  { task, line, what, tasks, isHeld }: DeadlockWait,
  { wait }: Messages['findings'],
): string {
  const [holder] = tasks;
  if (what === null) return tasks.length > 0 ? wait.tasks(task, line, tasks) : wait.future(task, line);
  return isHeld && holder !== undefined ? wait.held(task, line, what, holder) : wait.object(task, line, what);
}

function few(parts: readonly string[], more: (count: number) => string): string[] {
  if (parts.length <= MOST_NAMES + 1) return [...parts];
  return [...parts.slice(0, MOST_NAMES), more(parts.length - MOST_NAMES)];
}

/** As many as the time has, and no more than two: of an hour none. */
function decimalsOf(seconds: number): number {
  return (/\.(\d+)/.exec(String(Number(seconds.toFixed(2))))?.[1] ?? '').length;
}
