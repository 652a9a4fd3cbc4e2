import type { Paint } from '../text/colours.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { wrap, wrapCode } from '../text/width.ts';

export interface RunResult {
  /** The printed lines; with the seconds since the start of the run, where they matter. */
  readonly output?: readonly (string | { readonly t: number; readonly text: string })[];
  readonly elapsed?: number;
  readonly error?: string;
  readonly warnings?: readonly string[];
  readonly notRun?: string;
}

/** The printed lines with their times in a gutter, the warnings, the error at the end, and the total time. */
export function runResult(result: RunResult, { width, theme }: ViewOptions): string[] {
  const { output, elapsed, error, warnings = [], notRun } = result;
  const { colour, words, states } = theme;
  const say = (text: string, paint: Paint = plain, glyph = '') =>
    wrap(`${theme.accessible || glyph === '' ? '' : `${glyph} `}${sanitize(text)}`, width - 1).map((each) =>
      paint(each),
    );
  if (notRun !== undefined) return say(words.page.notRun(notRun), colour.dim);
  return [
    ...(output === undefined ? [] : outputLines(output, width, theme)),
    ...warnings.flatMap((text) => say(theme.accessible ? words.page.warns(text) : text, colour.yellow, '!')),
    ...(error === undefined
      ? []
      : say(theme.accessible ? words.page.fails(error) : error, colour.red, states.failed.glyph)),
    ...(elapsed === undefined ? [] : say(words.page.takes(words.seconds(elapsed)), colour.dim)),
  ];
}

function outputLines(output: NonNullable<RunResult['output']>, width: number, theme: Theme): string[] {
  const { colour, words, marks } = theme;
  if (output.length === 0) return [colour.dim(words.page.printsNothing)];
  if (theme.accessible) return spokenOutput(output, width, theme);
  const times = output.map((entry) => (typeof entry === 'string' ? '' : words.seconds(entry.t)));
  const gutter = Math.max(...times.map((time) => time.length));
  return output.flatMap((entry, index) => {
    const text = sanitize(typeof entry === 'string' ? entry : entry.text);
    const start = gutter === 0 ? '' : `${(times[index] as string).padStart(gutter)} `;
    return wrapCode(text, width - start.length - 3).map((part, row) => {
      const time = row === 0 ? start : ' '.repeat(start.length);
      return `${colour.dim(time + marks.side)} ${part}`.trimEnd();
    });
  });
}

/** For a screen reader: times in words instead of a gutter. */
function spokenOutput(output: NonNullable<RunResult['output']>, width: number, { words }: Theme): string[] {
  const lines = output.map((entry) => {
    if (typeof entry === 'string') return sanitize(entry);
    return words.page.printed(words.seconds(entry.t), sanitize(entry.text));
  });
  return [words.page.prints, ...lines.flatMap((text) => wrap(text, width - 5).map((part) => `    ${part}`))];
}

function plain(text: string): string {
  return text;
}
