import type { Trace } from '../../../trace/index.ts';
import { fateOf } from '../../chart/drift-line.ts';
import { repeated } from '../../chart/tally.ts';
import { drifts } from '../../drifts.ts';
import { sanitize } from '../../text/sanitize.ts';
import { type Process, type ProfileEvent, track } from './events.ts';

/** A track for each coroutine object that nobody started at once: how long it drifted, and what came of it. */
export function drifters(trace: Trace, process: Process): ProfileEvent[] {
  const { theme } = process;
  return drifts(trace).flatMap((drift) => {
    const { begin, end } = track('coroutine', process);
    const name = `${sanitize(drift.coroutine)} (${repeated(fateOf(drift, theme), drift.count, theme)})`;
    return [begin(name, drift.from), end(name, drift.to)];
  });
}
