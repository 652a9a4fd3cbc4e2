import { describe, expect, it } from 'vitest';
import { type DemoEntry, findDemo, loadDemo } from '../../src/demos/index.ts';
import { record, type Trace } from '../../src/trace/index.ts';
import { linesOf } from './support.ts';

/** The traces of a demo's two variants. */
async function watch(name: string): Promise<[Trace, Trace]> {
  const { variants } = await loadDemo(findDemo(name) as DemoEntry);
  const [first, second] = variants;
  if (second === undefined) throw new Error(`${name} has one variant`);
  return [await record(first.program.script), await record(second.program.script)];
}

/** The trace of a demo's first variant. */
async function watchFirst(name: string): Promise<Trace> {
  const { variants } = await loadDemo(findDemo(name) as DemoEntry);
  return record(variants[0].program.script);
}

/** What became of the coroutine objects that nobody had started: `0 coroutine-drifting greet`. */
function drifts({ events }: Trace): string[] {
  return events.flatMap((event) =>
    'coroutine' in event ? [`${event.t} ${event.type} ${event.coroutine}`] : [],
  );
}

/** What happened to the thread: `blocked` or `idle`, and since when. */
function threadOf({ events }: Trace): string[] {
  return events.flatMap(({ type, t }) => (type === 'blocked' || type === 'idle' ? [`${t} ${type}`] : []));
}

describe('sleep', () => {
  it('suspends for 2 s, with the thread idle', async () => {
    const [awaited, blocking] = await watch('sleep');
    expect(linesOf(awaited)).toEqual(['0 before', '2 after']);
    expect(threadOf(awaited)).toEqual(['0 idle']);
    expect(linesOf(blocking)).toEqual(['0 before', '2 after']);
    expect(threadOf(blocking)).toEqual(['0 blocked']);
  });
});

describe('gather', () => {
  it('takes 2 s for waits of 1, 2 and 1 s, and gives the results in argument order', async () => {
    const [together, inTurn] = await watch('gather');
    expect(linesOf(together)).toEqual([
      '0 T1: start',
      '0 T2: start',
      '0 T3: start',
      '1 T1: end',
      '1 T3: end',
      '2 T2: end',
      '2 T1 done, T2 done, T3 done',
    ]);
    expect(together).toMatchObject({ elapsed: 2, result: "['T1 done', 'T2 done', 'T3 done']" });
    expect(linesOf(inTurn)).toEqual([
      '0 T1: start',
      '1 T1: end',
      '1 T2: start',
      '3 T2: end',
      '3 T3: start',
      '4 T3: end',
      '4 T1 done, T2 done, T3 done',
    ]);
    expect(inTurn).toMatchObject({ elapsed: 4, result: together.result });
  });
});

describe('wait_for', () => {
  it('cancels a task of 5 s after 2 s', async () => {
    const [limited, patient] = await watch('wait_for');
    expect(linesOf(limited)).toEqual(['0 slow: start', '2 slow: cancelled, tidying up', '2 Timeout!']);
    expect(limited).toMatchObject({ elapsed: 2, result: "'Timeout!'" });
    expect(limited.tasks).toMatchObject([
      { name: 'Task-1', outcome: 'done' },
      { name: 'slow', endedAt: 2, outcome: 'cancelled' },
    ]);
    expect(linesOf(patient)).toEqual(['0 slow: start', '5 slow: end', '5 Done']);
    expect(patient.tasks[1]).toMatchObject({ name: 'slow', endedAt: 5, outcome: 'done' });
  });
});

