import type { Trace, TraceEvent } from '../../trace/index.ts';

/** Without the signs of states in ASCII, `c`, `o`, `v` and `X`, and without `x`, which looks like one. */
const LETTERS = 'abdefghijklmnpqrstuwyzABCDEFGHIJKLMNOPQRSTUVWYZ';

/** The sign of all further places, once the letters are used up. */
const ANY = '*';

export interface PrintedMark {
  readonly letter: string;
  readonly task: number;
  /** The first time that it printed there, in seconds. */
  readonly t: number;
}

/**
 * A letter for each `printed` event of these tasks. Lines on the same place of a lane share their letter.
 * @param placeOf the place on a lane of a time in seconds.
 */
export function printedMarks(
  trace: Trace,
  tasks: ReadonlySet<number>,
  placeOf: (t: number) => number,
): Map<TraceEvent, PrintedMark> {
  const places = new Map<string, PrintedMark>();
  const marks = new Map<TraceEvent, PrintedMark>();
  for (const event of trace.events) {
    if (event.type !== 'printed' || event.task === null || !tasks.has(event.task)) continue;
    const { task, t } = event;
    const place = `${task} ${placeOf(t)}`;
    const mark = places.get(place) ?? { letter: LETTERS[places.size] ?? ANY, task, t };
    places.set(place, mark);
    marks.set(event, mark);
  }
  return marks;
}
