import type { Words } from '../../../i18n/index.ts';
import { type Axis, marked } from '../../chart/axis.ts';
import { type Block, CHARACTER, label } from './block.ts';
import { element } from './xml.ts';

/** Where times are on a picture. */
export interface Scale {
  /** Where the axis begins, and how long it is. */
  readonly left: number;
  readonly length: number;
  /** The seconds on it. */
  readonly seconds: number;
}

/** Where a time is. */
export function xOf({ left, length, seconds }: Scale, t: number): number {
  return seconds === 0 ? left : left + (Math.min(Math.max(t, 0), seconds) / seconds) * length;
}

/** The seconds, at the top of lines that go down through so much of the picture. */
export function axis(scale: Scale, depth: number, words: Words): Block {
  const columns = Math.floor(scale.length / CHARACTER);
  const measured: Axis = { label: 0, columns, seconds: scale.seconds };
  const drawn = marked(measured, words).map(({ t, text }) => {
    const x = xOf(scale, t);
    const tick = element('path', { d: `M${x.toFixed(2)} 20 V${24 + depth}`, class: 'line stroke-grid' });
    return `${tick}${label(text, x, 14, { class: 'small fill-dim', 'text-anchor': 'middle' })}`;
  });
  return { height: 24, content: drawn.join('\n') };
}
