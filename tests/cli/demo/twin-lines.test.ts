import { describe, expect, it } from 'vitest';
import { RealDriver } from '../../../src/asyncio/index.ts';
import { TwinLines } from '../../../src/cli/demo/twin-lines.ts';
import { recordedRun } from '../../../src/cpython/recorded.ts';
import { record, sourceLine, type TraceEvent } from '../../../src/trace/index.ts';
import { allDemos, programsOf } from '../../demos/support.ts';

const programs = programsOf(await allDemos());
const gather = programs.find(({ name }) => name === 'gather, together');
const events = (gather && recordedRun(gather.python)?.trace.events) ?? [];

/** An event as the runtime tells it. */
const bare = ({ line: _, ...event }: TraceEvent): TraceEvent => event as TraceEvent;

describe('the lines of a live run', () => {
  it('are those of its twin, event for event', () => {
    const twin = new TwinLines(events);
    for (const [index, event] of events.entries()) {
      expect(sourceLine(twin.withLine(bare(event)))).toBe(sourceLine(event));
      expect(twin.position).toBe(index + 1);
    }
  });

  it('are found on the real clock, where tasks may take turns in another order', async () => {
    if (gather === undefined) throw new Error('there is no such demo');
    const twin = new TwinLines(events);
    const lines = new Map<string, (number | null)[]>();
    const note = (event: TraceEvent) => {
      if (!('task' in event)) return;
      const key = `${event.task}`;
      lines.set(key, [...(lines.get(key) ?? []), sourceLine(event)]);
    };
    // So fast that both timers of a second are late, and any order may come of it.
    const driver = new RealDriver(1000);
    await record(gather.script, { driver, onEvent: (event) => note(twin.withLine(event)) });
    const live = new Map(lines);
    lines.clear();
    for (const event of events) note(event);
    expect(live).toEqual(lines);
  });

  it('are unknown from where a task does something else', () => {
    const twin = new TwinLines(events);
    const index = events.findIndex(({ type }) => type === 'suspended');
    for (const event of events.slice(0, index)) twin.withLine(bare(event));
    const { position } = twin;
    const other: TraceEvent = { type: 'finished', t: 0, task: 1, outcome: 'done', value: 'None' };
    expect(twin.withLine(other)).toBe(other);
    expect(twin.position).toBe(position);
    const started = events.slice(index).find(({ type }) => type === 'started') as TraceEvent;
    expect(sourceLine(twin.withLine(bare(started)))).toBe(sourceLine(started));
  });
});