describe('coroutines', () => {
  it('coroutine: nothing of it runs before it is awaited, at 1 s', async () => {
    const trace = await watchFirst('coroutine');
    expect(linesOf(trace)).toEqual([
      '0 main: called greet, got <coroutine object greet>',
      '1 main: 1 s later, and not a word',
      '1 greet: hello, Ada',
      '2 greet: goodbye, Ada',
      '2 main: awaited it, got all said',
    ]);
    expect(drifts(trace)).toEqual(['0 coroutine-drifting greet', '1 coroutine-taken greet']);
  });

  it('steps: two waits of 1 s between three steps, and the variables are kept', async () => {
    const trace = await watchFirst('steps');
    expect(linesOf(trace)).toEqual([
      '0 step 1: water',
      '1 step 2: water, tea',
      '2 step 3: water, tea, milk',
      '2 served: water, tea, milk',
    ]);
  });

  it('states: created until main waits, running from inside alone', async () => {
    expect(linesOf(await watchFirst('states'))).toEqual([
      '0 after the call: CORO_CREATED',
      '0 as a task: CORO_CREATED',
      '0 from inside: CORO_RUNNING',
      '1 1 s later: CORO_SUSPENDED',
      '2 at the end: CORO_CLOSED',
    ]);
  });

  it('sequential: the second is asked when the first has answered', async () => {
    const [inTurn, together] = await watch('sequential');
    expect(linesOf(inTurn)).toContain('1 Alan: asked');
    expect(linesOf(together)).toContain('0 Alan: asked');
    expect([inTurn.elapsed, together.elapsed]).toEqual([2, 1]);
  });
});

describe('together', () => {
  it('tasks: a task begins when main waits, a coroutine object when it is awaited', async () => {
    const [task, object] = await watch('tasks');
    expect(linesOf(task).slice(0, 2)).toEqual(['0 main: lays the table', '0 tea: water is on']);
    expect(linesOf(object)).toContain('1 tea: water is on');
    expect([task.elapsed, object.elapsed]).toEqual([2, 3]);
  });

  it('loop: 5 × 0.1 s in turn, 0.1 s together, the same list', async () => {
    const [inTurn, together] = await watch('loop');
    expect(linesOf(inTurn)).toContain('0.3 owl: here');
    expect(linesOf(together)).toContain('0.1 owl: here');
    expect(inTurn.elapsed).toBeCloseTo(0.5);
    expect(together.elapsed).toBeCloseTo(0.1);
    expect(together.result).toBe(inTurn.result);
  });

  it('as_completed: the quickest first, where gather shows nothing before the end', async () => {
    const [asCompleted, gathered] = await watch('as_completed');
    expect(linesOf(asCompleted)).toEqual(['1 main: shows mail', '2 main: shows maps', '3 main: shows news']);
    expect(linesOf(gathered)).toEqual(['3 main: shows news', '3 main: shows mail', '3 main: shows maps']);
  });
});

describe('limits', () => {
  it('timeout: the second step gets what the first one left', async () => {
    const [block, each] = await watch('timeout');
    expect(linesOf(block).slice(-2)).toEqual(['2 download: start', '3 main: time is up']);
    expect(linesOf(each).slice(-2)).toEqual(['4 download: end', '4 main: all in time']);
  });

  it('shield: the task behind it goes on', async () => {
    const [shielded, bare] = await watch('shield');
    expect(linesOf(shielded).slice(1)).toEqual([
      '1 main: waited long enough',
      '2 save: end',
      '2 main: was it cancelled? False',
    ]);
    expect(linesOf(bare).slice(1)).toEqual(['1 main: waited long enough', '1 main: was it cancelled? True']);
  });

  it('cancel: requested at 1 s, an outcome when the clean-up is done', async () => {
    const trace = await watchFirst('cancel');
    expect(linesOf(trace)).toEqual([
      '0 busy: start',
      '1 main: cancel() True True',
      '1 main: cancelled() False False',
      '1 busy: tidies up',
      '2 busy: is tidy',
      '2 main: cancelled() True True',
    ]);
    expect(trace.tasks.slice(1)).toMatchObject([
      { name: 'busy', endedAt: 2, outcome: 'cancelled' },
      { name: 'fresh', createdAt: 1, endedAt: 1, outcome: 'cancelled' },
    ]);
  });
});

