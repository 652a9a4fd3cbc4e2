import type { AbandonedThread, Interval, Lane, Mark } from '../../../trace/index.ts';
import { endState, laneLabel, threadLabel } from '../../chart/lane-line.ts';
import { describeWait, type Names, nameOf } from '../../text/names.ts';
import type { Theme } from '../../text/theme.ts';
import { truncate } from '../../text/width.ts';
import type { PrintedMark } from '../printed-marks.ts';
import { CHARACTER, label, MARGIN } from './block.ts';
import { type Scale, xOf } from './scale.ts';
import { stateShape } from './state.ts';
import { COLOUR_OF } from './style.ts';
import { element, escaped } from './xml.ts';

export interface LaneOptions {
  readonly scale: Scale;
  readonly labels: number;
  readonly names: Names;
  readonly theme: Theme;
}

/** The room above the line of a lane, for letters of printed lines, and below it, for marks. */
export const ABOVE = 18;
const BELOW = 20;
/** The height of an abandoned thread, below its task. */
const THREAD = 18;
/** Names of one wait are listed up to this length, in characters. */
const LIST = 100;

export function heightOf({ threads }: Lane): number {
  return ABOVE + BELOW + threads.length * THREAD;
}

/** @param y where the line of the lane is. */
export function laneShapes(
  lane: Lane,
  y: number,
  printed: readonly PrintedMark[],
  options: LaneOptions,
): string {
  const { scale } = options;
  return [
    name(laneLabel(lane), y, options),
    ...lane.intervals
      .filter(({ from, to, state }) => to > from || state === 'running')
      .map((interval) => intervalShape(interval, y, options)),
    ...lane.marks.map((mark) => markShape(mark, y, options)),
    ...printed.map(({ letter, t }) =>
      label(letter, xOf(scale, t), y - 10, { class: 'badge on fill-ink stroke-paper' }),
    ),
    ending(lane, y, options),
    ...lane.threads.map((thread, index) =>
      threadShapes(thread, lane, y + BELOW + (index + 0.3) * THREAD, options),
    ),
  ].join('\n');
}

function name(text: string, y: number, { labels, theme }: LaneOptions): string {
  return label(truncate(text, labels, theme.marks.ellipsis), MARGIN, y + 4, { class: 'fill-ink' });
}

/** `waiting: 0.00 s – 2.00 s, T1, T2` */
function titleOf({ from, to, state, wait }: Interval, { names, theme }: LaneOptions): string {
  const { words, states } = theme;
  const what = wait === null ? '' : `, ${describeWait(wait, names, LIST, words)}`;
  return words.labelled(states[state].word, `${words.seconds(from)} – ${words.seconds(to)}${what}`);
}

function intervalShape(interval: Interval, y: number, options: LaneOptions): string {
  const { from, to, state, isLate } = interval;
  const { words, states } = options.theme;
  const [x, end] = [xOf(options.scale, from), xOf(options.scale, to)];
  const shape = stateShape(state, x, end, y, titleOf(interval, options));
  const blocking = state === 'blocking' ? states.blocking.word : '';
  const text = isLate ? words.late(words.seconds(to - from)) : blocking;
  if (text === '' || (text.length + 2) * CHARACTER > end - x) return shape;
  const kind = `on bold fill-${COLOUR_OF[state]} stroke-paper`;
  return shape + label(text, (x + end) / 2, y + 4, { class: kind });
}

function markShape(mark: Mark, y: number, { scale, names, theme }: LaneOptions): string {
  const { words, states } = theme;
  const { glyph, word } = states[mark.kind];
  const x = xOf(scale, mark.t);
  const kind = `small fill-${COLOUR_OF[mark.kind]}`;
  const title = `${word} ${words.at(words.seconds(mark.t))}`;
  const bar = element('path', { d: `M${x.toFixed(2)} ${y - 11} v22`, class: 'line stroke-blocking' });
  switch (mark.kind) {
    case 'due':
      return titled(`${title}: ${words.late(words.seconds(mark.seenTo - mark.t))}`, bar);
    case 'cut':
      // Leave room for the mark of the cancellation that follows.
      return bar + label(words.cut, x - 20, y + 17, { class: kind, 'text-anchor': 'end' });
    case 'cancel-requested': {
      const by = mark.by === null ? '' : `, ${nameOf(mark.by, names)}`;
      return titled(title + by, label(glyph, x - 2, y + 17, { class: kind, 'text-anchor': 'end' }));
    }
    case 'cancel-delivered':
      return titled(title, label(glyph, x + 1, y + 17, { class: kind, 'text-anchor': 'start' }));
  }
}

function ending(lane: Lane, y: number, { scale, theme }: LaneOptions): string {
  const x = xOf(scale, lane.to) + 6;
  if (lane.outcome === null) return label(theme.marks.ellipsis, x, y + 4, { class: 'fill-dim' });
  const state = endState(lane);
  const { glyph, word } = theme.states[state];
  const shape = label(glyph, x, y + 4, { class: `bold fill-${COLOUR_OF[state]}` });
  const when = label(theme.words.seconds(lane.to), x + CHARACTER * (glyph.length + 0.5), y + 4, {
    class: 'fill-ink',
  });
  return titled(word, shape + when);
}

function threadShapes(thread: AbandonedThread, lane: Lane, y: number, options: LaneOptions): string {
  const { words } = options.theme;
  const [x, end] = [xOf(options.scale, thread.leftAt), xOf(options.scale, thread.to)];
  const title = words.labelled(words.goesOn, `${words.seconds(thread.leftAt)} – ${words.seconds(thread.to)}`);
  const text = label(words.goesOn, end + 6, y + 4, { class: 'small fill-dim' });
  return (
    name(threadLabel(thread, lane, options.theme), y, options) + stateShape('thread', x, end, y, title) + text
  );
}

function titled(title: string, shape: string): string {
  return element('g', {}, element('title', {}, escaped(title)), shape);
}
