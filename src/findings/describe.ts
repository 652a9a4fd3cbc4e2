import type { Messages } from '../i18n/index.ts';
import type { DeadlockWait, FindingFacts, NoLimit } from './finding.ts';

/** The greatest number of names in one sentence, if there are several more. */
const MOST_NAMES = 4;

/** A finding in one sentence, without a full stop: in the program's names, with its lines and times. */
export function describeFinding(
  finding: FindingFacts,
  messages: Pick<Messages, 'findings' | 'views'>,
): string {
  const words = messages.findings;
  const seconds = (time: number): string => messages.views.seconds(time, decimalsOf(time));
  switch (finding.kind) {
    case 'never-awaited':
      return words.neverAwaited(finding);
    case 'blocked-loop': {
      const late = finding.late.map((each) => words.late({ ...each, seconds: seconds(each.seconds) }));
      const names = { tasks: few(finding.tasks, words.more), late: few(late, words.more) };
      return words.blockedLoop({ ...finding, ...names, seconds: seconds(finding.seconds) });
    }
    case 'lost-task':
      return words.lostTask({ ...finding, t: seconds(finding.t) });
    case 'unretrieved-exception':
      return words.unretrievedException(finding);
    case 'could-overlap': {
      const times = { seconds: seconds(finding.seconds), possible: seconds(finding.possible) };
      return words.couldOverlap({ ...finding, ...times });
    }
    case 'cancellation-swallowed':
      return words.cancellationSwallowed({ ...finding, name: finding.function, t: seconds(finding.t) });
    case 'no-limit':
      return describeNoLimit(finding, seconds, words.noLimit);
    case 'deadlock': {
      const waits = finding.waits.map((wait) => describeWait(wait, words));
      return words.deadlock({ waits: few(waits, words.more) });
    }
  }
}

function describeNoLimit(
  finding: NoLimit,
  seconds: (time: number) => string,
  words: Messages['findings']['noLimit'],
): string {
  const { what, line, task, came } = finding;
  if (finding.seconds === null) return words.connection({ what, line });
  const wait = { what, line, seconds: seconds(finding.seconds) };
  return came || task === null ? words.hanging(wait) : words.vain({ ...wait, task });
}

function describeWait(
  { task, line, what, tasks, isHeld }: DeadlockWait,
  { wait: words, more }: Messages['findings'],
): string {
  const [holder] = tasks;
  if (what === null)
    return tasks.length > 0
      ? words.tasks({ task, line, tasks: few(tasks, more) })
      : words.future({ task, line });
  if (isHeld && holder !== undefined) return words.held({ task, line, what, holder });
  return words.object({ task, line, what });
}

function few(parts: readonly string[], more: (count: number) => string): string[] {
  if (parts.length <= MOST_NAMES + 1) return [...parts];
  return [...parts.slice(0, MOST_NAMES), more(parts.length - MOST_NAMES)];
}

/** The number of decimals that a time has, at most two. */
function decimalsOf(seconds: number): number {
  return (/\.(\d+)/.exec(String(Number(seconds.toFixed(2))))?.[1] ?? '').length;
}
