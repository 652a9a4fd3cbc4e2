import type { Trace } from '../trace/index.ts';
import { sanitizeLines } from './sanitize.ts';
import type { Theme } from './theme.ts';
import { wrap } from './width.ts';

/** What the loop had to report: warnings, exceptions that nobody took, and the error that the program ended with. */
export function reports(trace: Trace, width: number, theme: Theme): string[] {
  const { colour } = theme;
  const reported = trace.events.flatMap((event) =>
    event.type === 'reported'
      ? sanitizeLines(event.text).map((text) => ({ text, paint: colour.yellow }))
      : [],
  );
  const error =
    trace.error === undefined ? [] : sanitizeLines(trace.error).map((text) => ({ text, paint: colour.red }));
  return [...reported, ...error].flatMap(({ text, paint }) =>
    wrap(text, width - 1).map((each) => paint(each)),
  );
}
