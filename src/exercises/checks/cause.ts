import { type CouldOverlap, couldOverlap } from '../../findings/index.ts';
import { neverBlocks } from './blocking.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import { functionAt, type RunFacts, spansNamed } from './run-facts.ts';

/** The cause of the reason why a check fails; null if it is not known. */
export function causeOf(reason: Reason, facts: RunFacts): Reason | CouldOverlap | null {
  return ranOnImport(facts) ?? slownessOf(reason, facts);
}

/** A file that runs tasks when a driver imports it confuses the checks of the driver's own. */
function ranOnImport(facts: RunFacts): Reason | null {
  if (!facts.isImported) return null;
  for (const { type, ...event } of facts.trace.events) {
    const line = type === 'task-created' && 'line' in event ? event.line : undefined;
    if (line !== undefined && functionAt(facts, line) === null) return { reason: 'runsOnImport', line };
  }
  return null;
}

function slownessOf(reason: Reason, facts: RunFacts): Reason | CouldOverlap | null {
  switch (reason.reason) {
    case 'tooSlow':
      return neverBlocks(true, facts) ?? sequentialWaits(reason, facts);
    case 'tooFew':
      return neverBlocks(true, facts) ?? afterAnother(reason.name, facts);
    case 'startTimes':
    case 'printedAt':
      return neverBlocks(true, facts);
    default:
      return null;
  }
}

type TooSlow = Extract<Reason, { reason: 'tooSlow' }>;

/** The time saved by overlapping must bring the program this near to the demanded time, as a part of it. */
const NEAR = 0.1;

/** Sequential waits, if the program would be fast enough without them: others may be intended. */
function sequentialWaits({ elapsed, most }: TooSlow, facts: RunFacts): CouldOverlap | null {
  const explains = ({ seconds, possible }: CouldOverlap): boolean =>
    Math.abs(elapsed - (seconds - possible) - most) <= NEAR * most;
  return couldOverlap(facts).find(explains) ?? null;
}

/** The second call of a function, if it begins after the end of the first. */
function afterAnother(name: string, facts: RunFacts): Reason | null {
  const [first, second] = spansNamed(facts, name);
  if (first === undefined || second === undefined || second.start + RESOLUTION < first.end) return null;
  const { line, start: t } = second;
  return { reason: 'apartCalls', name, line, call: 2, t, after: 1, could: first.start };
}
