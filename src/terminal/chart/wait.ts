import type { Interval } from '../../trace/index.ts';
import type { Span } from '../text/line.ts';
import { describeWait, type Names, nameOf } from '../text/names.ts';
import type { Theme } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';

/** A wait in its columns: whether there was room to say for whom, and who ended it. */
export interface WaitSpans {
  readonly spans: readonly Span[];
  readonly hasTarget: boolean;
  readonly hasRelease: boolean;
}

/** `┄→ T1, T2 ┄┄┄┄┄┄┄┄ ← T2 ┄`, `→T1┄`, `┄┄`: who waits for whom and who released it, as far as there is room. */
export function waitSpans(
  { wait, releasedBy }: Interval,
  columns: number,
  names: Names,
  theme: Theme,
): WaitSpans {
  const { marks, states, words } = theme;
  const { glyph, paint } = states.waiting;
  const fill = (count: number): Span => ({ text: glyph.repeat(count), paint });
  const bare: WaitSpans = { spans: [fill(columns)], hasTarget: false, hasRelease: false };
  if (wait === null) return bare;
  const describe = (room: number) => describeWait(wait, names, room, words);

  const roomy = columns - marks.arrow.length - 4;
  const target = describe(roomy);
  if (roomy < columnsOf(target)) {
    const tight = columns - marks.arrow.length;
    const short = describe(tight);
    if (columnsOf(short) > tight) return bare;
    const spans = [{ text: marks.arrow, paint }, { text: short }, fill(tight - columnsOf(short))];
    return { spans, hasTarget: true, hasRelease: false };
  }
  const head = [fill(1), { text: `${marks.arrow} `, paint }, { text: `${target} ` }];
  const left = columns - marks.arrow.length - 3 - columnsOf(target);
  const by = releasedBy === null ? '' : nameOf(releasedBy, names);
  const tail = marks.back.length + 4 + columnsOf(by);
  // The only target of a wait needs no second mention.
  if (by === '' || by === target || left < tail) {
    return { spans: [...head, fill(left)], hasTarget: true, hasRelease: false };
  }
  const end = [{ text: ` ${marks.back} `, paint }, { text: `${by} ` }, fill(1)];
  return { spans: [...head, fill(left - tail), ...end], hasTarget: true, hasRelease: true };
}
