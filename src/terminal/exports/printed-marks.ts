import type { Trace, TraceEvent } from '../../trace/index.ts';

/** Letters that are no state's sign, in ASCII either: not `c`, `o`, `v` or `X`, nor `x`, which looks like one. */
const LETTERS = 'abdefghijklmnpqrstuwyzABCDEFGHIJKLMNOPQRSTUVWYZ';

/** What stands for all the places that are left when there are no letters any more. */
const ANY = '*';

/** A place on a task's lane where it printed. */
export interface PrintedMark {
  readonly letter: string;
  readonly task: number;
  /** When it printed there first, in seconds. */
  readonly t: number;
}

/**
 * The marks of the lines that tasks printed, by the events. Lines that fall on the same place of a lane share their
 * letter.
 *
 * @param tasks those that have a lane.
 * @param placeOf where on its lane a time falls.
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
