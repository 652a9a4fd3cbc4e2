import { describe, expect, it } from 'vitest';
import { advance, beginning, record, stateAt } from '../../src/trace/index.ts';
import { gathered, tooSlow } from './support.ts';

const states = (moment: ReturnType<typeof stateAt>): Record<string, string> =>
  Object.fromEntries([...moment.tasks.values()].map(({ name, state }) => [name, state]));

describe('the state at a moment', () => {
  it('shows who waits for what between two events', async () => {
    const trace = await record(gathered);
    const moment = stateAt(trace, 0.5);
    expect(states(moment)).toEqual({ 'Task-1': 'waiting', T1: 'timer', T2: 'timer', T3: 'timer' });
    expect(moment.tasks.get(2)).toMatchObject({ wait: { for: 'timer', until: 1 }, since: 0 });
    expect(moment).toMatchObject({ t: 0.5, thread: 'idle', threadUntil: 1 });
    expect(moment.output).toHaveLength(3);
  });

  it('includes all that happened at that very time', async () => {
    const trace = await record(gathered);
    expect(states(stateAt(trace, 1))).toEqual({ 'Task-1': 'waiting', T1: 'done', T2: 'timer', T3: 'done' });
    expect(stateAt(trace, 2).output).toHaveLength(trace.output.length);
  });

  it('is empty before the first event', async () => {
    expect(stateAt(await record(gathered), -1)).toEqual({ ...beginning(), t: -1 });
  });

  it('knows a cancellation that is asked for from one that is delivered', async () => {
    const trace = await record(tooSlow);
    const moment = beginning();
    const seen = new Set<string>();
    for (const event of trace.events) {
      advance(moment, event);
      const slow = moment.tasks.get(2);
      if (slow !== undefined && event.t === 2) seen.add(`${slow.state} ${slow.cancelRequested}`);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['timer true', 'ready true', 'running false', 'cancelled false']),
    );
  });

  it('is what following the events one by one leads to', async () => {
    const trace = await record(tooSlow);
    const moment = beginning();
    for (const event of trace.events) advance(moment, event);
    expect(stateAt(trace, trace.elapsed)).toEqual(moment);
  });
});
