import { describe, expect, it } from 'vitest';
import {
  advance,
  beginning,
  lanes,
  type Moment,
  record,
  stateAt,
  type TraceEvent,
} from '../../src/trace/index.ts';
import { summarize } from '../../src/trace/summary.ts';
import { gathered, tooSlow } from './support.ts';

const states = (moment: ReturnType<typeof stateAt>): Record<string, string> =>
  Object.fromEntries([...moment.tasks.values()].map(({ name, state }) => [name, state]));

function momentAfter(...events: readonly TraceEvent[]): Moment {
  const moment = beginning();
  for (const event of events) advance(moment, event);
  return moment;
}

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

  it('has a task run again once it does something after it blocked the thread, in the moment as in its lane', () => {
    const events: TraceEvent[] = [
      { type: 'task-created', t: 0, task: 1, name: 'A', parent: null },
      { type: 'started', t: 0, task: 1 },
      { type: 'blocked', t: 0, task: 1, seconds: 2 },
      // A worker thread prints meanwhile.
      { type: 'printed', t: 1, task: null, text: 'working' },
      { type: 'printed', t: 2, task: 1, text: 'done' },
      { type: 'finished', t: 3, task: 1, outcome: 'done', value: 'None' },
    ];
    const now = (count: number) => {
      const { thread, tasks } = momentAfter(...events.slice(0, count));
      return [thread, tasks.get(1)?.state];
    };
    expect([3, 4, 5].map(now)).toEqual([
      ['blocked', 'blocking'],
      ['blocked', 'blocking'],
      ['running', 'running'],
    ]);
    const [lane] = lanes(summarize(events, [], 'real', 3, { result: 'None' }));
    expect(lane?.intervals.filter(({ from, to }) => from < to)).toMatchObject([
      { state: 'blocking', from: 0, to: 2 },
      { state: 'running', from: 2, to: 3 },
    ]);
  });

  it('knows the threads that run, whatever became of their tasks', () => {
    const moment = momentAfter(
      { type: 'task-created', t: 0, task: 1, name: 'A', parent: null },
      { type: 'started', t: 0, task: 1 },
      { type: 'thread-started', t: 0, thread: 1, task: 1, name: 'crunch' },
      { type: 'finished', t: 1, task: 1, outcome: 'cancelled', value: 'None' },
      { type: 'closing', t: 1 },
      { type: 'idle', t: 1, until: null },
    );
    expect([...moment.threads.values()]).toEqual([{ id: 1, task: 1, name: 'crunch', since: 0 }]);
    expect(moment.closing).toBe(true);
    advance(moment, { type: 'thread-ended', t: 2, thread: 1 });
    expect([moment.threads.size, moment.thread]).toEqual([0, 'idle']);
  });

  it('knows the coroutines that drift, until they are taken up or given up', () => {
    const drifting = (id: number): TraceEvent => ({
      type: 'coroutine-drifting',
      t: 1,
      id,
      coroutine: 'f',
      by: 1,
    });
    const moment = momentAfter(drifting(1), drifting(2), drifting(3));
    expect(moment.drifting.get(2)).toEqual({ id: 2, coroutine: 'f', by: 1, since: 1 });
    advance(moment, { type: 'coroutine-taken', t: 2, id: 2, coroutine: 'f' });
    advance(moment, { type: 'never-awaited', t: 2, coroutine: 'f', id: 1 });
    expect([[...moment.drifting.keys()], moment.neverAwaited]).toEqual([[3], ['f']]);
  });

  it('knows an exception that nobody has looked at', () => {
    const moment = momentAfter(
      { type: 'task-created', t: 0, task: 1, name: 'A', parent: null },
      { type: 'finished', t: 1, task: 1, outcome: 'failed', value: 'ValueError()' },
    );
    expect(moment.tasks.get(1)?.unretrieved).toBe(true);
    advance(moment, { type: 'exception-retrieved', t: 2, task: 1 });
    expect(moment.tasks.get(1)?.unretrieved).toBe(false);
  });

  it('is what following the events one by one leads to', async () => {
    const trace = await record(tooSlow);
    const moment = beginning();
    for (const event of trace.events) advance(moment, event);
    expect(stateAt(trace, trace.elapsed)).toEqual(moment);
  });
});
