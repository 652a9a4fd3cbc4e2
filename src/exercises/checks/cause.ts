import { type CouldOverlap, couldOverlap } from '../../findings/index.ts';
import { neverBlocks } from './blocking.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import { functionAt, type RunFacts, spansNamed } from './run-facts.ts';

/** What has led to it that a check fails; null if that is not known. */
export function causeOf(reason: Reason, facts: RunFacts): Reason | CouldOverlap | null {
  return ranOnImport(facts) ?? slownessOf(reason, facts);
}

/** What the file runs when a driver imports it: that comes before, and beside, what the driver asks for. */
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
      return neverBlocks(true, facts) ?? turnsTaken(reason, facts);
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

/** How near the time that would be spared must bring the program to what is possible, as a part of that. */
const NEAR = 0.1;

/** Waits that take turns, if the program would be fast enough did they not: else that is what it shall do. */
function turnsTaken({ elapsed, most }: TooSlow, facts: RunFacts): CouldOverlap | null {
  const explains = ({ seconds, possible }: CouldOverlap): boolean =>
    Math.abs(elapsed - (seconds - possible) - most) <= NEAR * most;
  return couldOverlap(facts).find(explains) ?? null;
}

/** The second call of a function, if it begins when the first has ended. */
function afterAnother(name: string, facts: RunFacts): Reason | null {
  const [first, second] = spansNamed(facts, name);
  if (first === undefined || second === undefined || second.start + RESOLUTION < first.end) return null;
  const { line, start: t } = second;
  return { reason: 'apartCalls', name, line, call: 2, t, after: 1, could: first.start };
}
