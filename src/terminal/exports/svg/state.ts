import type { ShownState } from '../../text/theme.ts';
import { COLOUR_OF } from './style.ts';
import { element, escaped } from './xml.ts';

/** Half the height of a shape that fills its lane. */
const HALF = 7;
/** A step takes no time, or hardly any, and must be seen all the same. */
const NARROWEST = 3;

/** A state from `x` to `end` on the line at `y`: each has a shape of its own, so that colour is not needed. */
export function stateShape(state: ShownState, x: number, end: number, y: number, title: string): string {
  return element('g', {}, element('title', {}, escaped(title)), shape(state, x, end, y));
}

function shape(state: ShownState, x: number, end: number, y: number): string {
  const colour = COLOUR_OF[state];
  const width = Math.max(NARROWEST, end - x);
  switch (state) {
    case 'running':
      return element('rect', { x, y: y - HALF, width, height: 2 * HALF, class: `fill-${colour}` });
    case 'ready':
    case 'blocking':
    case 'thread': {
      const box = { x, y: y - HALF, width, height: 2 * HALF };
      return element('rect', { ...box, fill: `url(#asynctutor-${state})`, class: `stroke-${colour}` });
    }
    case 'timer':
      return element('rect', { x, y: y - 2, width: end - x, height: 4, class: `fill-${colour}` });
    default:
      return element('path', {
        d: `M${x.toFixed(2)} ${y} H${end.toFixed(2)}`,
        class: `dotted stroke-${colour}`,
      });
  }
}
