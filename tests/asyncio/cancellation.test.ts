import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asyncWith,
  type Body,
  type Coroutine,
  coroutine,
  createTask,
  gather,
  getRunningLoop,
  isException,
  runVirtual,
  sleep,
  TaskGroup,
  TimeoutError,
  timeout,
  wait,
} from '../../src/asyncio/index.ts';
import { fate, raising, reportingTo } from './support.ts';

/** A random program, of whatever can be cancelled and cleans up after itself. */
type Work =
  | { do: 'sleep'; seconds: number }
  | { do: 'fail' }
  | { do: 'sequence' | 'gather' | 'group'; parts: Work[] }
  | { do: 'timeout'; seconds: number; part: Work }
  | { do: 'guard'; part: Work }
  | { do: 'clean up'; seconds: number; part: Work };

/** How often each part with a clean-up was entered, and how often its `finally` ran. */
type Ledger = Map<Work, { entered: number; cleaned: number }>;

const seconds = fc.integer({ min: 0, max: 4 });

function programs(leaves: fc.Arbitrary<Work>): fc.Arbitrary<Work> {
  const { work } = fc.letrec<{ work: Work }>((tie) => {
    const part = tie('work');
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    return {
      work: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaves,
        fc.record({ do: fc.constantFrom('sequence', 'gather', 'group'), parts }),
        fc.record({ do: fc.constant('timeout'), seconds, part }),
        fc.record({ do: fc.constant('guard'), part }),
        fc.record({ do: fc.constant('clean up'), seconds, part }),
      ),
    };
  });
  return work;
}

const sleeps: fc.Arbitrary<Work> = fc.record({ do: fc.constant('sleep'), seconds });
const failures: fc.Arbitrary<Work> = fc.record({ do: fc.constant('fail') });

const perform: (work: Work, ledger: Ledger) => Coroutine<void> = coroutine(performing);

function* performing(work: Work, ledger: Ledger): Body<void> {
  switch (work.do) {
    case 'sleep':
      yield* sleep(work.seconds);
      break;
    case 'fail':
      yield* raising(new Error('failed'));
      break;
    case 'sequence':
      for (const part of work.parts) yield* perform(part, ledger);
      break;
    case 'gather':
      yield* gather(work.parts.map((part) => perform(part, ledger)));
      break;
    case 'group':
      yield* asyncWith(new TaskGroup(), function* (group) {
        for (const part of work.parts) group.createTask(perform(part, ledger));
        yield* sleep(0);
      });
      break;
    case 'timeout':
      yield* inTime(work.seconds, perform(work.part, ledger));
      break;
    case 'guard':
      yield* guarded(perform(work.part, ledger));
      break;
    case 'clean up':
      yield* cleaningUp(work, perform(work.part, ledger), ledger);
  }
}

const inTime = coroutine(function* inTime(limit: number, work: Coroutine<void>): Body<void> {
  try {
    yield* asyncWith(timeout(limit), function* () {
      yield* work;
    });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
});

const guarded = coroutine(function* guarded(work: Coroutine<void>): Body<void> {
  try {
    yield* work;
  } catch (error) {
    if (!isException(error)) throw error;
  }
});

const cleaningUp = coroutine(function* cleaningUp(
  work: Work & { seconds: number },
  part: Coroutine<void>,
  ledger: Ledger,
): Body<void> {
  const entry = ledger.get(work) ?? { entered: 0, cleaned: 0 };
  ledger.set(work, entry);
  entry.entered++;
  try {
    yield* part;
  } finally {
    entry.cleaned++;
    yield* sleep(work.seconds);
  }
});

/** The longest that cleaning up can take. */
function cleanUpTime(work: Work): number {
  const own = work.do === 'clean up' ? work.seconds : 0;
  const parts = 'parts' in work ? work.parts : 'part' in work ? [work.part] : [];
  return parts.reduce((sum, part) => sum + cleanUpTime(part), own);
}

/** Runs the work in a task that is asked to cancel at a time; gives what became of it. */
const cancelledAt = coroutine(function* cancelledAt(work: Work, time: number, ledger: Ledger) {
  const loop = getRunningLoop();
  const task = createTask(perform(work, ledger));
  let accepted = false;
  loop.callLater(time, () => {
    accepted = task.cancel();
  });
  yield* wait([task]);
  return { accepted, end: loop.time(), fate: fate(task) };
});

describe('cancelling a random program', () => {
  it('ends its task, as soon as it has cleaned up', () => {
    fc.assert(
      fc.property(programs(sleeps), fc.integer({ min: 0, max: 12 }), (work, time) => {
        const outcome = runVirtual(cancelledAt(work, time, new Map()), reportingTo([]));
        expect(outcome.fate).toBe(outcome.accepted ? 'cancelled' : 'returned undefined');
        if (outcome.accepted) expect(outcome.end).toBeLessThanOrEqual(time + cleanUpTime(work));
      }),
      { seed: 314, numRuns: 300 },
    );
  });

  it('runs every finally that was reached, and runs it once', () => {
    fc.assert(
      fc.property(
        programs(fc.oneof({ weight: 3, arbitrary: sleeps }, { weight: 1, arbitrary: failures })),
        fc.integer({ min: 0, max: 12 }),
        (work, time) => {
          const ledger: Ledger = new Map();
          runVirtual(cancelledAt(work, time, ledger), reportingTo([]));
          for (const { entered, cleaned } of ledger.values()) expect(cleaned).toBe(entered);
        },
      ),
      { seed: 314, numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(programs(sleeps), fc.integer({ min: 0, max: 12 }), (work, time) => {
        const [once, again] = [1, 2].map(() =>
          runVirtual(cancelledAt(work, time, new Map()), reportingTo([])),
        );
        expect(again).toEqual(once);
      }),
      { seed: 159, numRuns: 50 },
    );
  });
});
