import { bandLabel, endState, indented } from '../../chart/lane-line.ts';
import { describeWait, type Names, nameOf } from '../../chart/names.ts';
import type { Band, Lane, Mark, Stretch } from '../../lanes.ts';
import type { Theme } from '../../text/theme.ts';
import { truncate } from '../../text/width.ts';
import type { PrintedMark } from '../printed-marks.ts';
import { CHARACTER, label, MARGIN } from './block.ts';
import { type Scale, xOf } from './scale.ts';
import { stateShape } from './state.ts';
import { COLOUR_OF } from './style.ts';
import { element, escaped } from './xml.ts';

/** What the lanes of a run have in common. */
export interface Paper {
  readonly scale: Scale;
  /** The most characters of a label. */
  readonly labels: number;
  readonly names: Names;
  readonly theme: Theme;
}

/** Above and below the line of a lane: letters of what was printed, and what else happened to it. */
export const ABOVE = 18;
export const BELOW = 20;
/** The height of a thread that goes on, below its task. */
const BAND = 18;
/** Names of one wait are listed up to this length, in characters. */
const LIST = 100;

/** How much room a lane takes. */
export function heightOf({ bands }: Lane): number {
  return ABOVE + BELOW + bands.length * BAND;
}

/** A lane, on the line at `y`. */
export function laneShapes(lane: Lane, y: number, printed: readonly PrintedMark[], paper: Paper): string {
  const { scale } = paper;
  return [
    name(indented(lane), y, paper),
    ...lane.stretches
      .filter(({ from, to, state }) => to > from || state === 'running')
      .map((stretch) => {
        const [x, end] = [xOf(scale, stretch.from), xOf(scale, stretch.to)];
        return stateShape(stretch.state, x, end, y, told(stretch, paper)) + inside(stretch, x, end, y, paper);
      }),
    ...lane.marks.map((mark) => markShape(mark, y, paper)),
    ...printed.map(({ letter, t }) =>
      label(letter, xOf(scale, t), y - 10, { class: 'badge on fill-ink stroke-paper' }),
    ),
    ending(lane, y, paper),
    ...lane.bands.map((band, index) => bandShapes(band, lane, y + BELOW + (index + 0.3) * BAND, paper)),
  ].join('\n');
}

function name(text: string, y: number, { labels, theme }: Paper): string {
  return label(truncate(text, labels, theme.marks.ellipsis), MARGIN, y + 4, { class: 'fill-ink' });
}

/** `waiting: 0.00 s – 2.00 s, T1, T2` */
function told({ from, to, state, wait }: Stretch, { names, theme }: Paper): string {
  const { words, states } = theme;
  const what = wait === null ? '' : `, ${describeWait(wait, names, LIST, words)}`;
  return words.labelled(states[state].word, `${words.seconds(from)} – ${words.seconds(to)}${what}`);
}

/** What there is to say on the shape of a state, if there is room for it. */
function inside(
  { from, to, state, isLate }: Stretch,
  x: number,
  end: number,
  y: number,
  paper: Paper,
): string {
  const { words, states } = paper.theme;
  const text = isLate
    ? words.late(words.seconds(to - from))
    : state === 'blocking'
      ? states.blocking.word
      : '';
  if (text === '' || (text.length + 2) * CHARACTER > end - x) return '';
  return label(text, (x + end) / 2, y + 4, { class: `on bold fill-${COLOUR_OF[state]} stroke-paper` });
}

function markShape(mark: Mark, y: number, { scale, names, theme }: Paper): string {
  const { words, states } = theme;
  const { glyph, word } = states[mark.kind];
  const x = xOf(scale, mark.t);
  const kind = { class: `small fill-${COLOUR_OF[mark.kind]}`, 'text-anchor': 'middle' };
  const at = words.seconds(mark.t);
  switch (mark.kind) {
    case 'due': {
      const title = `${word} ${words.at(at)}: ${words.late(words.seconds(mark.seenTo - mark.t))}`;
      return titled(
        title,
        element('path', { d: `M${x.toFixed(2)} ${y - 11} v22`, class: 'line stroke-blocking' }),
      );
    }
    case 'cut': {
      const bar = element('path', { d: `M${x.toFixed(2)} ${y - 11} v22`, class: 'line stroke-blocking' });
      // It leaves room for the cancellation that comes with it.
      return bar + label(words.cut, x - 20, y + 17, { ...kind, 'text-anchor': 'end' });
    }
    case 'cancel-requested': {
      const by = mark.by === null ? '' : `, ${nameOf(mark.by, names)}`;
      return titled(
        `${word} ${words.at(at)}${by}`,
        label(glyph, x - 2, y + 17, { ...kind, 'text-anchor': 'end' }),
      );
    }
    case 'cancel-delivered':
      return titled(
        `${word} ${words.at(at)}`,
        label(glyph, x + 1, y + 17, { ...kind, 'text-anchor': 'start' }),
      );
  }
}

/** `✔ 1.00 s`; of a failure that nobody looked at, also that. */
function ending(lane: Lane, y: number, { scale, theme }: Paper): string {
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

/** A thread that goes on without its task. */
function bandShapes(band: Band, lane: Lane, y: number, paper: Paper): string {
  const { words } = paper.theme;
  const [x, end] = [xOf(paper.scale, band.leftAt), xOf(paper.scale, band.to)];
  const title = words.labelled(words.goesOn, `${words.seconds(band.leftAt)} – ${words.seconds(band.to)}`);
  const says = label(words.goesOn, end + 6, y + 4, { class: 'small fill-dim' });
  return name(bandLabel(band, lane, paper.theme), y, paper) + stateShape('thread', x, end, y, title) + says;
}

function titled(title: string, shape: string): string {
  return element('g', {}, element('title', {}, escaped(title)), shape);
}
