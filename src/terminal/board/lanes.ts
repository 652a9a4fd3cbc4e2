import {
  isOver,
  type Moment,
  type Survey,
  type TaskMoment,
  type TaskState,
  type ThreadMoment,
  type TreeRow,
  taskTree,
} from '../../trace/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { indent, labelOf, threadName } from '../text/names.ts';
import { andMore, repeated } from '../text/tally.ts';
import type { SignStyle, Theme } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';
import { boardDetail } from './detail.ts';
import type { NonTasks } from './non-tasks.ts';
import { type BoardOptions, isWide } from './options.ts';

interface Columns {
  readonly label: number;
  readonly state: number;
  readonly detail: number;
}

/**
 * A line for each task that the survey chose, under it its threads that no task waits in, and one that counts the other
 * tasks; then the threads of those, and the coroutines that nobody has started.
 */
export function boardLanes(
  { tasks }: Moment,
  found: Survey,
  { threads, ...coroutines }: NonTasks,
  options: BoardOptions,
): string[] {
  const { theme, width } = options;
  const placed = taskTree(found.shown);
  const depths = new Map(placed.map(({ task, depth }) => [task.id, depth]));
  const namedThreads = threads.map((thread) => ({
    thread,
    name: indent((depths.get(thread.task ?? 0) ?? -1) + 1) + threadName(thread, theme.words),
  }));
  const labels = [
    ...placed.map(({ task, depth }) => indent(depth) + labelOf(task)),
    ...namedThreads.map(({ name }) => name),
    ...coroutines.drifting.keys(),
    ...coroutines['never-awaited'].keys(),
  ];
  const columns = measure(labels, found.shown, options);
  const lines: Span[][] = [];
  for (const row of placed) {
    const detail = boardDetail(row.task, tasks, columns.detail, options);
    lines.push([...taskLane(row, columns, options), ...detail]);
    for (const { thread, name } of namedThreads) {
      if (thread.task === row.task.id) lines.push(threadLane(thread, name, columns, options));
    }
  }
  if (found.total > found.shown.length) lines.push([andMore(hiddenCounts(found, theme), theme)]);
  for (const { thread, name } of namedThreads) {
    if (!depths.has(thread.task ?? 0)) lines.push(threadLane(thread, name, columns, options));
  }
  for (const state of ['drifting', 'never-awaited'] as const) {
    for (const [name, count] of coroutines[state])
      lines.push(coroutineLane(name, count, state, columns, options));
  }
  return lines.map((spans) => line(spans, width, theme));
}

/** `⠹ T1   ─ timer  `, before what it waits for. */
function taskLane({ task, depth }: TreeRow<TaskMoment>, columns: Columns, options: BoardOptions): Span[] {
  const { theme, frame } = options;
  const { glyph, paint } = theme.states[task.state];
  const { spinner } = theme.marks;
  const over = isOver(task);
  const look = lookOf(task, theme);
  // A lane that is over begins with the glyph of its state, and does not repeat it.
  const state = (over && !task.unretrieved ? ' ' : look.glyph) + (isWide(options) ? ` ${look.word}` : '');
  return [
    { text: over ? glyph : (spinner[frame % spinner.length] as string), paint },
    label(indent(depth) + labelOf(task), columns, theme),
    { text: padEnd(state, columns.state), paint: look.paint },
    gap(2),
  ];
}

/** `≈   thread 1 crunch    in a thread  since 0.20 s` */
function threadLane(thread: ThreadMoment, name: string, columns: Columns, options: BoardOptions): Span[] {
  const { words, states, colour } = options.theme;
  const { glyph, word, paint } = states.thread;
  return [
    { text: glyph, paint },
    label(name, columns, options.theme),
    { text: padEnd(isWide(options) ? `  ${word}` : '', columns.state), paint },
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
  options: BoardOptions,
): Span[] {
  const { theme } = options;
  const { glyph, word, paint } = theme.states[state];
  return [
    { text: glyph, paint },
    label(name, columns, theme),
    gap(isWide(options) ? 2 : columns.state + 2),
    { text: repeated(word, count, theme), paint },
  ];
}

function label(text: string, columns: Columns, { marks }: Theme): Span {
  return { text: ` ${padEnd(truncate(text, columns.label, marks.ellipsis), columns.label)}  ` };
}

function lookOf(task: TaskMoment, { states }: Theme): SignStyle {
  if (task.unretrieved) return states.unretrieved;
  return states[task.cancelRequested ? 'cancel-requested' : task.state];
}

function measure(labels: readonly string[], tasks: readonly TaskMoment[], options: BoardOptions): Columns {
  const { width, theme } = options;
  const widest = Math.max(6, ...labels.map(columnsOf));
  const label = Math.min(widest, Math.floor((width - 1) * 0.35));
  const looks = tasks.map((task) => lookOf(task, theme));
  const state = isWide(options)
    ? Math.max(11, ...looks.map(({ glyph, word }) => glyph.length + 1 + word.length))
    : Math.max(1, ...looks.map(({ glyph }) => glyph.length));
  return { label, state, detail: width - 1 - (2 + label + 2 + state + 2) };
}

/** How many tasks without a row there are, by the words of their states. All who wait count as one state. */
export function hiddenCounts({ counts, shown }: Survey, { states }: Theme): Map<string, number> {
  const left = { ...counts };
  for (const task of shown) left[task.state]--;
  const { timer, waiting, thread, ...others } = left;
  const words = new Map([[states.waiting.word, timer + waiting + thread]]);
  for (const [state, count] of Object.entries(others)) words.set(states[state as TaskState].word, count);
  return words;
}
