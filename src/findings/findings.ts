import { blockedLoop } from './blocked-loop.ts';
import { cancellationSwallowed } from './cancellation-swallowed.ts';
import { couldOverlap } from './could-overlap.ts';
import { deadlock } from './deadlock.ts';
import type { Finding, FindingSource, Found } from './finding.ts';
import { lostTask } from './lost-task.ts';
import { neverAwaited } from './never-awaited.ts';
import { noLimit } from './no-limit.ts';
import { symptomOf } from './symptom.ts';
import { unretrievedException } from './unretrieved-exception.ts';

type Kind = (source: FindingSource) => readonly Found[];

const KINDS: readonly Kind[] = [
  neverAwaited,
  blockedLoop,
  lostTask,
  unretrievedException,
  cancellationSwallowed,
  noLimit,
  couldOverlap,
];

/** Where all wait for each other, tasks are left undone by that alone, and a time limit would only hide it. */
const UNLESS_DEADLOCK: ReadonlySet<Kind> = new Set([lostTask, noLimit]);

/** What is to be said about a run, in the order of the lines; what has no line comes first. */
export function findings(source: FindingSource): Finding[] {
  const stuck = deadlock(source);
  const kinds = stuck.length === 0 ? KINDS : KINDS.filter((kind) => !UNLESS_DEADLOCK.has(kind));
  return [...stuck, ...kinds.flatMap((kind) => kind(source))]
    .map((found) => ({ ...found, symptom: symptomOf(found) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
