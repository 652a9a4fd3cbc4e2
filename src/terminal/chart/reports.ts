import type { Trace } from '../../trace/index.ts';
import type { Theme } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { repeated, tally } from './tally.ts';

/** What the loop had to report: warnings, exceptions that nobody took, and the error that the program ended with. */
export function reports(trace: Trace, width: number, theme: Theme): string[] {
  const { colour } = theme;
  const reported = trace.events.filter((event) => event.type === 'reported').map(({ text }) => text);
  const lines = [...tally(reported)].map(([text, count]) => ({
    text: repeated(text, count, theme),
    paint: colour.yellow,
  }));
  for (const text of tally(trace.error === undefined ? [] : [trace.error]).keys()) {
    lines.push({ text, paint: colour.red });
  }
  return lines.flatMap(({ text, paint }) => wrap(text, width - 1).map((each) => paint(each)));
}
