import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewsEn as english } from '../../../src/i18n/views.en.ts';
import { perfetto } from '../../../src/terminal/exports/perfetto/index.ts';
import type { Trace } from '../../../src/trace/index.ts';
import { times } from '../../fuzz.ts';
import * as programs from '../support/programs.ts';
import { anyWork, traceOf } from '../support/traces.ts';

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly cat: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly bind_id?: string;
  readonly flow_out?: boolean;
  readonly flow_in?: boolean;
  readonly args?: Record<string, unknown>;
}

interface Slice {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly inside: Slice[];
}

function eventsOf(...traces: readonly Trace[]): Event[] {
  const text = perfetto(
    traces.map((trace, index) => ({ label: `run ${index}`, trace })),
    english,
  );
  return (JSON.parse(text) as { traceEvents: Event[] }).traceEvents;
}

/** The slices of an asynchronous track as a reader pairs them. @throws Error if one does not begin or end */
function slicesOf(events: readonly Event[], pid: number, id: string): Slice[] {
  const roots: Slice[] = [];
  const open: { name: string; from: number; inside: Slice[] }[] = [];
  for (const { name, ph, ts } of events.filter((event) => event.pid === pid && event.id === id)) {
    if (ph === 'b') open.push({ name, from: ts, inside: [] });
    if (ph !== 'e') continue;
    const slice = open.pop();
    if (slice?.name !== name) throw new Error(`${name} ends inside ${slice?.name}`);
    (open.at(-1)?.inside ?? roots).push({ ...slice, to: ts });
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.name} never ends`);
  return roots;
}

/** Everything that readers of the format rely on. */
function expectReadable(events: readonly Event[]): void {
  const times = events.map(({ ts }) => ts);
  expect(times.every((ts) => Number.isFinite(ts) && ts >= 0)).toBe(true);
  expect(times).toEqual(times.toSorted((a, b) => a - b));

  const tracks = new Map(
    events.flatMap(({ id, cat, pid }) => (id === undefined ? [] : [[id, { cat, pid }]])),
  );
  for (const { id, cat, pid } of events) if (id !== undefined) expect(tracks.get(id)).toEqual({ cat, pid });
  for (const [id, { pid }] of tracks) expect(slicesOf(events, pid, id)).toHaveLength(1);

  const named = events.filter(({ name }) => name === 'thread_name').map(({ tid }) => tid);
  expect(new Set(named).size).toBe(named.length);
  for (const { ph, tid } of events) if (ph === 'X' || ph === 'i') expect(named).toContain(tid);
  for (const tid of named) expectNested(events.filter((event) => event.ph === 'X' && event.tid === tid));

  const arrows = events.filter(({ bind_id }) => bind_id !== undefined);
  for (const out of arrows.filter(({ flow_out }) => flow_out)) {
    const ends = arrows.filter(({ bind_id }) => bind_id === out.bind_id);
    expect(ends).toHaveLength(2);
    expect(ends[1]).toMatchObject({ flow_in: true });
    expect(ends[1]?.id).not.toBe(out.id);
  }
  expect(arrows.filter(({ flow_in }) => flow_in)).toHaveLength(arrows.length / 2);
}

/** Slices of one thread lie inside or beside each other. */
function expectNested(slices: readonly Event[]): void {
  const open: number[] = [];
  for (const { name, ts, dur = Number.NaN } of slices) {
    while (open.length > 0 && (open.at(-1) as number) <= ts) open.pop();
    expect(ts + dur, name).toBeLessThanOrEqual(open.at(-1) ?? Infinity);
    open.push(ts + dur);
  }
}

const PROGRAMS = Object.entries({
  together: programs.together,
  oneAfterAnother: programs.oneAfterAnother,
  blocking: programs.blocking,
  timedOut: programs.timedOut,
  failingGroup: programs.failingGroup,
  locked: programs.locked,
  forgottenAwait: programs.forgottenAwait,
  hostile: programs.hostile,
  sleepers: () => programs.sleepers(200),
});

describe('a profile for Perfetto', () => {
  it.each(PROGRAMS)('has what readers of the format rely on: %s', async (_, program) => {
    expectReadable(eventsOf(await program()));
  });

  it('has it for whatever tasks are called and do, and for several runs', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, anyWork, async (one, two) => {
        expectReadable(eventsOf(await traceOf(one), await traceOf(two)));
      }),
      { numRuns: times(40) },
    );
  });

  it('gives each task a track of its own, with its life and in it its states, in microseconds', async () => {
    const events = eventsOf(await programs.together());
    const tracks = [...new Set(events.flatMap(({ id, cat }) => (cat === 'task' && id ? [id] : [])))];
    const lives = tracks.map((id) => slicesOf(events, 1, id)[0] as Slice);
    expect(lives.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Task-1 main', 0, 2e6],
      ['T1', 0, 1e6],
      ['T2', 0, 2e6],
      ['T3', 0, 1e6],
    ]);
    expect(lives[1]?.inside.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['running', 0, 0],
      ['timer', 0, 1e6],
      ['running', 1e6, 1e6],
    ]);
  });

  it('shows what the one thread does: steps of tasks, what blocks it, and idleness', async () => {
    const events = eventsOf(await programs.blocking());
    const thread = events.filter(({ ph, tid, pid }) => ph === 'X' && tid === pid);
    expect(thread).toContainEqual(expect.objectContaining({ name: 'blocking', ts: 5e5, dur: 2e6 }));
    expect(thread).toContainEqual(expect.objectContaining({ name: 'rude', ts: 5e5, dur: 2e6 }));
    expect(thread).toContainEqual(expect.objectContaining({ name: 'idle', ts: 0, dur: 5e5 }));
  });

  it('has an arrow from the task that wakes to the task that is woken', async () => {
    const events = eventsOf(await programs.together());
    const [wakes, woken, ...more] = events.filter(({ bind_id }) => bind_id !== undefined);
    expect(wakes).toMatchObject({ name: 'wakes Task-1', flow_out: true, ts: 2e6 });
    expect(woken).toMatchObject({ name: 'woken by T2', flow_in: true, ts: 2e6 });
    expect(more).toEqual([]);
  });

  it('has what was printed, cancelled, and never awaited', async () => {
    const locked = eventsOf(await programs.locked()).map(({ name }) => name);
    expect(locked).toContain('is asked to cancel by Task-2');
    expect(locked).toContain('gets a CancelledError');
    const together = eventsOf(await programs.together());
    expect(together.filter(({ name, ph }) => ph === 'n' && name.startsWith('prints'))).toHaveLength(6);
    const forgotten = eventsOf(await programs.forgottenAwait()).map(({ name }) => name);
    expect(forgotten).toContain('worker (never awaited ×2)');
  });

  it('puts several runs into processes of their own', async () => {
    const events = eventsOf(await programs.together(), await programs.together());
    const processes = events.filter(({ name }) => name === 'process_name');
    expect(processes.map(({ args }) => args)).toEqual([{ name: 'run 0' }, { name: 'run 1' }]);
    expect(new Set(processes.map(({ pid }) => pid)).size).toBe(2);
  });
});
