import type { Lane } from '../../lanes.ts';
import { type Scale, xOf } from './scale.ts';
import { element } from './xml.ts';

/** So far from its time an arrow is drawn, that it does not cover what happens there. */
const ASIDE = 9;
/** An arrow stops short of the line that it points to. */
const SHORT = 9;

/**
 * The arrows between lanes: who waits for whom, from where the wait begins; who released it, to where it ends; and
 * who asked whom to cancel.
 *
 * @param rows where the line of each task's lane is, by their ids.
 */
export function edges(lanes: readonly Lane[], rows: ReadonlyMap<number, number>, scale: Scale): string {
  const arrows: string[] = [];
  const arrow = (from: number, to: number, x: number, kind: string, colour: string) => {
    const [start, end] = [rows.get(from), rows.get(to)];
    if (start === undefined || end === undefined || start === end) return;
    const d = `M${x.toFixed(2)} ${start} V${end - Math.sign(end - start) * SHORT}`;
    const marker = `url(#asynctutor-arrow-${colour})`;
    arrows.push(element('path', { d, class: `${kind} stroke-${colour}`, 'marker-end': marker }));
  };
  for (const { id, stretches, marks } of lanes) {
    for (const { from, to, wait, releasedBy } of stretches) {
      if (to === from) continue;
      const targets = wait?.for === 'tasks' ? wait.tasks : [];
      for (const target of targets) arrow(id, target, xOf(scale, from) + ASIDE, 'line', 'dim');
      if (releasedBy !== null) arrow(releasedBy, id, xOf(scale, to) - ASIDE, 'dashed', 'running');
    }
    for (const mark of marks) {
      if (mark.kind !== 'cancel-requested' || mark.by === null) continue;
      arrow(mark.by, id, xOf(scale, mark.t) - 1.6 * ASIDE, 'dashed', 'ready');
    }
  }
  return arrows.join('\n');
}
