import type { Trace, TraceEvent, Wait } from '../../../trace/index.ts';
import { describeWait, nameOf } from '../../chart/names.ts';
import { tell } from '../../chart/transcript.ts';
import { lanes } from '../../lanes.ts';
import { sanitize } from '../../text/sanitize.ts';
import { wakes } from '../../wakes.ts';
import { type Process, type ProfileEvent, type Track, track } from './events.ts';

/** Names of one wait are listed up to this length, in characters. */
const LIST = 200;

/** A track for each task: its life, in it the states that it was in, and as instants what happened to it. */
export function taskTracks(trace: Trace, process: Process): ProfileEvent[] {
  const { words } = process.theme;
  const all = lanes(trace);
  const tracks = new Map(all.map(({ id }) => [id, track('task', process)]));
  const values = new Map<number, string>();
  for (const event of trace.events)
    if (event.type === 'finished') values.set(event.task, sanitize(event.value));
  const begun = all.flatMap(({ id, label, from, outcome, stretches }) => {
    const { begin, end } = tracks.get(id) as Track;
    const args = {
      outcome: outcome === null ? words.unfinished : words.states[outcome],
      value: values.get(id) ?? '',
    };
    const states = stretches.flatMap(({ from, to, state, wait }) => {
      // To run takes no time on a virtual clock, and is worth seeing all the same; to wait for no time is not.
      if (from === to && state !== 'running') return [];
      return [begin(words.states[state], from, detail(wait, process)), end(words.states[state], to)];
    });
    return [begin(label, from, args), ...states];
  });
  const ended = all.map(({ id, label, to }) => (tracks.get(id) as Track).end(label, to));
  // At one time, this is the order: states, what happened, and arrows from beginning to end, before lives are over.
  return [...begun, ...happenings(trace, tracks, process), ...arrows(trace, tracks, process), ...ended];
}

function detail(wait: Wait | null, { names, theme }: Process): Record<string, string | number> {
  if (wait === null) return {};
  const waitsFor = describeWait(wait, names, LIST, theme.words);
  return wait.for === 'timer' ? { waits_for: waitsFor, until_s: wait.until } : { waits_for: waitsFor };
}

/** What tasks printed, and how they came to be cancelled. */
function happenings(
  trace: Trace,
  tracks: ReadonlyMap<number, Track>,
  { names, theme }: Process,
): ProfileEvent[] {
  return trace.events.flatMap((event) => {
    if (!isTold(event) || event.task === null) return [];
    const [, lines] = tell(event, names, theme.words) ?? ['', []];
    return lines.map((text) => (tracks.get(event.task ?? 0) as Track).instant(text, event.t));
  });
}

type Told = Extract<
  TraceEvent,
  { type: 'printed' | 'cancel-requested' | 'cancel-delivered' | 'exception-retrieved' }
>;

function isTold(event: TraceEvent): event is Told {
  return ['printed', 'cancel-requested', 'cancel-delivered', 'exception-retrieved'].includes(event.type);
}

/** Who made whom ready to run: an instant on both tracks, and an arrow from the one to the other. */
function arrows(
  trace: Trace,
  tracks: ReadonlyMap<number, Track>,
  { numbers, names, theme }: Process,
): ProfileEvent[] {
  const { wakes: wakesTask, wokenBy } = theme.words.profile;
  return wakes(trace).flatMap(({ by, task, t }) => {
    const arrow = { bind_id: numbers.nextId() };
    const from = (tracks.get(by) as Track).instant(wakesTask(nameOf(task, names)), t);
    const to = (tracks.get(task) as Track).instant(wokenBy(nameOf(by, names)), t);
    return [
      { ...from, ...arrow, flow_out: true as const },
      { ...to, ...arrow, flow_in: true as const },
    ];
  });
}
