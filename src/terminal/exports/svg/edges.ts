import type { Lane } from '../../../trace/index.ts';
import { type Scale, xOf } from './scale.ts';
import { element } from './xml.ts';

/** An arrow is drawn beside its time, so as not to cover what happens then. */
const ASIDE = 9;
/** An arrow stops short of its target's line. */
const SHORT = 9;

/**
 * The arrows between lanes: who waits for whom, at the beginning of the wait; who released it, at its end; and who asked
 * whom to cancel.
 * @param rows the `y` of each task's lane, by the ids of the tasks.
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
  for (const { id, intervals, marks } of lanes) {
    for (const { from, to, wait, releasedBy } of intervals) {
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
