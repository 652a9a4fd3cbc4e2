import { lanes, type Trace, type TraceEvent, type Wait, wakes } from '../../../trace/index.ts';
import { describeEvent } from '../../chart/transcript.ts';
import { describeWait, labelOf, nameOf } from '../../text/names.ts';
import { sanitize } from '../../text/sanitize.ts';
import { type Process, type ProfileEvent, type Track, track } from './events.ts';

/** Names of one wait are listed up to this length, in characters. */
const LIST = 200;

/** A track for each task: its life, its states as slices in it, and as instants what happened to it. */
export function taskTracks(trace: Trace, process: Process): ProfileEvent[] {
  const { words } = process.theme;
  const all = lanes(trace);
  const tracks = new Map(all.map(({ id }) => [id, track('task', process)]));
  const values = new Map<number, string>();
  for (const event of trace.events)
    if (event.type === 'finished') values.set(event.task, sanitize(event.value));
  const begun = all.flatMap((lane) => {
    const { id, from, outcome, intervals } = lane;
    const { begin, end } = tracks.get(id) as Track;
    const args = {
      outcome: outcome === null ? words.unfinished : words.states[outcome],
      value: values.get(id) ?? '',
    };
    const states = intervals.flatMap(({ from, to, state, wait }) => {
      // A step takes no time on a virtual clock and is drawn all the same; a wait of no time is not.
      if (from === to && state !== 'running') return [];
      return [begin(words.states[state], from, detail(wait, process)), end(words.states[state], to)];
    });
    return [begin(labelOf(lane), from, args), ...states];
  });
  const ended = all.map((lane) => (tracks.get(lane.id) as Track).end(labelOf(lane), lane.to));
  // The order of events at one time: states, instants, arrows, and the ends of the lives last.
  return [...begun, ...instants(trace, tracks, process), ...arrows(trace, tracks, process), ...ended];
}

function detail(wait: Wait | null, { names, theme }: Process): Record<string, string | number> {
  if (wait === null) return {};
  const waitsFor = describeWait(wait, names, LIST, theme.words);
  return wait.for === 'timer' ? { waits_for: waitsFor, until_s: wait.until } : { waits_for: waitsFor };
}

/** The lines that tasks printed, and how they came to be cancelled. */
function instants(
  trace: Trace,
  tracks: ReadonlyMap<number, Track>,
  { names, theme }: Process,
): ProfileEvent[] {
  return trace.events.flatMap((event) => {
    if (!isInstant(event) || event.task === null) return [];
    const [, lines] = describeEvent(event, names, theme.words) ?? ['', []];
    return lines.map((text) => (tracks.get(event.task ?? 0) as Track).instant(text, event.t));
  });
}

type InstantEvent = Extract<
  TraceEvent,
  { type: 'printed' | 'cancel-requested' | 'cancel-delivered' | 'exception-retrieved' }
>;

function isInstant(event: TraceEvent): event is InstantEvent {
  return ['printed', 'cancel-requested', 'cancel-delivered', 'exception-retrieved'].includes(event.type);
}

/** Which task made which ready to run: an instant on both tracks, and an arrow between them. */
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
