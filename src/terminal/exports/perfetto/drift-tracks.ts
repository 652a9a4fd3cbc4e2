import { drifts, type Trace } from '../../../trace/index.ts';
import { fateOf } from '../../chart/drift-line.ts';
import { coroutineName } from '../../text/names.ts';
import { repeated } from '../../text/tally.ts';
import { type Process, type ProfileEvent, track } from './events.ts';

/** A track for each drift of coroutines: how long it was, and how it ended. */
export function driftTracks(trace: Trace, process: Process): ProfileEvent[] {
  const { theme } = process;
  return drifts(trace).flatMap((drift) => {
    const { begin, end } = track('coroutine', process);
    const name = `${coroutineName(drift.coroutine)} (${repeated(fateOf(drift, theme), drift.count, theme)})`;
    return [begin(name, drift.from), end(name, drift.to)];
  });
}