describe('failures', () => {
  it('exceptions: the error at 1 s, the sibling at 2 s all the same', async () => {
    const [first, all] = await watch('exceptions');
    expect(linesOf(first).slice(2)).toEqual([
      "1 main: caught ValueError('no such page')",
      '2 mail: received',
      "2 main: has 'mail' all the same",
    ]);
    expect(linesOf(all).slice(-1)).toEqual(["2 main: has [ValueError('no such page'), 'mail']"]);
  });

  it('taskgroup: the rest is cancelled and tidies up before the error comes', async () => {
    const [group, gathered] = await watch('taskgroup');
    expect(linesOf(group).slice(-2)).toEqual([
      '2 owl: cancelled, tidies up',
      "3 main: caught ValueError('dog is too big')",
    ]);
    expect(linesOf(gathered).slice(-2)).toEqual([
      "2 main: caught ValueError('dog is too big')",
      '4 owl: end',
    ]);
  });
});

describe('sharing', () => {
  it('semaphore: never more than two at a time', async () => {
    const [limited, unlimited] = await watch('semaphore');
    const busiest = (trace: Trace) => {
      let now = 0;
      return Math.max(...linesOf(trace).map((line) => (line.endsWith('start') ? ++now : now--)));
    };
    expect([busiest(limited), busiest(unlimited)]).toEqual([2, 4]);
    expect([limited.elapsed, unlimited.elapsed]).toEqual([4, 2]);
  });

  it('lock: no deposit is lost, and without it two are', async () => {
    const [locked, unlocked] = await watch('lock');
    expect(linesOf(locked)).toContain('1 bob: sees 10');
    expect(linesOf(locked).at(-1)).toBe('3 main: 3 times 10 makes 30');
    expect(linesOf(unlocked).at(-1)).toBe('1 main: 3 times 10 makes 10');
  });

  it('queue: a full one holds the baker up, and nobody else', async () => {
    const [bounded, unbounded] = await watch('queue');
    expect(linesOf(bounded)).toContain('2 baker: corn is on the shelf');
    expect(linesOf(unbounded)).toContain('1 baker: corn is on the shelf');
    expect([bounded.elapsed, unbounded.elapsed]).toEqual([4, 4]);
  });

  it('event: all go when it is set; who asks again and again is late', async () => {
    const [event, polling] = await watch('event');
    expect(linesOf(event).slice(3)).toEqual([
      '2 ann: runs',
      '2 bob: runs',
      '2 late: at the line',
      '2 late: runs',
    ]);
    expect(linesOf(polling)).toContain('2.25 ann: runs');
  });
});

describe('streams', () => {
  it('async_for: 3 × (0.6 + 0.4) s in turn, 3 × 0.6 + 0.4 s with tasks', async () => {
    const [inTurn, overlapping] = await watch('async_for');
    expect(linesOf(inTurn)).toContain('1.6 bob: letter comes');
    expect(inTurn.elapsed).toBeCloseTo(3);
    expect(linesOf(overlapping)).toContain('1.2 bob: letter comes');
    expect(overlapping.elapsed).toBeCloseTo(2.2);
  });

  it('async_with: an error does not skip the exit', async () => {
    const [asyncWith, byHand] = await watch('async_with');
    expect(linesOf(asyncWith).slice(-2)).toEqual([
      '3 connection: is closed',
      "3 main: caught ValueError('the line is bad')",
    ]);
    expect(linesOf(byHand).slice(-2)).toEqual([
      '1 send: hello',
      "2 main: caught ValueError('the line is bad')",
    ]);
  });
});

