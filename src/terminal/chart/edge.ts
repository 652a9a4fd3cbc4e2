import type { Stretch } from '../lanes.ts';
import type { Span } from '../text/line.ts';
import type { Theme } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import { describeWait, type Names, nameOf } from './names.ts';

/** A wait as it is drawn: whether it says for whom, and who ended it. */
export interface Edge {
  readonly spans: readonly Span[];
  readonly named: boolean;
  readonly released: boolean;
}

/** `┄→ T1, T2 ┄┄┄┄┄┄┄┄ ← T2 ┄`, `→T1┄`, `┄┄`: who waits for whom, and who released it, as far as there is room. */
export function edge({ wait, releasedBy }: Stretch, columns: number, names: Names, theme: Theme): Edge {
  const { marks, states, words } = theme;
  const { glyph, paint } = states.waiting;
  const fill = (count: number): Span => ({ text: glyph.repeat(count), paint });
  const bare: Edge = { spans: [fill(columns)], named: false, released: false };
  if (wait === null) return bare;
  const describe = (room: number) => describeWait(wait, names, room, words);

  const roomy = columns - marks.arrow.length - 4;
  const target = describe(roomy);
  if (roomy < columnsOf(target)) {
    const tight = columns - marks.arrow.length;
    const short = describe(tight);
    if (columnsOf(short) > tight) return bare;
    const spans = [{ text: marks.arrow, paint }, { text: short }, fill(tight - columnsOf(short))];
    return { spans, named: true, released: false };
  }
  const head = [fill(1), { text: `${marks.arrow} `, paint }, { text: `${target} ` }];
  const left = columns - marks.arrow.length - 3 - columnsOf(target);
  const by = releasedBy === null ? '' : nameOf(releasedBy, names);
  const tail = marks.back.length + 4 + columnsOf(by);
  // Who was waited for alone needs no second mention.
  if (by === '' || by === target || left < tail) {
    return { spans: [...head, fill(left)], named: true, released: false };
  }
  const end = [{ text: ` ${marks.back} `, paint }, { text: `${by} ` }, fill(1)];
  return { spans: [...head, fill(left - tail), ...end], named: true, released: true };
}
