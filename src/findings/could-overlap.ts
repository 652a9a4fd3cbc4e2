import type { Outline } from '../cpython/index.ts';
import type { CouldOverlap, FindingSource } from './finding.ts';
import { type Round, roundsOf } from './rounds.ts';

type Group = Outline['overlaps'][number];

/** The time that overlapping must save to be worth a finding, in seconds and as a part. A real clock is never exact. */
const LEAST = { virtual: { seconds: 1e-6, part: 0.05 }, real: { seconds: 0.05, part: 0.2 } };

export function couldOverlap({ trace, outline }: FindingSource): CouldOverlap[] {
  if (outline === null) return [];
  const least = LEAST[trace.clock];
  const all: CouldOverlap[] = [];
  for (const [group, calls] of roundsOf(trace, outline.overlaps)) {
    const ways = calls.flatMap((rounds) => waysOf(group, rounds));
    const best = ways.reduce<Way | null>((a, b) => (a === null || saving(b) > saving(a) ? b : a), null);
    const [first] = group.awaits;
    if (best === null || first === undefined) continue;
    if (saving(best) < Math.max(least.seconds, least.part * best.seconds)) continue;
    const lines = [...new Set(group.awaits.map(({ callLine }) => callLine))];
    const functions = [...new Set(group.awaits.map(({ name }) => name))];
    const { isLoop } = group;
    all.push({ kind: 'could-overlap', line: first.callLine, lines, functions, isLoop, ...best });
  }
  return all;
}

type Way = Pick<CouldOverlap, 'count' | 'seconds' | 'possible'>;

const saving = ({ seconds, possible }: Way): number => seconds - possible;

/** The waits that could overlap in one call: the rounds of a loop; otherwise the awaits within each round. */
function waysOf({ isLoop }: Group, rounds: readonly Round[]): Way[] {
  const lengths = rounds.map((waits) => waits.map(({ from, to }) => to - from));
  return isLoop ? [wayOf(lengths.map(sum))] : lengths.map(wayOf);
}

function wayOf(lengths: readonly number[]): Way {
  return { count: lengths.length, seconds: sum(lengths), possible: Math.max(0, ...lengths) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
