import { describe, expect, it } from 'vitest';
import { recordedRun } from '../../src/cpython/recorded.ts';
import { advance, beginning, History, type Trace } from '../../src/trace/index.ts';
import { allDemos, programsOf } from '../demos/support.ts';
import { limitWhileBlocked } from '../terminal/support/absences.ts';
import { blocking, locked, timedOut, together } from '../terminal/support/programs.ts';
import { manySteps } from './many-steps.ts';

/** A program after so many events, from its very beginning. */
function fromTheStart({ events }: Trace, position: number) {
  const moment = beginning();
  for (const event of events.slice(0, position)) advance(moment, event);
  return moment;
}

/** A program that a failing task cancels, as it ran in Python. */
async function recordedGroup(): Promise<Trace> {
  const programs = programsOf(await allDemos());
  const found = programs.find(({ name }) => name === 'taskgroup, group');
  const run = found === undefined ? null : recordedRun(found.python);
  if (run === null) throw new Error('no such program was recorded');
  return run.trace;
}

/** Positions of a history, in an order of their own: near ones, far ones, back and forth. */
function* wander(length: number, steps: number): Generator<number> {
  let seed = 1;
  for (let step = 0; step < steps; step++) {
    seed = (seed * 48_271) % 0x7fffffff;
    yield seed % (length + 1);
  }
}

describe('a history', () => {
  it.each([
    ['three tasks', together],
    ['a blocked loop', blocking],
    ['a lock', locked],
    ['a time limit', timedOut],
    ['a run whose lines are known', recordedGroup],
  ])('of %s is the same forwards, backwards and by leaps', async (_, program) => {
    const trace = await program();
    const history = new History(trace);
    const places = Array.from({ length: history.length + 1 }, (__, position) => position);
    for (const position of [...places, ...places.toReversed(), ...wander(history.length, 100)]) {
      expect(history.at(position)).toEqual(fromTheStart(trace, position));
    }
  });

  it('gives a moment of a long run for the replay of few events', async () => {
    const trace = await manySteps(1000, 10);
    const history = new History(trace);
    expect(history.length).toBeGreaterThan(30_000);
    for (const position of wander(history.length, 30)) {
      expect(history.at(position)).toEqual(fromTheStart(trace, position));
      expect(history.replayed).toBeLessThanOrEqual(256);
    }
    history.at(20_000);
    history.at(20_001);
    expect(history.replayed).toBe(1);
  });

  it('leads from event to event of one task', async () => {
    const history = new History(await together());
    const visited: string[] = [];
    for (let position = 0, next = -1; next !== position; ) {
      next = position;
      position = history.nextOf(2, position, 1);
      if (position !== next) visited.push(history.eventAt(position)?.type ?? '');
    }
    expect(visited).toEqual([
      'task-created',
      'started',
      'printed',
      'suspended',
      'ready',
      'resumed',
      'printed',
      'finished',
    ]);
    expect(history.nextOf(2, 1, -1)).toBe(1);
  });
});

describe('the turns of a loop', () => {
  it('hold what happens in them, with the wait before', async () => {
    const history = new History(await together());
    const turns = history.trace.events.map((event, index) => `${history.turns.of(index)} ${event.type}`);
    expect(turns).toEqual([
      'null task-created',
      '1 started',
      '1 task-created',
      '1 task-created',
      '1 task-created',
      '1 suspended',
      ...Array(3).fill(['2 started', '2 printed', '2 suspended']).flat(),
      '3 idle',
      '3 ready',
      '3 ready',
      '4 resumed',
      '4 printed',
      '4 finished',
      '4 resumed',
      '4 printed',
      '4 finished',
      '5 idle',
      '5 ready',
      '6 resumed',
      '6 printed',
      '6 finished',
      '7 ready',
      '8 resumed',
      '8 finished',
    ]);
  });

  it('can be gone through both ways', async () => {
    const { turns, length } = new History(await together());
    const forwards: number[] = [];
    for (let at: number | null = 0; at !== null; at = turns.after(at)) forwards.push(at);
    expect(forwards).toHaveLength(1 + turns.count);
    const backwards: number[] = [];
    for (let at = turns.before(length); at !== null; at = turns.before(at)) backwards.push(at);
    expect(backwards.toReversed()).toEqual(forwards.slice(1));
    // From the midst of a turn, first to its beginning.
    expect(turns.before(4)).toBe(2);
  });
});

describe('the phases of a loop', () => {
  const phases = (trace: Trace) => {
    const history = new History(trace);
    return trace.events.map(({ type }, index) => `${history.phaseAt(index + 1)}: ${type}`);
  };

  it('are the wait, the timers that are due, and what is run', async () => {
    expect(phases(await timedOut())).toEqual([
      'outside: task-created',
      'run: started',
      'run: task-created',
      'run: suspended',
      'run: started',
      'run: printed',
      'run: suspended',
      'wait: idle',
      'timers: cancel-requested',
      'timers: cancel-requested',
      'timers: ready',
      'run: resumed',
      'run: cancel-delivered',
      'run: ready',
      'run: finished',
      'run: resumed',
      'run: cancel-delivered',
      'run: finished',
      'run: exception-retrieved',
    ]);
  });

  it('know a timer that was due while the thread was held', async () => {
    const found = phases(await blocking());
    const held = found.indexOf('run: blocked');
    // A task that was ready, and then the timer behind it: the loop did not wait.
    expect(found.slice(held, held + 5)).toEqual([
      'run: blocked',
      'run: finished',
      'timers: ready',
      'run: resumed',
      'run: printed',
    ]);
  });
});

describe('the ready queue', () => {
  it('holds in order what the loop runs', async () => {
    for (const program of [together, blocking, locked, timedOut, () => manySteps(50, 3)]) {
      const trace = await program();
      const history = new History(trace);
      for (const [index, event] of trace.events.entries()) {
        if (event.type !== 'started' && event.type !== 'resumed') continue;
        const [first] = history.at(index).ready;
        expect(first).toBe(event.task);
      }
    }
  });
});

it('knows the deadline of whoever has a time limit', async () => {
  const history = new History(await timedOut());
  expect(history.at(4).tasks.get(1)).toMatchObject({ state: 'waiting', limit: 1 });
  expect(history.at(9).tasks.get(1)?.limit).toBeNull();
});

it('knows the time limit that passes while its task blocks the thread', async () => {
  const trace = await limitWhileBlocked();
  const index = trace.events.findIndex(({ type }) => type === 'blocked');
  expect(trace.events[index]).toMatchObject({ task: 1, seconds: 1.5, limit: 0.5 });
  expect(new History(trace).at(index + 1).tasks.get(1)).toMatchObject({ state: 'blocking', limit: 0.5 });
});
