import { brief } from './brief.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import { absence, type RunFacts, spansNamed } from './run-facts.ts';
import type { Span } from './spans.ts';
import { sweep } from './sweep.ts';

/** For one name, all its calls must run at some moment; for several, a call of each. */
export function overlaps(names: readonly string[], facts: RunFacts): Reason | null {
  const spans = names.map((name) => spansNamed(facts, name));
  const absent = names.find((_, index) => spans[index]?.length === 0);
  if (absent !== undefined) return absence(facts, absent);
  const short = spans.map((group) => brief(group, facts)).find((reason) => reason !== null);
  if (short !== undefined) return short;
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0) return allOfOne(name, spans[0] ?? []);
  return areTogether(spans) ? null : apart(names, spans);
}

/** True if there is a moment at which a call of each group runs. */
function areTogether(groups: readonly (readonly Span[])[]): boolean {
  const counts = groups.map(() => 0);
  let idle = groups.length;
  for (const { span, begins } of sweep(
    groups.flatMap((spans, group) => spans.map((each) => ({ ...each, group }))),
  )) {
    const before = counts[span.group] ?? 0;
    counts[span.group] = before + (begins ? 1 : -1);
    if (begins && before === 0) idle--;
    if (!begins && before === 1) idle++;
    if (idle === 0) return true;
  }
  return false;
}

function allOfOne(name: string, spans: readonly Span[]): Reason | null {
  const [first] = spans;
  if (first === undefined || spans.length < 2)
    return { reason: 'tooFew', name, count: spans.length, least: 2 };
  const firstEnd = Math.min(...spans.map(({ end }) => end));
  const after = spans.findIndex(({ end }) => end === firstEnd);
  const late = spans.findIndex(({ start }) => start + RESOLUTION >= firstEnd);
  const { line, start: t } = spans[late] ?? first;
  if (late < 0) return null;
  return { reason: 'apartCalls', name, line, call: late + 1, t, after: after + 1, could: first.start };
}

/** The first call that starts when that of another name has ended. */
function apart(names: readonly string[], spans: readonly (readonly Span[])[]): Reason {
  const firsts = names
    .flatMap((name, index) => (spans[index] ?? []).slice(0, 1).map((span) => ({ ...span, name })))
    .sort((a, b) => a.start - b.start);
  for (const { name, line, start: t } of firsts) {
    const before = firsts.findLast((each) => each.name !== name && each.end <= t + RESOLUTION);
    if (before !== undefined)
      return { reason: 'apart', name, line, t, before: before.name, could: firsts[0]?.start ?? 0 };
  }
  return { reason: 'neverTogether', names: [...names] };
}
