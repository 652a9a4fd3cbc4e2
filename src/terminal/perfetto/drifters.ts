import type { Trace } from '../../trace/index.ts';
import { sanitize } from '../sanitize.ts';
import { type Process, type ProfileEvent, track } from './events.ts';

/** A track for each coroutine object that nobody started at once: how long it drifted, and what came of it. */
export function drifters(trace: Trace, process: Process): ProfileEvent[] {
  const { words } = process;
  const drifting = new Map<number, { coroutine: string; t: number }>();
  const found: ProfileEvent[] = [];
  const drift = (name: string, from: number, to: number) => {
    const { begin, end } = track('coroutine', process);
    found.push(begin(name, from), end(name, to));
  };
  for (const event of trace.events) {
    if (event.type === 'coroutine-drifting') drifting.set(event.id, event);
    if (event.type !== 'coroutine-taken' && event.type !== 'never-awaited') continue;
    const known = drifting.get(event.id ?? 0);
    drifting.delete(event.id ?? 0);
    const name = sanitize(event.type === 'never-awaited' ? event.coroutine : (known?.coroutine ?? ''));
    const fate = event.type === 'never-awaited' ? words.states['never-awaited'] : words.profile.drifting;
    drift(`${name} (${fate})`, known?.t ?? event.t, event.t);
  }
  for (const { coroutine, t } of drifting.values()) {
    drift(`${sanitize(coroutine)} (${words.profile.drifting})`, t, trace.elapsed);
  }
  return found;
}
