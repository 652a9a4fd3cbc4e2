import type { Trace } from '../../trace/index.ts';
import { sanitize } from '../text/sanitize.ts';
import { repeated, tally } from '../text/tally.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';

/**
 * Events without a lane: lines printed by a program that never entered a loop, with their times; the loop's warnings and
 * reports; the error that ended the program.
 */
export function reports(trace: Trace, { width, theme }: ViewOptions): string[] {
  const { colour, words } = theme;
  const printed = trace.tasks.length > 0 ? [] : trace.output;
  const reported = trace.events.filter((event) => event.type === 'reported').map(({ text }) => text);
  return [
    ...printed.flatMap(({ t, text }) =>
      wrap(words.page.printed(words.seconds(t), sanitize(text)), width - 1),
    ),
    ...[...tally(reported)]
      .flatMap(([text, count]) => wrap(repeated(text, count, theme), width - 1))
      .map((text) => colour.yellow(text)),
    ...(trace.error === undefined ? [] : wrap(sanitize(trace.error), width - 1)).map((text) =>
      colour.red(text),
    ),
  ];
}
