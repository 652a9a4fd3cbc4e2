import type { Trace } from '../../trace/index.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme } from '../text/theme.ts';
import { wrap } from '../text/width.ts';

/** What a program printed, and when, that never entered a loop: it has no lane on which that could be seen. */
export function printedAlone(trace: Trace, width: number, { words }: Theme): string[] {
  if (trace.tasks.length > 0) return [];
  return trace.output.flatMap(({ t, text }) =>
    wrap(words.page.printed(words.seconds(t), sanitize(text)), width - 1),
  );
}
