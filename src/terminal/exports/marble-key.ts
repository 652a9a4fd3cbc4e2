import type { Trace, TraceEvent } from '../../trace/index.ts';
import { describeEvent } from '../chart/transcript.ts';
import { namesIn } from '../text/names.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd, truncate, wrap } from '../text/width.ts';
import type { PrintedMark } from './printed-marks.ts';

/** The most lines that are shown of one run. */
const MOST_LINES = 100;
/** Longer names are cut short, so that what they do stays aligned. */
const NAME = 14;

interface Entry {
  readonly mark: string;
  readonly time: string;
  readonly who: string;
  readonly text: string;
}

/**
 * The meaning of the signs of a figure, in order: printed lines by their letters, cancellations, blocks, results.
 * `a  0.00 s  T1  prints  T1: start`
 * @param letters `null`: there is no figure, and so no signs.
 */
export function marbleKey(
  trace: Trace,
  letters: ReadonlyMap<TraceEvent, PrintedMark> | null,
  { width, theme }: ViewOptions,
): string[] {
  const names = namesIn(trace);
  const all = trace.events.flatMap((event): Entry[] => {
    const mark = markOf(event, letters?.get(event)?.letter ?? '', theme);
    if (mark === null) return [];
    const [who, lines] = describeEvent(event, names, theme.words) ?? ['', []];
    return lines.map((text) => ({ mark, time: theme.words.seconds(event.t), who, text }));
  });
  all.push(end(trace, theme));
  const shown = all.length > MOST_LINES ? all.slice(0, MOST_LINES - 1) : all;
  const widest = (field: keyof Entry) => Math.max(...shown.map((entry) => columnsOf(entry[field])));
  const [mark, time, who] = [widest('mark'), widest('time'), Math.min(NAME, widest('who'))];
  const lines = shown.flatMap((entry) => {
    const name = truncate(entry.who, who, theme.marks.ellipsis);
    const begin = letters === null ? '' : `${padEnd(entry.mark, mark)}  `;
    const start = `${begin}${entry.time.padStart(time)}  ${padEnd(name, who)}  `;
    const [first = '', ...rest] = wrap(entry.text, width - 1 - columnsOf(start));
    return [start + first, ...rest.map((line) => ' '.repeat(columnsOf(start)) + line)];
  });
  const hidden = all.length - shown.length;
  const more = hidden === 0 ? [] : [theme.marks.ellipsis + theme.words.more(hidden)];
  return [...lines, ...more].map((line) => line.trimEnd());
}

/** The sign of an event in the figure; `null` if the figure says all there is to say of it. */
function markOf(event: TraceEvent, letter: string, { states }: Theme): string | null {
  switch (event.type) {
    case 'printed':
      return letter;
    case 'cancel-requested':
    case 'cancel-delivered':
      return states[event.type].glyph;
    case 'blocked':
      return states.blocking.glyph;
    case 'never-awaited':
      return states['never-awaited'].glyph;
    case 'finished':
      return states[event.outcome].glyph;
    case 'reported':
      return '';
    default:
      return null;
  }
}

function end({ elapsed, result = '', error }: Trace, { words, states }: Theme): Entry {
  return {
    mark: states[error === undefined ? 'done' : 'failed'].glyph,
    time: words.seconds(elapsed),
    who: words.program,
    text: sanitize(error === undefined ? words.events.done(result) : words.events.failed(error)),
  };
}
