import type { Moment } from '../trace/index.ts';
import type { BoardView } from './board-lanes.ts';
import { gap, line, type Span } from './line.ts';
import { labelOf } from './names.ts';
import type { Survey } from './survey.ts';
import type { ShownState, Theme } from './theme.ts';

/** The two lines under the lanes: the clock and what the one thread does; how many tasks are in which state. */
export function boardFoot(moment: Moment, found: Survey, view: BoardView): string[] {
  const { t, width, theme } = view;
  const clock = `${theme.words.seconds(t).padStart(8)}  `;
  const thread = [{ text: clock, paint: theme.colour.bold }, ...threadSpans(moment, found, theme)];
  const full = countSpans(found, clock.length, true, theme);
  const fits = full.reduce((sum, { text }) => sum + text.length, 0) < width;
  return [thread, fits ? full : countSpans(found, 1, false, theme)].map((spans) => line(spans, width, theme));
}

/** `█ running T1`, `▓ blocked by T1 until 2.00 s`, `idle until 1.00 s`. */
function threadSpans(moment: Moment, { counts, holder, total }: Survey, theme: Theme): Span[] {
  const { words, states, colour } = theme;
  const who = holder === null ? null : labelOf(holder);
  const until = moment.threadUntil === null ? null : words.seconds(moment.threadUntil);
  if (moment.thread === 'blocked') {
    const { glyph, paint } = states.blocking;
    return [{ text: `${glyph} ${words.thread.blocked(who, until ?? '')}`, paint }];
  }
  if (total > 0 && counts.done + counts.failed + counts.cancelled === total) {
    return [{ text: words.thread.finished, paint: colour.dim }];
  }
  if (moment.thread === 'idle') return [{ text: words.thread.idle(until), paint: colour.dim }];
  const { glyph, paint } = states.running;
  return [{ text: `${glyph} ${words.thread.running(who)}`, paint }];
}

/** `▒ 0 ready  ┄ 3 waiting  █ 0 running  ✔ 1 done`; without the words where they do not fit. */
function countSpans({ counts }: Survey, indent: number, worded: boolean, theme: Theme): Span[] {
  const strip: [ShownState, number][] = [
    ['ready', counts.ready],
    ['waiting', counts.timer + counts.waiting],
    ['running', counts.running],
    ['done', counts.done],
  ];
  for (const state of ['blocking', 'failed', 'cancelled'] as const) {
    if (counts[state] > 0) strip.push([state, counts[state]]);
  }
  return strip.flatMap(([state, count], index) => {
    const { glyph, word, paint } = theme.states[state];
    const text = worded ? `${glyph} ${count} ${word}` : `${glyph}${count}`;
    return [
      gap(index === 0 ? indent : worded ? 2 : 1),
      { text, paint: count === 0 ? theme.colour.dim : paint },
    ];
  });
}