describe('pitfalls', () => {
  it('forgotten-await: runs nothing, and has a warning for it', async () => {
    const [wrong, right] = await watch('pitfalls forgotten-await');
    expect(linesOf(wrong)).toEqual(['0 main: got a coroutine']);
    expect(wrong.events).toContainEqual(
      expect.objectContaining({ type: 'never-awaited', t: 0, coroutine: 'fetch' }),
    );
    expect(linesOf(right)).toEqual(['0 fetch: start', '1 fetch: end', '1 main: got a str']);
  });

  it('blocking: nothing ticks for 2 s', async () => {
    const [wrong, right] = await watch('pitfalls blocking');
    const between = (trace: Trace) => trace.output.filter(({ t }) => t > 0.75 && t < 2.75).length;
    expect(threadOf(wrong)).toContain('0.75 blocked');
    expect(between(wrong)).toBe(0);
    expect(wrong.elapsed).toBe(4.75);
    expect(threadOf(right).join()).not.toContain('blocked');
    expect(between(right)).toBe(8);
    expect(right.elapsed).toBe(3);
  });

  it('sync-call: no event loop ever starts, and there is a warning for it', async () => {
    const [wrong, right] = await watch('pitfalls sync-call');
    expect(linesOf(wrong)).toEqual(['0 report: got a coroutine']);
    expect(wrong.tasks).toEqual([]);
    expect(wrong.events).toContainEqual(
      expect.objectContaining({ type: 'never-awaited', t: 0, coroutine: 'fetch' }),
    );
    expect(linesOf(right)).toEqual(['0 fetch: start', '1 fetch: end', '1 report: got a str']);
  });

  it('sequential: two awaits in a row take 1 + 1 s, gathered 1 s', async () => {
    const [wrong, right] = await watch('pitfalls sequential');
    expect(wrong.elapsed).toBe(2);
    expect(right.elapsed).toBe(1);
  });

  it('truthy-coroutine: lets in at once whoever is refused after 1 s', async () => {
    const [wrong, right] = await watch('pitfalls truthy-coroutine');
    expect(linesOf(wrong)).toEqual(['0 mallory: GRANTED']);
    expect(linesOf(right)).toEqual(['1 mallory: refused']);
  });

  it('coroutine-objects: nothing is requested before the first await, and 2 s become 1 s', async () => {
    const [wrong, right] = await watch('pitfalls coroutine-objects');
    expect(linesOf(wrong).slice(0, 2)).toEqual(['0 main: asked for both', '0 users: requested']);
    expect(linesOf(wrong)).toContain('1 orders: requested');
    expect(linesOf(right)).toContain('0 orders: requested');
    expect([wrong.elapsed, right.elapsed]).toEqual([2, 1]);
  });

  it('nested-run: is refused in the words of Python 3.14', async () => {
    const [wrong, right] = await watch('pitfalls nested-run');
    expect(linesOf(wrong)).toEqual(['0 main: asyncio.run() cannot be called from a running event loop']);
    expect(linesOf(right).at(-1)).toBe('1 main: got the page');
  });

  it('await-in-def: runs nothing at all', async () => {
    const [wrong, right] = await watch('pitfalls await-in-def');
    expect(linesOf(wrong)).toEqual(['0 report: SyntaxError']);
    expect(wrong.tasks).toEqual([]);
    expect(linesOf(right).at(-1)).toBe('1 report: got the page');
  });

  it('no-switch: an await that need not wait keeps the others out for 1.5 s', async () => {
    const [wrong, right] = await watch('pitfalls no-switch');
    expect(linesOf(wrong).at(-1)).toBe('1.5 guest: my turn at last');
    expect(linesOf(right)[1]).toBe('0.5 guest: my turn at last');
  });

  it('late-start: a task starts at the first await, 1 s late or at once', async () => {
    const [wrong, right] = await watch('pitfalls late-start');
    expect(linesOf(wrong)).toContain('1 download: requested');
    expect(linesOf(right)[0]).toBe('0 download: requested');
    expect([wrong.elapsed, right.elapsed]).toEqual([2, 1]);
  });

  it('gather-failure: the parcel leaves after the order was dropped, unless a group cancels it', async () => {
    const [wrong, right] = await watch('pitfalls gather-failure');
    expect(linesOf(wrong).slice(0, 2)).toEqual([
      '0.5 main: order dropped, card refused',
      '1 ship: parcel sent',
    ]);
    expect(linesOf(right).join()).not.toContain('parcel');
    expect(right.tasks).toContainEqual(
      expect.objectContaining({ name: 'ship', endedAt: 0.5, outcome: 'cancelled' }),
    );
  });

  it('group-error: except misses what except* catches', async () => {
    const [wrong, right] = await watch('pitfalls group-error');
    expect(linesOf(wrong)).toEqual([]);
    expect(wrong.error).toBe('ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)');
    expect(linesOf(right)).toEqual(['0.5 main: bad data, going on without', '0.5 main: end']);
  });

  it('fire-and-forget: the upload is cut off at 0.5 s', async () => {
    const [wrong, right] = await watch('pitfalls fire-and-forget');
    expect(wrong.tasks[1]).toMatchObject({ name: 'upload', endedAt: 0.5, outcome: 'cancelled' });
    expect(linesOf(right).at(-1)).toBe('1 upload: end');
  });

  it('silent-failure: all is said to be well half a second after the failure', async () => {
    const [wrong, right] = await watch('pitfalls silent-failure');
    expect(wrong.tasks[1]).toMatchObject({ name: 'backup', endedAt: 0.5, outcome: 'failed' });
    expect(linesOf(wrong)).toEqual(['1 main: all is well, backup done: True']);
    expect(linesOf(right)).toEqual(['1 main: backup failed, disk full']);
  });

  it('limit-cancels: the limit ends the task, or its shield alone', async () => {
    const [wrong, right] = await watch('pitfalls limit-cancels');
    expect(wrong.tasks[1]).toMatchObject({ name: 'download', endedAt: 0.5, outcome: 'cancelled' });
    expect(linesOf(right)).toContain('1 download: saved');
  });

  it('limit-blocked: a limit of 0.5 s does nothing to a call of 1.5 s', async () => {
    const [wrong, right] = await watch('pitfalls limit-blocked');
    expect(linesOf(wrong).at(-1)).toBe('1.5 main: limit expired? False');
    expect(linesOf(right).at(-1)).toBe('0.5 main: limit expired? True');
  });

  it('bare-except: a task cancelled at 0.75 s works on until 1.25 s', async () => {
    const [wrong, right] = await watch('pitfalls bare-except');
    expect(wrong.tasks[1]).toMatchObject({ name: 'work', endedAt: 1.25, outcome: 'done' });
    expect(right.tasks[1]).toMatchObject({ name: 'work', endedAt: 0.75, outcome: 'cancelled' });
  });

  it('cancel-request: half a second lies between the request and the end', async () => {
    const [wrong, right] = await watch('pitfalls cancel-request');
    expect(linesOf(wrong)).toEqual(['0.5 main: is it cancelled? False', '1 backup: file closed']);
    expect(linesOf(right)).toEqual(['1 backup: file closed', '1 main: is it cancelled? True']);
  });

  it('lost-update: of three deposits one is left', async () => {
    const [wrong, right] = await watch('pitfalls lost-update');
    expect(linesOf(wrong)).toContain('0 Eve: reads 100');
    expect(linesOf(wrong).at(-1)).toBe('0.5 main: balance 110');
    expect(linesOf(right)).toContain('1 Eve: reads 120');
    expect(linesOf(right).at(-1)).toBe('1.5 main: balance 130');
  });

  it('async-for-in-turn: 3 × (0.5 + 0.5) s, and 2 s with tasks', async () => {
    const [wrong, right] = await watch('pitfalls async-for-in-turn');
    expect([wrong.elapsed, right.elapsed]).toEqual([3, 2]);
  });

  it('gather-order: who arrives first is not listed first', async () => {
    const [wrong, right] = await watch('pitfalls gather-order');
    expect(linesOf(wrong)[0]).toBe('0.5 hare: arrives');
    expect(linesOf(wrong).at(-1)).toBe("1 main: ranking ['tortoise', 'hare']");
    expect(linesOf(right).at(-1)).toBe("1 main: ranking ['hare', 'tortoise']");
  });

  it('plain-with: nobody gets in', async () => {
    const [wrong, right] = await watch('pitfalls plain-with');
    expect(linesOf(wrong)).toEqual(['0 Ann: TypeError', '0 Bob: TypeError']);
    expect(linesOf(right)).toContain('0.5 Bob: inside');
  });

  it('wait-timeout: half a second too early, wait returns as if all were done', async () => {
    const [wrong, right] = await watch('pitfalls wait-timeout');
    expect(linesOf(wrong).slice(0, 2)).toEqual(['0.5 main: it has come in time', '1 download: saved']);
    expect(right.tasks[1]).toMatchObject({ name: 'download', endedAt: 0.5, outcome: 'cancelled' });
  });
});
