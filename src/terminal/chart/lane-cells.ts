import type { Lane, Mark, Stretch } from '../lanes.ts';
import type { ShownState, Theme } from '../text/theme.ts';
import { type Axis, columnAt } from './axis.ts';

/** A mark on a lane, in a column counted from the lane's beginning. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly column: number;
  readonly text: string;
}

/** What each column of the lane shows, from its beginning to the column before its end. */
export function cells(lane: Lane, axis: Axis): ShownState[] {
  return stretchCells(lane, axis).map(({ state }) => state);
}

/** The same, by the stretches that the columns belong to. */
export function stretchCells(lane: Lane, axis: Axis): Stretch[] {
  const from = columnAt(axis, lane.from);
  const cells = new Array<Stretch>(columnAt(axis, lane.to) - from).fill(nothing);
  for (const stretch of lane.stretches) {
    if (stretch.state === 'running') continue;
    cells.fill(stretch, columnAt(axis, stretch.from) - from, columnAt(axis, stretch.to) - from);
  }
  // To run takes no time, or hardly any. A column shows it all the same, lest it seem that nothing happened there.
  for (const stretch of lane.stretches) {
    const first = columnAt(axis, stretch.from) - from;
    if (stretch.state !== 'running' || cells[first]?.state === 'blocking') continue;
    cells.fill(stretch, first, Math.max(first + 1, columnAt(axis, stretch.to) - from));
  }
  return cells;
}

const nothing: Stretch = { from: 0, to: 0, state: 'ready', wait: null, releasedBy: null, isLate: false };

/**
 * Where the marks of a lane go: none over another, in their order, all before the lane's end, even if they happened
 * at one time. What finds no room there begins before the lane does.
 */
export function placeMarks(lane: Lane, axis: Axis, theme: Theme): PlacedMark[] {
  const from = columnAt(axis, lane.from);
  const columns = columnAt(axis, lane.to) - from;
  const marks = distinct(lane.marks, axis, theme, columns);
  const placed: PlacedMark[] = [];
  let next = 0;
  for (const mark of marks) {
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

/** Of marks that say the same in the same column, one; of a lane that is full of them, one of each kind. */
function distinct(marks: readonly Mark[], axis: Axis, theme: Theme, columns: number): Mark[] {
  const told = firstBy(
    marks.filter((mark) => isSeen(mark, axis)),
    (mark) => `${mark.kind} ${columnAt(axis, mark.t)}`,
  );
  const taken = told.reduce((sum, mark) => sum + textOf(mark, columns, theme).length, 0);
  return taken <= columns ? told : firstBy(told, ({ kind }) => kind);
}

/** What was due and seen to in one column needs no mark. */
export function isSeen(mark: Mark, axis: Axis): boolean {
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
