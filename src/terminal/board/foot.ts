import type { Moment, Survey } from '../../trace/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { labelOf } from '../text/names.ts';
import type { ShownState } from '../text/theme.ts';
import { type BoardOptions, isWide } from './options.ts';

/** The two lines under the lanes: the clock and what the one thread does; how many tasks are in which state. */
export function boardFoot(moment: Moment, found: Survey, options: BoardOptions): string[] {
  const { t, width, theme } = options;
  const seconds = theme.words.seconds(t);
  const clock = isWide(options) ? seconds.padStart(8) : seconds;
  const thread = [{ text: clock, paint: theme.colour.bold }, gap(2), ...threadSpans(moment, found, options)];
  return [thread, countSpans(found, clock.length + 2, options)].map((spans) => line(spans, width, theme));
}

/** `thread: █ running T1`, `thread: ▓ blocked by T1 until 2.00 s`, `thread: idle until 1.00 s`. */
function threadSpans(moment: Moment, { counts, holder, total }: Survey, options: BoardOptions): Span[] {
  const { words, states, colour } = options.theme;
  const dim = (text: string): Span => ({ text, paint: colour.dim });
  if (total > 0 && counts.done + counts.failed + counts.cancelled === total) {
    const { size } = moment.threads;
    return [dim(size === 0 ? words.thread.finished : words.thread.joining(size))];
  }
  const label = isWide(options) ? [dim(words.thread.label)] : [];
  const who = holder === null ? null : labelOf(holder);
  const until = moment.threadUntil === null ? null : words.seconds(moment.threadUntil);
  switch (moment.thread) {
    case 'idle':
      return [...label, { text: words.thread.idle(until) }];
    case 'blocked': {
      const { glyph, paint } = states.blocking;
      return [...label, { text: `${glyph} ${words.thread.blocked(who, until)}`, paint }];
    }
    case 'running': {
      const { glyph, paint } = states.running;
      return [...label, { text: `${glyph} ${words.thread.running(who)}`, paint }];
    }
  }
}

/** `▒ 0 ready  ┄ 3 waiting  █ 0 running  ✔ 1 done`; without indent, and then without words, where there is no room. */
function countSpans({ counts }: Survey, indent: number, { theme, width }: BoardOptions): Span[] {
  const strip: [ShownState, number][] = [
    ['ready', counts.ready],
    ['waiting', counts.timer + counts.waiting + counts.thread],
    ['running', counts.running],
    ['done', counts.done],
  ];
  for (const state of ['blocking', 'failed', 'cancelled'] as const) {
    if (counts[state] > 0) strip.push([state, counts[state]]);
  }
  const spans = (worded: boolean): Span[] =>
    strip.flatMap(([state, count], index) => {
      const { glyph, word, paint } = theme.states[state];
      const text = `${glyph} ${worded ? theme.words.counted(count, word) : count}`;
      return [gap(index === 0 ? 0 : 2), { text, paint: count === 0 ? theme.colour.dim : paint }];
    });
  const full = spans(true);
  const columns = full.reduce((sum, { text }) => sum + text.length, 0);
  if (columns >= width) return spans(false);
  return columns + indent < width ? [gap(indent), ...full] : full;
}
