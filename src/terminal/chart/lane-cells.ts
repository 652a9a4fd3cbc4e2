import type { Interval, Lane, Mark } from '../../trace/index.ts';
import type { Theme } from '../text/theme.ts';
import { type Axis, columnAt } from './axis.ts';

export interface PlacedMark {
  readonly mark: Mark;
  /** Counted from the lane's beginning. */
  readonly column: number;
  readonly text: string;
}

const NOTHING: Interval = { from: 0, to: 0, state: 'ready', wait: null, releasedBy: null, isLate: false };

const WAITS: ReadonlySet<Interval['state'] | undefined> = new Set(['timer', 'waiting', 'thread'] as const);

/** The interval that each column of a lane shows, from its beginning to the column before its end. */
export function laneCells(lane: Lane, axis: Axis): Interval[] {
  const from = columnAt(axis, lane.from);
  const cells = new Array<Interval>(columnAt(axis, lane.to) - from).fill(NOTHING);
  for (const interval of lane.intervals) {
    if (interval.state === 'running') continue;
    cells.fill(interval, columnAt(axis, interval.from) - from, columnAt(axis, interval.to) - from);
  }
  // A step takes no time, or hardly any, and gets a column all the same, lest it seem that nothing ran there; but no two
  // in a row with a wait between them, lest it seem that nothing else did.
  let brief: number | null = null;
  for (const interval of lane.intervals) {
    const first = columnAt(axis, interval.from) - from;
    if (interval.state !== 'running' || cells[first]?.state === 'blocking') continue;
    const end = columnAt(axis, interval.to) - from;
    const isBrief = end <= first;
    if (isBrief && brief === first - 1 && WAITS.has(cells[first]?.state)) continue;
    cells.fill(interval, first, Math.max(first + 1, end));
    brief = isBrief ? first : null;
  }
  return cells;
}

/**
 * Where the marks of a lane go: none over another, in their order, all before the lane's end, even if they happened
 * at one time. Those without room there begin before the lane does.
 */
export function placeMarks(lane: Lane, axis: Axis, theme: Theme): PlacedMark[] {
  const from = columnAt(axis, lane.from);
  const columns = columnAt(axis, lane.to) - from;
  const placed: PlacedMark[] = [];
  let next = 0;
  for (const mark of distinct(lane.marks, axis, theme, columns)) {
    const text = textOf(mark, columns, theme);
    const column = Math.max(next, columnAt(axis, mark.t) - from - (mark.kind === 'cut' ? text.length : 0));
    placed.push({ mark, column, text });
    next = column + text.length;
  }
  let limit = columns;
  return placed
    .toReversed()
    .map(({ mark, column, text }) => {
      limit = Math.min(column, limit - text.length);
      return { mark, text, column: limit };
    })
    .reverse();
}

/** Keeps one of equal marks in a column; in a lane full of them, one of each kind. */
function distinct(marks: readonly Mark[], axis: Axis, theme: Theme, columns: number): Mark[] {
  const seen = firstBy(
    marks.filter((mark) => isVisible(mark, axis)),
    (mark) => `${mark.kind} ${columnAt(axis, mark.t)}`,
  );
  const needed = seen.reduce((sum, mark) => sum + textOf(mark, columns, theme).length, 0);
  return needed <= columns ? seen : firstBy(seen, ({ kind }) => kind);
}

/** A timer that was due and handled in one column needs no mark. */
export function isVisible(mark: Mark, axis: Axis): boolean {
  return mark.kind !== 'due' || columnAt(axis, mark.t) < columnAt(axis, mark.seenTo);
}

function firstBy(marks: readonly Mark[], key: (mark: Mark) => string): Mark[] {
  const first = new Map<string, Mark>();
  for (const mark of marks) if (!first.has(key(mark))) first.set(key(mark), mark);
  return [...first.values()];
}

/** The glyph; of a cut, with the word, and with the reason where a lane is long. */
function textOf({ kind }: Mark, columns: number, { states, words }: Theme): string {
  const { glyph, word } = states[kind];
  if (kind !== 'cut') return glyph;
  return ` ${columns >= 2 * words.cut.length ? words.cut : word} ${glyph}`;
}
