import type { Words } from '../../i18n/index.ts';
import { type Moment, type Phase, type TaskMoment, type Timer, timersOf } from '../../trace/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { labelOf, nameList } from '../text/names.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';

/** No terminal has room for more of them on a line. */
const MOST_TIMERS = 24;

const NONE = '-';

interface LoopInput {
  readonly moment: Moment;
  readonly phase: Phase;
  readonly t: number;
  readonly holder: TaskMoment | null;
}

/** The loop in three lines: its phase, its ready queue, its timers in the order in which they are due. */
export function loopRows({ moment, phase, t, holder }: LoopInput, options: ViewOptions): string[] {
  const { width, theme } = options;
  const { words } = theme;
  const labels = [words.stepper.loop, words.stepper.ready, words.stepper.timers];
  const column = labelColumn(words);
  const rows = [
    phases(phase, holder, options),
    queue(moment, width - 1 - column, options),
    timers(moment, t, width - 1 - column, options),
  ];
  return rows.map((spans, index) =>
    line(
      [{ text: padEnd(labels[index] as string, column), paint: theme.colour.dim }, ...spans],
      width,
      theme,
    ),
  );
}

/** The columns of the labels of the loop and of the variables, and the space after them. */
export function labelColumn({ stepper: { locals, loop, ready, timers } }: Words): number {
  return Math.max(...[locals, loop, ready, timers].map(columnsOf)) + 1;
}

/** ` wait  due timers ❯run  █ T1` */
function phases(phase: Phase, holder: TaskMoment | null, { theme }: ViewOptions): Span[] {
  const { words, marks, colour, states } = theme;
  const { phases: names, outside } = words.stepper;
  if (phase === 'outside') return [{ text: outside, paint: colour.bold }];
  const steps = (['wait', 'timers', 'run'] as const).flatMap((each, index): Span[] => [
    gap(index === 0 ? 0 : 1),
    each === phase
      ? { text: `${marks.pointer}${names[each]}`, paint: colour.bold }
      : { text: ` ${names[each]}`, paint: colour.dim },
  ]);
  if (holder === null) return steps;
  const { glyph, paint } = states[holder.state];
  return [...steps, gap(2), { text: `${glyph} ${labelOf(holder)}`, paint }];
}

/** `▒ T1, T3 and 7 more`, the next first. */
function queue({ ready, tasks }: Moment, columns: number, { theme }: ViewOptions): Span[] {
  const { words, colour, states } = theme;
  if (ready.size === 0) return [{ text: NONE, paint: colour.dim }];
  const { glyph, paint } = states.ready;
  const names = nameList([...ready], tasks, columns - glyph.length - 1, words);
  return [{ text: `${glyph} `, paint }, { text: names }];
}

/** `1.00 s T1, 2.00 s T2 and 3 more`: when each is due. */
function timers(moment: Moment, t: number, columns: number, { theme }: ViewOptions): Span[] {
  const { words, colour, states } = theme;
  const { first, count } = timersOf(moment, MOST_TIMERS);
  if (count === 0) return [{ text: NONE, paint: colour.dim }];
  const spans: Span[] = [];
  let room = columns - columnsOf(words.more(count));
  let shown = 0;
  for (const timer of first) {
    const left = timer.until - t;
    const seconds = words.seconds(Math.abs(left));
    const late = left < 0 && seconds !== words.seconds(0);
    const when = late ? words.late(seconds) : words.seconds(timer.until);
    const comma = shown === 0 ? '' : ', ';
    const columnsWanted = columnsOf(comma) + columnsOf(when) + 1 + columnsOf(timerName(timer, words));
    if (shown > 0 && columnsWanted > room) break;
    room -= columnsWanted;
    shown++;
    spans.push({ text: comma }, { text: when, paint: states[late ? 'blocking' : 'timer'].paint });
    spans.push({ text: ` ${timerName(timer, words)}` });
  }
  if (count > shown) spans.push({ text: words.more(count - shown), paint: colour.dim });
  return spans;
}

/** `T1`, `limit of main`. */
export function timerName({ task, limit }: Timer, { stepper }: Words): string {
  if (task === null) return stepper.other;
  return limit ? stepper.limit(labelOf(task)) : labelOf(task);
}
