import { isOver, type TaskMoment } from '../../trace/index.ts';
import { gap, type Span } from '../text/line.ts';
import { describeWait, type Names } from '../text/names.ts';
import type { Theme } from '../text/theme.ts';
import { padEnd } from '../text/width.ts';
import { type BoardOptions, isWide } from './options.ts';

/** The columns of a bar. With fewer than the least it would say nothing. */
const BAR = { least: 5, most: 24 };

/** After the state of a task: what it waits for, until when, or when it ended. */
export function boardDetail(task: TaskMoment, names: Names, columns: number, options: BoardOptions): Span[] {
  const { t, theme } = options;
  const { words, marks, colour, states } = theme;
  if (isOver(task)) {
    const end = words.at(words.seconds(task.since));
    const { word } = states[task.unretrieved ? 'unretrieved' : task.state];
    return [{ text: isWide(options) ? end : `${word} ${end}`, paint: colour.dim }];
  }
  if (task.state === 'running') return [{ text: words.nothingElse, paint: colour.dim }];
  if (task.state === 'blocking') return [{ text: words.wholeLoop, paint: states.blocking.paint }];
  const { wait } = task;
  if (wait === null || wait.for === 'turn') return [];
  if (wait.for === 'timer') return countdown(task.since, wait.until, t, columns, theme);
  const arrow = `${marks.arrow} `;
  return [
    { text: arrow, paint: colour.dim },
    { text: describeWait(wait, names, columns - arrow.length, words) },
  ];
}

/** A bar that drains from the beginning of a wait to its deadline, and when that is, or how long ago it was. */
function countdown(since: number, until: number, t: number, columns: number, theme: Theme): Span[] {
  const { words, marks, states } = theme;
  const left = until - t;
  const seconds = words.seconds(Math.abs(left));
  const text =
    left < 0 && seconds !== words.seconds(0) ? words.late(seconds) : words.until(words.seconds(until));
  // The room for a long text, so that all bars have the same length.
  const longest = words.until(words.seconds(Math.max(10, until)));
  const bar = Math.min(BAR.most, columns - longest.length - 1);
  if (bar < BAR.least) return [{ text }];
  const share = left === Infinity ? 1 : Math.min(1, Math.max(0, left) / (until - since || 1));
  const halves = Math.round(share * bar * 2);
  const drawn = marks.bar.full.repeat(halves >> 1) + (halves % 2 === 1 ? marks.bar.half : '');
  return [{ text: padEnd(drawn, bar), paint: states.timer.paint }, gap(1), { text }];
}
