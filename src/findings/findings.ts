import { blockedLoop } from './blocked-loop.ts';
import { cancellationSwallowed } from './cancellation-swallowed.ts';
import { couldOverlap } from './could-overlap.ts';
import { deadlock } from './deadlock.ts';
import type { Finding, FindingFacts, FindingSource } from './finding.ts';
import { lostTask } from './lost-task.ts';
import { neverAwaited } from './never-awaited.ts';
import { noLimit } from './no-limit.ts';
import { symptomOf } from './symptom.ts';
import { unretrievedException } from './unretrieved-exception.ts';

type Finder = (source: FindingSource) => readonly FindingFacts[];

const FINDERS: readonly Finder[] = [
  neverAwaited,
  blockedLoop,
  lostTask,
  unretrievedException,
  cancellationSwallowed,
  noLimit,
  couldOverlap,
];

/** A deadlock explains unfinished tasks, and a timeout would only hide it. */
const UNLESS_DEADLOCK: ReadonlySet<Finder> = new Set([lostTask, noLimit]);

/** All findings about a run, in the order of their lines; those without a line come first. */
export function findings(source: FindingSource): Finding[] {
  const stuck = deadlock(source);
  const finders = stuck.length === 0 ? FINDERS : FINDERS.filter((finder) => !UNLESS_DEADLOCK.has(finder));
  return [...stuck, ...finders.flatMap((finder) => finder(source))]
    .map((facts) => ({ ...facts, symptom: symptomOf(facts) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
