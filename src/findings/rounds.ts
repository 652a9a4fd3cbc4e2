import type { Outline } from '../cpython/index.ts';
import type { EventOf, Trace } from '../trace/index.ts';

type Group = Outline['overlaps'][number];
type Suspended = EventOf<'suspended'>;

/** A wait at one of a group's awaits, in seconds. */
export interface GroupWait {
  readonly from: number;
  readonly to: number;
}

/** The waits of a group, from its first await to its last. */
export type Round = readonly GroupWait[];

/** Objects that synchronise tasks: the order of such waits matters. */
const SHARED: ReadonlySet<string> = new Set([
  'Lock',
  'Event',
  'Condition',
  'Semaphore',
  'BoundedSemaphore',
  'Barrier',
  'Queue',
  'PriorityQueue',
  'LifoQueue',
]);

/** The greatest number of awaits on a line: more are only in generated code. */
const MOST_ON_LINE = 20;

interface Visit {
  readonly from: number;
  to: number;
  readonly place: number;
  /** The awaited call; null if it is no call of the same task. */
  readonly inner: number | null;
}

interface Visits {
  readonly list: Visit[];
  isShared: boolean;
}

/** The rounds of each group of awaits, by the call in which the task waited. */
export function roundsOf(trace: Trace, groups: readonly Group[]): Map<Group, readonly (readonly Round[])[]> {
  const byCall = new Map<Group, Map<number, Visits>>();
  const places = placesOf(groups);
  const waiting = new Map<number, Suspended>();
  for (const event of trace.events) {
    if (event.type === 'suspended') waiting.set(event.task, event);
    else if (event.type === 'resumed') {
      const suspended = waiting.get(event.task);
      if (suspended !== undefined) note(suspended, event.t, places, byCall);
    }
  }
  return new Map(
    [...byCall].map(([group, calls]) => [
      group,
      [...calls.values()].flatMap(({ list, isShared }) => (isShared ? [] : [inRounds(list)])),
    ]),
  );
}

type Places = ReadonlyMap<number, readonly { readonly group: Group; readonly place: number }[]>;

function placesOf(groups: readonly Group[]): Places {
  const places = new Map<number, { group: Group; place: number }[]>();
  for (const group of groups) {
    for (const [place, { line, endLine }] of group.awaits.entries()) {
      for (let each = line; each <= endLine; each++) {
        const onLine = places.get(each) ?? [];
        if (onLine.length < MOST_ON_LINE) places.set(each, [...onLine, { group, place }]);
      }
    }
  }
  return places;
}

function note(
  suspended: Suspended,
  to: number,
  places: Places,
  byCall: Map<Group, Map<number, Visits>>,
): void {
  const { calls = [], wait, t: from } = suspended;
  for (const [depth, { call, line }] of calls.entries()) {
    const inner = calls[depth + 1];
    const plain = inner?.name.split('.').at(-1);
    for (const { group, place } of places.get(line) ?? []) {
      const isOfGroup = inner === undefined ? wait.for !== 'timer' : plain === group.awaits[place]?.name;
      if (!isOfGroup) continue;
      const ofGroup = byCall.get(group) ?? new Map<number, Visits>();
      byCall.set(group, ofGroup);
      const visits = ofGroup.get(call) ?? { list: [], isShared: false };
      ofGroup.set(call, visits);
      if (wait.for === 'object' && SHARED.has(wait.object)) visits.isShared = true;
      const last = visits.list.at(-1);
      if (last !== undefined && inner !== undefined && last.inner === inner.call) last.to = to;
      else visits.list.push({ from, to, place, inner: inner?.call ?? null });
      // Two awaits of one function on one line differ only by their calls: one visit is enough.
      break;
    }
  }
}

/** A round ends where the next wait is at the same await as the last, or at one before it. */
function inRounds(visits: readonly Visit[]): Visit[][] {
  const rounds: Visit[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const visit of visits) {
    if (visit.place <= last) rounds.push([]);
    rounds.at(-1)?.push(visit);
    last = visit.place;
  }
  return rounds;
}
