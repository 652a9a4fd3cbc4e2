import type { Trace, TraceEvent } from '../../trace/index.ts';
import { lanes, type Stretch } from '../lanes.ts';
import { describeWait, nameOf } from '../names.ts';
import { sanitize } from '../sanitize.ts';
import { tell } from '../transcript.ts';
import { type Process, type ProfileEvent, type Track, track } from './events.ts';
import { wakes } from './wakes.ts';

/** Names of one wait are listed up to this length, in characters. */
const LIST = 200;

/** A track for each task: its life, in it the states that it was in, and as instants what happened to it. */
export function taskTracks(trace: Trace, process: Process): ProfileEvent[] {
  const { words } = process;
  const all = lanes(trace);
  const tracks = new Map(all.map(({ id }) => [id, track('task', process)]));
  const values = new Map<number, string>();
  for (const event of trace.events) if (event.type === 'finished') values.set(event.task, sanitize(event.value));
  const instants = happenings(trace, tracks, process);
  return all.flatMap(({ id, label, from, to, outcome, stretches }) => {
    const { begin, end } = tracks.get(id) as Track;
    const args = {
      outcome: outcome === null ? words.unfinished : words.states[outcome],
      value: values.get(id) ?? '',
    };
    return [
      begin(label, from, args),
      ...stretches.flatMap(({ from, to, ...stretch }) => {
        // To run takes no time on a virtual clock, and is worth seeing all the same; to wait for no time is not.
        if (from === to && stretch.state !== 'running') return [];
        const name = words.states[stretch.state];
        return [begin(name, from, detail(stretch, process)), end(name, to)];
      }),
      ...(instants.get(id) ?? []),
      end(label, to),
    ];
  });
}

function detail({ wait }: Pick<Stretch, 'wait'>, { names, words }: Process): Record<string, string | number> {
  if (wait === null) return {};
  const waitsFor = describeWait(wait, names, LIST, words);
  return wait.for === 'timer' ? { waits_for: waitsFor, until_s: wait.until } : { waits_for: waitsFor };
}

/** What tasks printed, their cancellations, and who made whom ready to run, with an arrow from one to the other. */
function happenings(
  trace: Trace,
  tracks: ReadonlyMap<number, Track>,
  { numbers, names, words }: Process,
): Map<number, ProfileEvent[]> {
  const found = new Map([...tracks.keys()].map((id) => [id, [] as ProfileEvent[]]));
  const add = (task: number, name: string, t: number, more: Partial<ProfileEvent> = {}) =>
    found.get(task)?.push({ ...(tracks.get(task) as Track).instant(name, t), ...more });
  for (const event of trace.events) {
    if (!isTold(event) || event.task === null) continue;
    const [, lines] = tell(event, names, words) ?? ['', []];
    for (const text of lines) add(event.task, text, event.t);
  }
  for (const { by, task, t } of wakes(trace)) {
    const arrow = { bind_id: numbers.nextId() };
    add(by, words.profile.wakes(nameOf(task, names)), t, { ...arrow, flow_out: true });
    add(task, words.profile.wokenBy(nameOf(by, names)), t, { ...arrow, flow_in: true });
  }
  return found;
}

type Told = Extract<
  TraceEvent,
  { type: 'printed' | 'cancel-requested' | 'cancel-delivered' | 'exception-retrieved' }
>;

function isTold(event: TraceEvent): event is Told {
  return ['printed', 'cancel-requested', 'cancel-delivered', 'exception-retrieved'].includes(event.type);
}
