import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  blockingSleep,
  coroutine,
  createTask,
  gather,
  Lock,
  sleep,
} from '../../src/asyncio/index.ts';
import {
  blockedSeconds,
  drifts,
  type Lane,
  lanes,
  neverAwaited,
  record,
  stateAt,
  type Trace,
  timersOf,
  wakes,
} from '../../src/trace/index.ts';

const nap = coroutine(function* nap(seconds: number) {
  yield* sleep(seconds);
});

const rude = coroutine(function* rude() {
  yield* sleep(0.5);
  blockingSleep(2.25);
});

/** Polite is due at 1 s, on a thread that rude holds from 0.5 s to 2.75 s; nobody starts forgotten. */
const late = await record((run) => {
  const main = coroutine(function* main() {
    nap(9);
    yield* gather(createTask(nap(1), { name: 'polite' }), createTask(rude(), { name: 'rude' }));
  });
  return run(main());
});

/** Second waits for a lock that first has for a second. */
const locked = await record((run) => {
  const main = coroutine(function* main() {
    const lock = new Lock();
    const hold = coroutine(function* hold() {
      yield* asyncWith(lock, function* () {
        yield* sleep(1);
      });
    });
    yield* gather(createTask(hold(), { name: 'first' }), createTask(hold(), { name: 'second' }));
  });
  return run(main());
});

const laneOf = (trace: Trace, name: string) => lanes(trace).find((lane) => lane.name === name) as Lane;
const idOf = (trace: Trace, name: string) => laneOf(trace, name).id;

/** The intervals that take time: when, in which state. */
const spans = (lane: Lane) =>
  lane.intervals.filter(({ from, to }) => to > from).map(({ from, to, state }) => [from, to, state]);

describe('the lanes of a trace', () => {
  it('put children under their parents', () => {
    expect(lanes(late).map(({ name, depth }) => [name, depth])).toEqual([
      ['Task-1', 0],
      ['polite', 1],
      ['rude', 1],
    ]);
  });

  it('say how long a task was in which state, in seconds, and that it was late', () => {
    const polite = laneOf(late, 'polite');
    expect(spans(polite)).toEqual([
      [0, 1, 'timer'],
      [1, 2.75, 'ready'],
    ]);
    expect(polite.intervals.find(({ isLate }) => isLate)).toMatchObject({ from: 1, to: 2.75 });
    expect(spans(laneOf(late, 'rude'))).toEqual([
      [0, 0.5, 'timer'],
      [0.5, 2.75, 'blocking'],
    ]);
  });

  it('mark what was due on the lane of the task that held the thread, too', () => {
    const due = { kind: 'due', t: 1, seenTo: 2.75 };
    expect(laneOf(late, 'polite').marks).toEqual([due]);
    expect(laneOf(late, 'rude').marks).toEqual([due]);
  });

  it('say which task ended a wait', () => {
    const wait = laneOf(locked, 'second').intervals.find(({ state }) => state === 'waiting');
    expect(wait).toMatchObject({ from: 0, to: 1, releasedBy: idOf(locked, 'first') });
  });

  it('are complete for as many as are wanted, and say of the others how they ended', () => {
    const [main, polite, other] = lanes(late, 2);
    expect([main?.name, polite?.name]).toEqual(['Task-1', 'polite']);
    expect(other).toMatchObject({ id: idOf(late, 'rude'), name: '', intervals: [], outcome: 'done' });
  });

  it('show who cancelled a task whose own lane is left out', () => {
    const [main, rude] = [idOf(late, 'Task-1'), idOf(late, 'rude')];
    const cancelled = { type: 'cancel-requested', t: late.elapsed, task: main, by: rude, line: 3 } as const;
    const [lane] = lanes({ ...late, events: [...late.events, cancelled] }, 2);
    expect(lane?.marks).toEqual([{ kind: 'cancel-requested', t: late.elapsed, by: rude }]);
  });
});

describe('the facts of a trace', () => {
  it('know which task made which ready', () => {
    const [first, second] = [idOf(locked, 'first'), idOf(locked, 'second')];
    expect(wakes(locked)).toContainEqual({ by: first, task: second, t: 1 });
  });

  it('know the coroutines that were never awaited, and for how long they drifted', () => {
    expect(neverAwaited(late)).toEqual(['nap']);
    expect(drifts(late)).toMatchObject([{ coroutine: 'nap', from: 0, fate: 'never-awaited', count: 1 }]);
  });

  it('know for how long the thread was blocked, in seconds', () => {
    expect(blockedSeconds(late)).toBe(2.25);
    expect(blockedSeconds(locked)).toBe(0);
  });

  it('know the next timers of a moment, the earliest first', () => {
    const { first, count } = timersOf(stateAt(late, 0), 1);
    expect(count).toBe(2);
    expect(first).toMatchObject([{ until: 0.5, task: { name: 'rude' }, limit: false }]);
  });
});
