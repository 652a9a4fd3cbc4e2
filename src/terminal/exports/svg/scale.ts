import type { Words } from '../../../i18n/index.ts';
import { type Axis, axisMarks } from '../../chart/axis.ts';
import { widestLabel } from '../../chart/chart.ts';
import type { ChartSide } from '../../chart/sides.ts';
import type { Theme } from '../../text/theme.ts';
import { type Block, CHARACTER, label, MARGIN, WIDTH } from './block.ts';
import { element } from './xml.ts';

/** The time axis of a picture: its beginning and length in units, and its seconds. */
export interface Scale {
  readonly left: number;
  readonly length: number;
  readonly seconds: number;
}

/** Labels longer than so many characters are cut short. */
const LABEL = 22;

/** One axis for all runs, as long as the longest, and the characters of their labels before it. */
export function sharedScale(all: readonly ChartSide[], theme: Theme) {
  const seconds = Math.max(...all.map(({ trace }) => trace.elapsed));
  const labels = Math.min(LABEL, widestLabel(all, theme));
  const left = MARGIN + (labels + 2) * CHARACTER;
  const ending = (theme.words.seconds(seconds).length + 3) * CHARACTER;
  const scale: Scale = { left, length: WIDTH - MARGIN - ending - left, seconds };
  return { scale, labels, theme };
}

export function xOf({ left, length, seconds }: Scale, t: number): number {
  return seconds === 0 ? left : left + (Math.min(Math.max(t, 0), seconds) / seconds) * length;
}

/** The labels of the axis, and a vertical line under each, `depth` units long. */
export function axis(scale: Scale, depth: number, words: Words): Block {
  const columns = Math.floor(scale.length / CHARACTER);
  const measured: Axis = { label: 0, columns, seconds: scale.seconds };
  const drawn = axisMarks(measured, words).map(({ t, text }) => {
    const x = xOf(scale, t);
    const tick = element('path', { d: `M${x.toFixed(2)} 20 V${24 + depth}`, class: 'line stroke-grid' });
    return `${tick}${label(text, x, 14, { class: 'small fill-dim', 'text-anchor': 'middle' })}`;
  });
  return { height: 24, content: drawn.join('\n') };
}
