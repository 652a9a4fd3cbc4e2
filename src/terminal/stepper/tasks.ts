import {
  isOver,
  type Moment,
  type Survey,
  type TaskMoment,
  type TaskState,
  type TreeRow,
  taskTree,
} from '../../trace/index.ts';
import { hiddenCounts } from '../board/lanes.ts';
import { nonTasks } from '../board/non-tasks.ts';
import { gap, line, type Span } from '../text/line.ts';
import { coroutineName, describeWait, indent, labelOf, threadName } from '../text/names.ts';
import { andMore, repeated } from '../text/tally.ts';
import type { ShownState, Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';

interface TasksInput {
  readonly moment: Moment;
  readonly found: Survey;
  readonly focus: number | null;
}

/** From this width on there is room for the words of the states. */
const WIDE = 60;

/** A line for each task that the survey chose, children under their parents; then the threads and coroutines. */
export function taskRows(input: TasksInput, rows: number, { width, theme }: ViewOptions): string[] {
  const { moment, found } = input;
  const shown = withFocus(found.shown, moment.tasks.get(input.focus ?? 0), rows);
  const placed = taskTree(shown);
  const column = Math.min(
    Math.max(6, ...placed.map(({ task, depth }) => columnsOf(indent(depth) + labelOf(task)))),
    Math.floor((width - 1) * 0.35),
  );
  const lines = placed.map((each) => row(each, column, input, { width, theme }));
  if (found.total > shown.length)
    lines.push([gap(2), andMore(hiddenCounts({ ...found, shown }, theme), theme)]);
  lines.push(...nonTaskRows(moment, theme));
  return lines.slice(0, rows).map((spans) => line(spans, width, theme));
}

/** Gives the task of the last event a row, the last one if need be. */
function withFocus(
  shown: readonly TaskMoment[],
  focus: TaskMoment | undefined,
  rows: number,
): readonly TaskMoment[] {
  if (focus === undefined || rows < 1 || shown.includes(focus)) return shown;
  return [...shown.slice(0, Math.max(0, shown.length - 1)), focus];
}

/** `❯ T1   ─ timer    worker → sleep` */
function row(
  { task, depth }: TreeRow<TaskMoment>,
  column: number,
  { focus, moment, found }: TasksInput,
  { width, theme }: ViewOptions,
): Span[] {
  const { marks, states, colour } = theme;
  const { glyph, word, paint } = states[task.unretrieved ? 'unretrieved' : task.state];
  const label = truncate(indent(depth) + labelOf(task), column, marks.ellipsis);
  const wide = width >= WIDE;
  const state = wide ? `${glyph} ${word}` : glyph;
  const all = Object.keys(found.counts) as TaskState[];
  const stateColumn = wide ? 2 + Math.max(...all.map((each) => columnsOf(states[each].word))) : 1;
  const here = task.id === focus;
  return [
    { text: here ? `${marks.pointer} ` : '  ', paint: colour.bold },
    { text: padEnd(label, column), ...(here && { paint: colour.bold }) },
    gap(2),
    { text: padEnd(state, stateColumn), paint },
    gap(2),
    ...cancelSpans(task, wide, theme),
    ...awaitChain(task, moment, width, theme),
  ];
}

/** `⊘? cancel requested` */
function cancelSpans({ cancelRequested }: TaskMoment, wide: boolean, { states }: Theme): Span[] {
  if (!cancelRequested) return [];
  const { glyph, word, paint } = states['cancel-requested'];
  return [{ text: wide ? `${glyph} ${word}` : glyph, paint }, gap(2)];
}

/** `main → wait_for → T1`: the coroutines that a task is suspended in, and what the innermost waits for. */
function awaitChain(task: TaskMoment, { tasks }: Moment, columns: number, theme: Theme): Span[] {
  const { words, marks, colour } = theme;
  if (isOver(task)) return [{ text: words.at(words.seconds(task.since)), paint: colour.dim }];
  if (task.state === 'running' || task.state === 'blocking') return [];
  const chain = task.stack.map((coroutine): Span => ({ text: coroutineName(coroutine), paint: colour.dim }));
  const { wait } = task;
  if (wait !== null && wait.for !== 'timer' && wait.for !== 'turn')
    chain.push({ text: describeWait(wait, tasks, columns, words) });
  return chain.flatMap((each, index) =>
    index === 0 ? [each] : [{ text: ` ${marks.arrow} `, paint: colour.dim }, each],
  );
}

/** `≈ thread 1 work  since 0.20 s`, `◌ worker ×2`. */
function nonTaskRows(moment: Moment, theme: Theme): Span[][] {
  const { states, words } = theme;
  const { threads, drifting, 'never-awaited': forgotten } = nonTasks(moment);
  const { word } = states['never-awaited'];
  const span = (state: ShownState, text: string): Span[] => {
    const { glyph, paint } = states[state];
    return [gap(2), { text: `${glyph} ${text}`, paint }];
  };
  return [
    ...threads.map((thread) =>
      span('thread', `${threadName(thread, words)}  ${words.since(words.seconds(thread.since))}`),
    ),
    ...[...drifting].map(([name, count]) => span('never-awaited', repeated(name, count, theme))),
    ...[...forgotten].map(([name, count]) =>
      span('never-awaited', `${repeated(name, count, theme)}  ${word}`),
    ),
  ];
}
