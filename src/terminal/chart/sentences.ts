import type { Words } from '../../i18n/index.ts';
import { type Drift, drifts } from '../drifts.ts';
import type { Band, Lane, Mark, Stretch } from '../lanes.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { type Charted, MOST_LANES } from './chart.ts';
import { endState } from './lane-line.ts';
import { describeWait, type Names, nameOf, namesIn, threadName } from './names.ts';
import { printedAlone } from './printed-alone.ts';
import { reports } from './reports.ts';

/** Names of one wait are listed up to this length, in characters. */
const LIST = 60;
/** The most that is told of one task: nobody listens to a thousand waits. */
const MOST_CLAUSES = 20;

/** The timeline in words, a sentence a task: for those who listen to it. */
export function sentences({ trace, lanes }: Charted, { width, theme }: ViewOptions): string[] {
  const { words } = theme;
  const names = namesIn(trace);
  const told = lanes
    .slice(0, MOST_LANES)
    .flatMap((lane) => [sentence(lane, names, words), ...lane.bands.map((band) => ofBand(band, words))]);
  if (lanes.length > MOST_LANES) told.push(words.sentences.moreTasks(lanes.length - MOST_LANES));
  const adrift = drifts(trace);
  told.push(...adrift.slice(0, MOST_LANES).map((drift) => ofDrift(drift, names, words)));
  const more = adrift.slice(MOST_LANES).reduce((sum, { count }) => sum + count, 0);
  if (more > 0) told.push(words.sentences.moreCoroutines(more));
  return [
    ...told.flatMap((text) => wrap(text, width - 1)),
    ...printedAlone(trace, width, theme),
    ...reports(trace, width, theme),
  ];
}

/** `T1 waited on a timer from 0.00 s to 1.00 s, then was done.` */
function sentence(lane: Lane, names: Names, words: Words): string {
  const told = [...lane.marks.filter(({ kind }) => kind !== 'due'), ...lane.stretches.filter(isWorthAWord)];
  told.sort((a, b) => beginningOf(a) - beginningOf(b));
  const clauses = told
    .slice(0, MOST_CLAUSES)
    .map((each) => ('kind' in each ? ofMark(each, names, words) : ofStretch(each, lane, names, words)));
  if (told.length > MOST_CLAUSES) clauses.push(words.sentences.moreSteps(told.length - MOST_CLAUSES));
  return words.sentences.told(
    lane.label,
    clauses.filter((text) => text !== null),
    ending(lane, words),
  );
}

function beginningOf(told: Mark | Stretch): number {
  return 'kind' in told ? told.t : told.from;
}

/** Whether it took a time that can be told. */
function isWorthAWord({ from, to }: Stretch): boolean {
  return Math.round(from * 100) !== Math.round(to * 100);
}

/** What a task did for a time. */
function ofStretch(stretch: Stretch, { marks }: Lane, names: Names, words: Words): string | null {
  const { from, to, state, wait, releasedBy, isLate } = stretch;
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
      const by = releasedBy === null ? what : nameOf(releasedBy, names);
      const released = by === what ? '' : `, ${words.releasedBy} ${by}`;
      return `${sentences.waited(what)} ${span}${released}`;
    }
    default:
      return null;
  }
}

function ofMark(mark: Mark, names: Names, { sentences, seconds }: Words): string | null {
  const t = seconds(mark.t);
  switch (mark.kind) {
    case 'cancel-requested':
      return sentences.cancelRequested(mark.by === null ? null : nameOf(mark.by, names), t);
    case 'cancel-delivered':
      return sentences.cancelDelivered(t);
    case 'cut':
      return sentences.cut(t);
    case 'due':
      // It is told with the stretch that it belongs to.
      return null;
  }
}

function ending(lane: Lane, { sentences, seconds }: Words): string {
  const end = sentences.end[lane.outcome ?? 'unfinished'];
  if (endState(lane) !== 'unretrieved') return end;
  return `${end}, ${sentences.retrieved(lane.retrievedAt === null ? null : seconds(lane.retrievedAt))}`;
}

function ofBand(band: Band, words: Words): string {
  const { seconds, sentences } = words;
  const from = seconds(band.leftAt);
  return sentences.wentOn(threadName(band, words), from, band.ended ? seconds(band.to) : null);
}

function ofDrift({ coroutine, by, from, to, fate, count }: Drift, names: Names, words: Words): string {
  const { seconds, sentences } = words;
  const made = sentences.made(by === null ? null : nameOf(by, names), seconds(from));
  return sentences.drifted(sanitize(coroutine), made, sentences.fate[fate](seconds(to)), count);
}
