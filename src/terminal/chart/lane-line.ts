import { type AbandonedThread, type Interval, LATE, type Lane } from '../../trace/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { describeWait, indent, labelOf, type Names, threadName } from '../text/names.ts';
import { repeated, tally } from '../text/tally.ts';
import type { ShownState, Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';
import { type Axis, columnAt } from './axis.ts';
import { bar, fitsIn } from './bar.ts';
import { laneCells, placeMarks } from './lane-cells.ts';
import type { Sign } from './legend.ts';
import { waitSpans } from './wait.ts';

export interface ChartOptions extends ViewOptions {
  readonly axis: Axis;
  /** The signs that have been drawn, for the legend. */
  readonly used: Set<Sign>;
}

interface LaneOptions extends ChartOptions {
  readonly names: Names;
}

const NOTE = 24;

export function laneLabel(lane: Lane): string {
  return indent(lane.depth) + labelOf(lane);
}

export function threadLabel(thread: AbandonedThread, { depth }: Lane, { words }: Theme): string {
  return indent(depth + 1) + threadName(thread, words);
}

export function labelSpan(text: string, { label }: Axis, { marks }: Theme): Span {
  return { text: padEnd(truncate(text, label - 1, marks.ellipsis), label) };
}

/** `L8`, `L8,11`, `L8,11+`: the lines of a program at which a task was; nothing where they are not known. */
export function lineNumbers(lines: readonly number[] = []): string {
  if (lines.length === 0) return '';
  return `L${lines.slice(0, 2).join()}${lines.length > 2 ? '+' : ''}`;
}

/**
 * `  T1  L8  █──────────⊘?⊘!⊘ 1.00 s`; below it a note of what had no room, and the threads that went on.
 * @param numbers the lines of its program at which it was
 */
export function laneLines(lane: Lane, numbers: string, options: LaneOptions): string[] {
  const { axis, width, theme } = options;
  const notes: string[] = [];
  const { from, spans } = body(lane, options, notes);
  const label = numberedLabel(laneLabel(lane), numbers, axis, theme);
  const drawn = [...label, gap(from), ...spans];
  const used = drawn.reduce((sum, { text }) => sum + columnsOf(text), 0);
  const rows = [[...drawn, ...ending(lane, width - 1 - used, options, notes)]];
  if (notes.length > 0) rows.push(noteSpans(notes, lane, options));
  for (const thread of lane.threads) rows.push(threadSpans(thread, lane, options));
  return rows.map((row) => line(row, width, theme));
}

function numberedLabel(text: string, numbers: string, axis: Axis, theme: Theme): Span[] {
  if (numbers === '') return [labelSpan(text, axis, theme)];
  const name = labelSpan(text, { ...axis, label: axis.label - numbers.length - 2 }, theme);
  return [name, { text: `${numbers}  `, paint: theme.colour.dim }];
}

/** The lane itself, and the column where it begins: earlier than the task, if its marks need the room. */
function body(lane: Lane, options: LaneOptions, notes: string[]): { from: number; spans: Span[] } {
  const { axis, theme, used } = options;
  const cells = laneCells(lane, axis);
  const marks = placeMarks(lane, axis, theme);
  const begin = columnAt(axis, lane.from);
  const lead = Math.min(0, marks[0]?.column ?? 0);
  const spans: Span[] = [];
  let column = lead;
  for (const { column: at, text, mark } of [...marks, { column: cells.length, text: '', mark: null }]) {
    while (column < at) {
      const end = column < 0 ? Math.min(0, at) : endOfRun(cells, column, at);
      const columns = end - column;
      spans.push(...(column < 0 ? [gap(columns)] : intervalSpans(cells[column], columns, options, notes)));
      column = end;
    }
    if (mark === null) continue;
    spans.push({ text, paint: theme.states[mark.kind].paint });
    if (mark.kind !== 'cut') used.add(mark.kind);
    column += text.length;
  }
  return { from: Math.max(0, begin + lead), spans };
}

/** The end of the neighbours that are drawn together: of one state, with nothing of their own to say. */
function endOfRun(cells: readonly Interval[], start: number, limit: number): number {
  const first = cells[start];
  const isPlain = first?.state !== 'waiting' && !first?.isLate;
  const isSame = (cell?: Interval) =>
    cell === first || (isPlain && cell?.state === first?.state && !cell?.isLate);
  let end = start + 1;
  while (end < limit && isSame(cells[end])) end++;
  return end;
}

function intervalSpans(
  interval: Interval | undefined,
  columns: number,
  { theme, names, used }: LaneOptions,
  notes: string[],
): Span[] {
  if (interval === undefined) return [];
  const { words, states, marks } = theme;
  used.add(interval.state);
  const look = states[interval.state];
  if (interval.isLate) {
    const seconds = words.seconds(interval.to - interval.from);
    const text = [words.late(seconds), `+${seconds}`].find((each) => fitsIn(each, columns));
    if (text === undefined) notes.push(`${states.due.glyph} ${words.late(seconds)}`);
    return bar(text ?? '', columns, look);
  }
  if (interval.state !== 'waiting' || interval.wait === null) return bar('', columns, look);
  const { spans, hasTarget, hasRelease } = waitSpans(interval, columns, names, theme);
  used.add('waits-for');
  if (!hasTarget) notes.push(`${marks.arrow} ${describeWait(interval.wait, names, NOTE, words)}`);
  if (hasRelease) used.add('released-by');
  return [...spans];
}

/** `→ Lock, → Queue ×3`, under the lane. */
function noteSpans(notes: readonly string[], lane: Lane, { axis, width, theme }: LaneOptions): Span[] {
  const text = [...tally(notes)].map(([each, count]) => repeated(each, count, theme)).join(', ');
  const room = width - 1 - axis.label;
  const from = Math.max(0, Math.min(columnAt(axis, lane.from), room - columnsOf(text)));
  return [gap(axis.label + from), { text, paint: theme.colour.dim }];
}

/** `✔ 1.00 s`: how and when a task ended; of an exception, when it was retrieved, if that was later. */
function ending(lane: Lane, room: number, { theme, used }: LaneOptions, notes: string[]): Span[] {
  const { states, words, marks, colour } = theme;
  if (lane.outcome === null) return [{ text: marks.ellipsis, paint: colour.dim }];
  const state = endState(lane);
  used.add(state);
  const { glyph, paint } = states[state];
  const end = ` ${words.seconds(lane.to)}`;
  const spans = [{ text: glyph, paint }, { text: end }];
  if (state !== 'unretrieved' || lane.retrievedAt === null) return spans;
  const later = words.retrieved(words.seconds(lane.retrievedAt));
  if (columnsOf(`${glyph}${end}, ${later}`) <= room) {
    return [...spans, { text: `, ${later}`, paint: colour.dim }];
  }
  notes.push(`${states.failed.glyph} ${later}`);
  return spans;
}

/** The state at the end of a lane. `unretrieved`: it failed, and its exception was retrieved late or never. */
export function endState({ outcome, to, retrievedAt }: Lane): ShownState {
  if (outcome === null) return 'ready';
  const isUnretrieved = retrievedAt === null || retrievedAt - to > LATE;
  return outcome === 'failed' && isUnretrieved ? 'unretrieved' : outcome;
}

/** `    thread 1 crunch  ≈≈≈≈≈≈≈≈ goes on ≈≈≈≈ 3.00 s` */
function threadSpans(thread: AbandonedThread, lane: Lane, { axis, theme, used }: LaneOptions): Span[] {
  const { words, marks, states, colour } = theme;
  const { glyph, paint } = states.thread;
  const from = columnAt(axis, thread.from);
  const left = columnAt(axis, thread.leftAt);
  const to = Math.max(from + 1, columnAt(axis, thread.to));
  used.add('thread');
  return [
    labelSpan(threadLabel(thread, lane, theme), axis, theme),
    gap(from),
    { text: glyph.repeat(Math.max(0, left - from)), paint },
    ...bar(words.goesOn, to - Math.max(left, from), states.thread),
    thread.ended ? { text: ` ${words.seconds(thread.to)}` } : { text: marks.ellipsis, paint: colour.dim },
  ];
}
