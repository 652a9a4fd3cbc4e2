import type { Moment, TaskMoment } from '../trace/index.ts';
import { andMore } from './and-more.ts';
import { boardDetail } from './board-detail.ts';
import { type BoardView, isWide } from './board-view.ts';
import { gap, line, type Span } from './line.ts';
import { labelOf, shownState } from './names.ts';
import { isOver, type Survey } from './survey.ts';
import { repeated, tally } from './tally.ts';
import type { Look, Theme } from './theme.ts';
import { arrange, indent, type Placed } from './tree.ts';
import { columnsOf, padEnd, truncate } from './width.ts';

/** The columns of the lanes, as wide for all of them. */
interface Columns {
  readonly label: number;
  readonly state: number;
  /** What is left for the rest. */
  readonly detail: number;
}

/** A line for each task that the survey chose, and one that counts the others; then the forgotten coroutines. */
export function boardLanes(moment: Moment, found: Survey, rows: number, view: BoardView): string[] {
  const { theme, width } = view;
  const placed = arrange(found.shown);
  const forgotten = [...tally(moment.neverAwaited)];
  const columns = measure(placed, forgotten, view);
  const lines = placed.map((each) => lane(each, columns, view));
  if (found.total > found.shown.length) lines.push([andMore(hidden(found, theme), theme)]);
  for (const [name, count] of forgotten) lines.push(forgottenLane(name, count, columns, view));
  return lines.slice(0, rows).map((spans) => line(spans, width, theme));
}

/** `⠹ T1   ─ timer   ━━━━━━━━   0.58 s left` */
function lane({ task, depth }: Placed<TaskMoment>, columns: Columns, view: BoardView): Span[] {
  const { theme, frame } = view;
  const { glyph, paint } = theme.states[shownState(task)];
  const { spinner } = theme.marks;
  const over = isOver(task);
  const look = stateLook(task, theme);
  // A lane that is over begins with the glyph of its state, and does not repeat it.
  const state = (over ? ' ' : look.glyph) + (isWide(view) ? ` ${look.word}` : '');
  return [
    { text: over ? glyph : (spinner[frame % spinner.length] as string), paint },
    label(indent(depth) + labelOf(task), columns, theme),
    { text: padEnd(state, columns.state), paint: look.paint },
    gap(2),
    ...boardDetail(task, columns.detail, view),
  ];
}

/** `◌ worker  never awaited ×2` */
function forgottenLane(name: string, count: number, columns: Columns, view: BoardView): Span[] {
  const { theme } = view;
  const { glyph, word, paint } = theme.states['never-awaited'];
  return [
    { text: glyph, paint },
    label(name, columns, theme),
    gap(isWide(view) ? 2 : columns.state + 2),
    { text: repeated(word, count, theme), paint },
  ];
}

function label(text: string, columns: Columns, { marks }: Theme): Span {
  return { text: ` ${padEnd(truncate(text, columns.label, marks.ellipsis), columns.label)}  ` };
}

function stateLook(task: TaskMoment, theme: Theme): Look {
  return theme.states[task.cancelRequested ? 'cancel-requested' : shownState(task)];
}

function measure(
  placed: readonly Placed<TaskMoment>[],
  forgotten: readonly (readonly [string, number])[],
  view: BoardView,
): Columns {
  const { width, theme } = view;
  const labels = placed.map(({ task, depth }) => indent(depth) + labelOf(task));
  const names = forgotten.map(([name]) => name);
  const widest = Math.max(6, ...[...labels, ...names].map(columnsOf));
  const label = Math.min(widest, Math.floor((width - 1) * 0.35));
  const looks = placed.map(({ task }) => stateLook(task, theme));
  const state = isWide(view)
    ? Math.max(11, ...looks.map(({ glyph, word }) => glyph.length + 1 + word.length))
    : Math.max(1, ...looks.map(({ glyph }) => glyph.length));
  return { label, state, detail: width - 1 - (2 + label + 2 + state + 2) };
}

/** The tasks that are not shown, by the words of the counts. */
export function hidden({ counts, shown }: Survey, { states }: Theme): Map<string, number> {
  const left = { ...counts };
  for (const task of shown) left[task.state]--;
  const { timer, waiting, ...others } = left;
  const words = new Map([[states.waiting.word, timer + waiting]]);
  for (const [state, count] of Object.entries(others))
    words.set(states[state as TaskMoment['state']].word, count);
  return words;
}
