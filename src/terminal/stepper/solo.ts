import { isOver, type Moment, type TaskMoment } from '../../trace/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { coroutineName, describeWait, labelOf } from '../text/names.ts';
import type { ViewOptions } from '../text/theme.ts';

/** One task by itself: its state, and its chain of awaits, with a row for each coroutine if there is room. */
export function soloRows(
  task: TaskMoment | undefined,
  moment: Moment,
  rows: number,
  { width, theme }: ViewOptions,
): string[] {
  if (task === undefined) return [];
  const { words, marks, states, colour } = theme;
  const look = states[task.unretrieved ? 'unretrieved' : task.state];
  const cancel = states['cancel-requested'];
  const first: Span[] = [
    { text: labelOf(task) },
    gap(2),
    { text: `${look.glyph} ${look.word}`, paint: look.paint },
    ...(task.cancelRequested
      ? [gap(2), { text: `${cancel.glyph} ${cancel.word}`, paint: cancel.paint }]
      : []),
    ...(isOver(task) ? [gap(1), { text: words.at(words.seconds(task.since)), paint: colour.dim }] : []),
  ];
  const suspended = !isOver(task) && task.state !== 'running' && task.state !== 'blocking';
  const chain = suspended ? task.stack.map(coroutineName) : [];
  const { wait } = task;
  if (wait?.for === 'timer') chain.push(words.until(words.seconds(wait.until)));
  else if (wait !== null && wait.for !== 'turn') chain.push(describeWait(wait, moment.tasks, width, words));
  const arrow: Span = { text: `${marks.arrow} `, paint: colour.dim };
  const stairs = chain.map((text, index): Span[] => [
    gap(2 + 2 * Math.min(index, 4)),
    ...(index === 0 ? [] : [arrow]),
    { text },
  ]);
  const inOneRow = chain.flatMap((text, index): Span[] => [
    ...(index === 0 ? [gap(2)] : [gap(1), arrow]),
    { text },
  ]);
  const below = stairs.length < rows ? stairs : [inOneRow];
  return [first, ...below].slice(0, rows).map((spans) => line(spans, width, theme));
}
