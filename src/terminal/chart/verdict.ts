import type { Words } from '../../i18n/index.ts';
import { blockedSeconds, neverAwaited, type Trace } from '../../trace/index.ts';
import type { Side } from './sides.ts';

/** On a real clock, two runs of the same work differ by less than this part of it without meaning anything. */
const NOISE = 0.1;

/** How long two runs took, how much one saved, and what went wrong in either: a sentence each. */
export function verdict(sides: readonly Side[], words: Words): string[] {
  const totals = sides.map(({ label, trace }) => `${label} ${words.seconds(trace.elapsed)}`).join(', ');
  const remarks = sides.flatMap(({ label, trace }) => {
    const found = remarksOn(trace, words);
    return found.length === 0 ? [] : [words.labelled(label, found.join(', '))];
  });
  const saved = difference(sides, words);
  return [saved === null ? totals : words.labelled(totals, saved), ...remarks];
}

/** The last lines under one run, or under several beside each other. */
export function conclusion(sides: readonly Side[], words: Words): string[] {
  const [first] = sides;
  return first !== undefined && sides.length === 1 ? [total(first.trace, words)] : verdict(sides, words);
}

/** `total 3.00 s: the thread was blocked for 2.00 s`: how long one run took, and what went wrong in it. */
export function total(trace: Trace, words: Words): string {
  const sum = words.total(words.seconds(trace.elapsed));
  const remarks = remarksOn(trace, words);
  return remarks.length === 0 ? sum : words.labelled(sum, remarks.join(', '));
}

/**
 * `2.00 s saved`, or which of the two took less on a real clock, where it may be the other one this time. Time is not
 * saved by leaving work undone or doing other work, so nothing is said of a shorter run that is wrong, nor unless both
 * did all of it, and as far as one can see the same.
 */
function difference(sides: readonly Side[], words: Words): string | null {
  const [one, other] = sides;
  if (one === undefined || other === undefined) return null;
  const [first, second] = [one.trace, other.trace];
  if ((first.elapsed < second.elapsed ? one : other).isWrong) return null;
  if (![first, second].every(isComplete) || !haveSameOutput(first, second)) return null;
  // Two runs that compute all the time differ by what else the machine had to do.
  if ([first, second].every(onlyComputes)) return words.verdict.busy;
  // Subtract what is shown: rounded on its own, the difference may contradict the two figures beside it.
  const difference = Math.abs(asShown(first.elapsed) - asShown(second.elapsed));
  const seconds = words.seconds(difference);
  if ([first, second].every(({ clock }) => clock === 'virtual')) {
    return seconds === words.seconds(0) ? words.verdict.same : words.verdict.saved(seconds);
  }
  if (difference < NOISE * Math.max(first.elapsed, second.elapsed)) return words.verdict.close;
  return words.verdict.shorter(first.elapsed < second.elapsed ? one.label : other.label, seconds);
}

/** Seconds, to two decimals, as they are written. */
const asShown = (seconds: number): number => Number(seconds.toFixed(2));

function onlyComputes({ clock, events }: Trace): boolean {
  return clock === 'real' && !events.some(({ type }) => type === 'idle');
}

function isComplete(trace: Trace): boolean {
  const all = trace.tasks.every(({ outcome }) => outcome === 'done');
  return all && trace.error === undefined && neverAwaited(trace).length === 0;
}

/** The same lines, in whatever order. */
function haveSameOutput(first: Trace, second: Trace): boolean {
  const [lines, others] = [first, second].map(({ output }) => output.map(({ text }) => text).sort());
  return JSON.stringify(lines) === JSON.stringify(others);
}

function remarksOn(trace: Trace, words: Words): string[] {
  const { verdict, seconds, states } = words;
  const remarks: string[] = [];
  const blocked = blockedSeconds(trace);
  if (blocked > 0) remarks.push(verdict.blocked(seconds(blocked)));
  const lost = neverAwaited(trace).length;
  if (lost > 0) remarks.push(verdict.neverAwaited(lost));
  for (const outcome of ['failed', 'cancelled'] as const) {
    const count = trace.tasks.filter((task) => task.outcome === outcome).length;
    if (count > 0) remarks.push(verdict.tasks(count, states[outcome]));
  }
  return remarks;
}
