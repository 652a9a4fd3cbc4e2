import type { Words } from '../../i18n/index.ts';
import {
  type AbandonedThread,
  type Drift,
  drifts,
  type Interval,
  type Lane,
  type Mark,
} from '../../trace/index.ts';
import { describeWait, labelOf, type Names, nameOrNull, namesIn, threadName } from '../text/names.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { MOST_LANES } from './chart.ts';
import { endState } from './lane-line.ts';
import { reports } from './reports.ts';
import type { ChartSide } from './sides.ts';

/** Names of one wait are listed up to this length, in characters. */
const LIST = 60;
/** The most clauses of one task: nobody listens to a thousand waits. */
const MOST_CLAUSES = 20;

/** The timeline in words, a sentence a task, for a screen reader. */
export function sentences({ trace, lanes }: ChartSide, options: ViewOptions): string[] {
  const { words } = options.theme;
  const names = namesIn(trace);
  const all = lanes
    .slice(0, MOST_LANES)
    .flatMap((lane) => [
      taskSentence(lane, names, words),
      ...lane.threads.map((thread) => threadSentence(thread, words)),
    ]);
  if (lanes.length > MOST_LANES) all.push(words.sentences.moreTasks(lanes.length - MOST_LANES));
  const drifting = drifts(trace);
  all.push(...drifting.slice(0, MOST_LANES).map((drift) => driftSentence(drift, names, words)));
  const more = drifting.slice(MOST_LANES).reduce((sum, { count }) => sum + count, 0);
  if (more > 0) all.push(words.sentences.moreCoroutines(more));
  return [...all.flatMap((text) => wrap(text, options.width - 1)), ...reports(trace, options)];
}

/** `T1 waited on a timer from 0.00 s to 1.00 s, then was done.` */
function taskSentence(lane: Lane, names: Names, words: Words): string {
  const parts = [...lane.marks.filter(({ kind }) => kind !== 'due'), ...lane.intervals.filter(isLong)];
  parts.sort((a, b) => startOf(a) - startOf(b));
  const clauses = parts
    .slice(0, MOST_CLAUSES)
    .map((each) =>
      'kind' in each ? markClause(each, names, words) : intervalClause(each, lane, names, words),
    );
  if (parts.length > MOST_CLAUSES) clauses.push(words.sentences.moreSteps(parts.length - MOST_CLAUSES));
  return words.sentences.told(
    labelOf(lane),
    clauses.filter((text) => text !== null),
    ending(lane, words),
  );
}

function startOf(part: Mark | Interval): number {
  return 'kind' in part ? part.t : part.from;
}

/** Whether an interval takes a time that two decimals show. */
function isLong({ from, to }: Interval): boolean {
  return Math.round(from * 100) !== Math.round(to * 100);
}

function intervalClause(interval: Interval, { marks }: Lane, names: Names, words: Words): string | null {
  const { from, to, state, wait, releasedBy, isLate } = interval;
  const { sentences, seconds } = words;
  if (isLate) return sentences.late(seconds(from), seconds(to - from));
  const span = sentences.span(seconds(from), seconds(to));
  switch (state) {
    case 'blocking': {
      const missed = marks.filter(({ kind, t }) => kind === 'due' && from <= t && t < to).length;
      const held = missed === 0 ? '' : `, ${sentences.missed(missed)}`;
      return `${sentences.stretch.blocking} ${span}${held}`;
    }
    case 'timer':
    case 'ready':
    case 'running':
    case 'thread':
      return `${sentences.stretch[state]} ${span}`;
    case 'waiting': {
      if (wait === null) return null;
      const what = describeWait(wait, names, LIST, words);
      const by = nameOrNull(releasedBy, names) ?? what;
      const released = by === what ? '' : `, ${words.releasedBy} ${by}`;
      return `${sentences.waited(what)} ${span}${released}`;
    }
    default:
      return null;
  }
}

function markClause(mark: Mark, names: Names, { sentences, seconds }: Words): string | null {
  const t = seconds(mark.t);
  switch (mark.kind) {
    case 'cancel-requested':
      return sentences.cancelRequested(nameOrNull(mark.by, names), t);
    case 'cancel-delivered':
      return sentences.cancelDelivered(t);
    case 'cut':
      return sentences.cut(t);
    case 'due':
      // The interval that begins late says it.
      return null;
  }
}

function ending(lane: Lane, { sentences, seconds }: Words): string {
  const end = sentences.end[lane.outcome ?? 'unfinished'];
  if (endState(lane) !== 'unretrieved') return end;
  return `${end}, ${sentences.retrieved(lane.retrievedAt === null ? null : seconds(lane.retrievedAt))}`;
}

function threadSentence(thread: AbandonedThread, words: Words): string {
  const { seconds, sentences } = words;
  const to = thread.ended ? seconds(thread.to) : null;
  return sentences.wentOn(threadName(thread, words), seconds(thread.leftAt), to);
}

function driftSentence({ coroutine, by, from, to, fate, count }: Drift, names: Names, words: Words): string {
  const { seconds, sentences } = words;
  const made = sentences.made(nameOrNull(by, names), seconds(from));
  return sentences.drifted(sanitize(coroutine), made, sentences.fate[fate](seconds(to)), count);
}
