import { RESOLUTION } from './reason.ts';
import type { Span } from './spans.ts';

/** The beginnings and ends of calls, in order of time; an end comes before a beginning at the same time. */
export function sweep<S extends Span>(spans: readonly S[]): { t: number; span: S; begins: boolean }[] {
  return spans
    .filter(({ start, end }) => start + RESOLUTION < end)
    .flatMap((span) => [
      { t: span.start, span, begins: true },
      { t: span.end - RESOLUTION, span, begins: false },
    ])
    .sort((a, b) => a.t - b.t);
}
