import { blockedLoop } from './blocked-loop.ts';
import { cancellationSwallowed } from './cancellation-swallowed.ts';
import { couldOverlap } from './could-overlap.ts';
import { deadlock } from './deadlock.ts';
import type { Finding, FindingSource, Found } from './finding.ts';
import { lostTask } from './lost-task.ts';
import { neverAwaited } from './never-awaited.ts';
import { noLimit } from './no-limit.ts';
import { pageOf } from './pages.ts';
import { unretrievedException } from './unretrieved-exception.ts';

const KINDS: readonly ((source: FindingSource) => readonly Found[])[] = [
  deadlock,
  neverAwaited,
  blockedLoop,
  lostTask,
  unretrievedException,
  cancellationSwallowed,
  noLimit,
  couldOverlap,
];

/** What is to be said about a run, in the order of the lines; what has no line comes first. */
export function findings(source: FindingSource): Finding[] {
  return KINDS.flatMap((kind) => kind(source))
    .map((found) => ({ ...found, page: pageOf(found) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
