import type { Moment, TaskMoment, ThreadMoment } from '../../trace/index.ts';
import { labelOf, shownState, threadName } from '../chart/names.ts';
import { repeated } from '../chart/tally.ts';
import { isOver, type Survey } from '../survey.ts';
import { andMore } from '../text/and-more.ts';
import { gap, line, type Span } from '../text/line.ts';
import type { Look, Theme } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';
import { arrange, indent, type Placed } from '../tree.ts';
import { besides } from './besides.ts';
import { boardDetail } from './detail.ts';
import { type BoardView, isWide } from './view.ts';

/** The columns of the lanes, as wide for all of them. */
interface Columns {
  readonly label: number;
  readonly state: number;
  /** What is left for the rest. */
  readonly detail: number;
}

/**
 * A line for each task that the survey chose, under it the threads that work on without it, and one that counts the
 * other tasks; then the threads of those, and the coroutines that drift or were forgotten.
 */
export function boardLanes(moment: Moment, found: Survey, rows: number, view: BoardView): string[] {
  const { theme, width } = view;
  const placed = arrange(found.shown);
  const beside = besides(moment);
  const depths = new Map(placed.map(({ task, depth }) => [task.id, depth]));
  const threads = beside.threads.map((thread) => ({
    thread,
    name: indent((depths.get(thread.task ?? 0) ?? -1) + 1) + threadName(thread, theme.words),
  }));
  const labels = [
    ...placed.map(({ task, depth }) => indent(depth) + labelOf(task)),
    ...threads.map(({ name }) => name),
    ...beside.drifting.keys(),
    ...beside['never-awaited'].keys(),
  ];
  const columns = measure(labels, found.shown, view);
  const lines: Span[][] = [];
  for (const each of placed) {
    lines.push(lane(each, columns, view));
    for (const { thread, name } of threads) {
      if (thread.task === each.task.id) lines.push(threadLane(thread, name, columns, view));
    }
  }
  if (found.total > found.shown.length) lines.push([andMore(hidden(found, theme), theme)]);
  for (const { thread, name } of threads) {
    if (!depths.has(thread.task ?? 0)) lines.push(threadLane(thread, name, columns, view));
  }
  for (const state of ['drifting', 'never-awaited'] as const) {
    for (const [name, count] of beside[state]) lines.push(coroutineLane(name, count, state, columns, view));
  }
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
  const state = (over && !task.unretrieved ? ' ' : look.glyph) + (isWide(view) ? ` ${look.word}` : '');
  return [
    { text: over ? glyph : (spinner[frame % spinner.length] as string), paint },
    label(indent(depth) + labelOf(task), columns, theme),
    { text: padEnd(state, columns.state), paint: look.paint },
    gap(2),
    ...boardDetail(task, columns.detail, view),
  ];
}

/** `≈   thread 1 crunch    in a thread  since 0.20 s` */
function threadLane(thread: ThreadMoment, name: string, columns: Columns, view: BoardView): Span[] {
  const { words, states, colour } = view.theme;
  const { glyph, word, paint } = states.thread;
  return [
    { text: glyph, paint },
    label(name, columns, view.theme),
    { text: padEnd(isWide(view) ? `  ${word}` : '', columns.state), paint },
    gap(2),
    { text: words.since(words.seconds(thread.since)), paint: colour.dim },
  ];
}

/** `◌ worker  never awaited ×2` */
function coroutineLane(
  name: string,
  count: number,
  state: 'drifting' | 'never-awaited',
  columns: Columns,
  view: BoardView,
): Span[] {
  const { theme } = view;
  const { glyph, word, paint } = theme.states[state];
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
  if (task.unretrieved) return theme.states.unretrieved;
  return theme.states[task.cancelRequested ? 'cancel-requested' : shownState(task)];
}

function measure(labels: readonly string[], tasks: readonly TaskMoment[], view: BoardView): Columns {
  const { width, theme } = view;
  const widest = Math.max(6, ...labels.map(columnsOf));
  const label = Math.min(widest, Math.floor((width - 1) * 0.35));
  const looks = tasks.map((task) => stateLook(task, theme));
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
