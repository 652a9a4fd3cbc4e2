import type { Band, Lane, Stretch } from '../lanes.ts';
import { LATE } from '../lives.ts';
import { gap, line, type Span } from '../text/line.ts';
import type { ShownState, Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';
import { indent } from '../tree.ts';
import { type Axis, columnAt } from './axis.ts';
import { edge } from './edge.ts';
import { fitsIn, inlay } from './inlay.ts';
import { placeMarks, stretchCells } from './lane-cells.ts';
import type { Sign } from './legend.ts';
import { describeWait, type Names, threadName } from './names.ts';
import { repeated, tally } from './tally.ts';

/** What the lines of a chart have in common. */
export interface Paper extends ViewOptions {
  readonly axis: Axis;
  readonly names: Names;
  /** The signs that have been drawn, for the legend. */
  readonly used: Set<Sign>;
}

/** The label as it stands before the lane. */
export function indented({ label, depth }: Lane): string {
  return indent(depth) + label;
}

/** The label of a thread, below its task's. */
export function bandLabel(band: Band, { depth }: Lane, { words }: Theme): string {
  return indent(depth + 1) + threadName(band, words);
}

/** The label of a line, in its columns. */
export function labelSpan(text: string, { axis, theme }: Paper): Span {
  return { text: padEnd(truncate(text, axis.label - 1, theme.marks.ellipsis), axis.label) };
}

/** `  T1     █──────────⊘?⊘!⊘ 1.00 s`; under it what it had no room to say, and threads that went on. */
export function laneLines(lane: Lane, paper: Paper): string[] {
  const { width, theme } = paper;
  const unsaid: string[] = [];
  const { from, spans } = body(lane, paper, unsaid);
  const drawn = [labelSpan(indented(lane), paper), gap(from), ...spans];
  const used = drawn.reduce((sum, { text }) => sum + columnsOf(text), 0);
  const rows = [[...drawn, ...ending(lane, width - 1 - used, paper, unsaid)]];
  if (unsaid.length > 0) rows.push(note(unsaid, lane, paper));
  for (const band of lane.bands) rows.push(bandSpans(band, lane, paper));
  return rows.map((row) => line(row, width, theme));
}

/** The lane itself, and the column where it begins: earlier than the task, if its marks need the room. */
function body(lane: Lane, paper: Paper, unsaid: string[]): { from: number; spans: Span[] } {
  const { axis, theme, used } = paper;
  const cells = stretchCells(lane, axis);
  const marks = placeMarks(lane, axis, theme);
  const begin = columnAt(axis, lane.from);
  const lead = Math.min(0, marks[0]?.column ?? 0);
  const spans: Span[] = [];
  let column = lead;
  for (const { column: at, text, mark } of [...marks, { column: cells.length, text: '', mark: null }]) {
    while (column < at) {
      const end = column < 0 ? Math.min(0, at) : endOfRun(cells, column, at);
      spans.push(...(column < 0 ? [gap(end - column)] : run(cells[column], end - column, paper, unsaid)));
      column = end;
    }
    if (mark === null) continue;
    spans.push({ text, paint: theme.states[mark.kind].paint });
    if (mark.kind !== 'cut') used.add(mark.kind);
    column += text.length;
  }
  return { from: Math.max(0, begin + lead), spans };
}

/** Neighbours of one state are drawn together, unless they have something of their own to say. */
function endOfRun(cells: readonly Stretch[], start: number, limit: number): number {
  const first = cells[start];
  let end = start + 1;
  while (end < limit && sameRun(first, cells[end])) end++;
  return end;
}

function sameRun(a: Stretch | undefined, b: Stretch | undefined): boolean {
  return a === b || (a?.state === b?.state && a?.state !== 'waiting' && !a?.isLate && !b?.isLate);
}

function run(stretch: Stretch | undefined, columns: number, paper: Paper, unsaid: string[]): Span[] {
  if (stretch === undefined) return [];
  const { theme, names, used } = paper;
  const { words, states, marks } = theme;
  used.add(stretch.state);
  const look = states[stretch.state];
  if (stretch.isLate) {
    const seconds = words.seconds(stretch.to - stretch.from);
    const text = [words.late(seconds), `+${seconds}`].find((each) => fitsIn(each, columns));
    if (text === undefined) unsaid.push(`${states.due.glyph} ${words.late(seconds)}`);
    return inlay(text ?? '', columns, look);
  }
  if (stretch.state !== 'waiting' || stretch.wait === null) return inlay('', columns, look);
  const { spans, named, released } = edge(stretch, columns, names, theme);
  used.add('waits-for');
  if (!named) unsaid.push(`${marks.arrow} ${describeWait(stretch.wait, names, UNSAID, words)}`);
  if (released) used.add('released-by');
  return [...spans];
}

/** The columns of a list of names in a note. */
const UNSAID = 24;

/** `→ Lock, → Queue ×3`: what a lane had no room to say. */
function note(unsaid: readonly string[], lane: Lane, { axis, width, theme }: Paper): Span[] {
  const text = [...tally(unsaid)].map(([each, count]) => repeated(each, count, theme)).join(', ');
  const room = width - 1 - axis.label;
  const from = Math.max(0, Math.min(columnAt(axis, lane.from), room - columnsOf(text)));
  return [gap(axis.label + from), { text, paint: theme.colour.dim }];
}

/** `✔ 1.00 s`: how and when it ended; of an exception, when somebody looked at it, if that was later. */
function ending(lane: Lane, room: number, { theme, used }: Paper, unsaid: string[]): Span[] {
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
  unsaid.push(`${states.failed.glyph} ${later}`);
  return spans;
}

/** How a lane ended, and whether for a while nobody took note. */
export function endState({ outcome, to, retrievedAt }: Lane): ShownState {
  if (outcome === null) return 'ready';
  const unnoticed = retrievedAt === null || retrievedAt - to > LATE;
  return outcome === 'failed' && unnoticed ? 'unretrieved' : outcome;
}

/** `    thread 1 crunch  ≈≈≈≈≈≈≈≈ goes on ≈≈≈≈ 3.00 s` */
function bandSpans(band: Band, lane: Lane, paper: Paper): Span[] {
  const { axis, theme, used } = paper;
  const { words, marks, states, colour } = theme;
  const from = columnAt(axis, band.from);
  const left = columnAt(axis, band.leftAt);
  const to = Math.max(from + 1, columnAt(axis, band.to));
  used.add('thread');
  return [
    labelSpan(bandLabel(band, lane, theme), paper),
    gap(from),
    { text: states.thread.glyph.repeat(Math.max(0, left - from)), paint: states.thread.paint },
    ...inlay(words.goesOn, to - Math.max(left, from), states.thread),
    band.ended ? { text: ` ${words.seconds(band.to)}` } : { text: marks.ellipsis, paint: colour.dim },
  ];
}
