import { describe, expect, it } from 'vitest';
import {
  blockingSleep,
  CancelledError,
  coroutine,
  createTask,
  Event,
  fromPromise,
  KeyboardInterrupt,
  print,
  QueueEmpty,
  RealDriver,
  sleep,
  TimeoutError,
} from '../../src/asyncio/index.ts';
import { record, Session, type TraceEvent } from '../../src/trace/index.ts';
import { gathered, tooSlow } from './support.ts';

const main = <A extends readonly unknown[], T>(
  ...[fn, ...args]: [Parameters<typeof coroutine<A, T>>[0], ...A]
) => coroutine<A, T>(fn)(...args);

describe('a recording', () => {
  it('is refused while another one goes on, and possible after it', async () => {
    let release = (): void => {};
    const going = record(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    await expect(record(gathered)).rejects.toThrow('a session is being recorded');
    release();
    await going;
    expect((await record(gathered)).elapsed).toBe(2);
  });

  it('has the printed lines with their times, the result and the time it took', async () => {
    const trace = await record(gathered);
    expect(trace).toMatchObject({
      version: 1,
      clock: 'virtual',
      elapsed: 2,
      result: "['T1 done', 'T2 done', 'T3 done']",
    });
    expect(trace.output.map(({ t, text }) => `${t} ${text}`)).toEqual([
      '0 T1: start',
      '0 T2: start',
      '0 T3: start',
      '1 T1: end',
      '1 T3: end',
      '2 T2: end',
    ]);
  });

  it('has the tasks with their parents and their lives', async () => {
    const { tasks } = await record(gathered);
    expect(tasks).toEqual([
      { id: 1, name: 'Task-1', parent: null, createdAt: 0, startedAt: 0, endedAt: 2, outcome: 'done' },
      { id: 2, name: 'T1', parent: 1, createdAt: 0, startedAt: 0, endedAt: 1, outcome: 'done' },
      { id: 3, name: 'T2', parent: 1, createdAt: 0, startedAt: 0, endedAt: 2, outcome: 'done' },
      { id: 4, name: 'T3', parent: 1, createdAt: 0, startedAt: 0, endedAt: 1, outcome: 'done' },
    ]);
  });

  it('says what each task waits for, and by which awaits', async () => {
    const { events } = await record(gathered);
    const waits = events.filter((event) => event.type === 'suspended');
    expect(waits.map(({ task, wait, stack }) => ({ task, wait, stack }))).toEqual([
      { task: 1, wait: { for: 'tasks', tasks: [2, 3, 4] }, stack: ['main'] },
      { task: 2, wait: { for: 'timer', until: 1 }, stack: ['worker', 'sleep'] },
      { task: 3, wait: { for: 'timer', until: 2 }, stack: ['worker', 'sleep'] },
      { task: 4, wait: { for: 'timer', until: 1 }, stack: ['worker', 'sleep'] },
    ]);
  });

  it('shows a cancellation as request, delivery and outcome', async () => {
    const trace = await record(tooSlow);
    expect(trace.error).toBe('TimeoutError');
    const slow = trace.events.filter((event) => 'task' in event && event.task === 2 && event.t === 2);
    expect(slow.map(({ type }) => type)).toEqual([
      'cancel-requested',
      'ready',
      'resumed',
      'cancel-delivered',
      'finished',
    ]);
  });

  it('keeps what was printed before a failure, and the failure', async () => {
    const trace = await record(async (run) => {
      print('before');
      await run(
        main(function* () {
          throw new Error('no luck');
        }),
      );
    });
    expect(trace.output).toEqual([{ t: 0, text: 'before' }]);
    expect(trace.error).toBe('Error: no luck');
    expect(trace).not.toHaveProperty('result');
  });

  it('calls the errors of asyncio as a traceback does, a cancellation among them', async () => {
    const failing = (error: Error) =>
      record((run) =>
        run(
          main(function* () {
            throw error;
          }),
        ),
      );
    expect((await failing(new CancelledError('enough'))).error).toBe(
      'asyncio.exceptions.CancelledError: enough',
    );
    expect((await failing(new QueueEmpty())).error).toBe('asyncio.queues.QueueEmpty');
    expect((await failing(new TimeoutError())).error).toBe('TimeoutError');
  });

  it('goes on with its clock from one run to the next', async () => {
    const trace = await record(async (run) => {
      await run(sleep(1));
      print('between');
      await run(sleep(2));
    });
    expect(trace.elapsed).toBe(3);
    expect(trace.output).toEqual([{ t: 1, text: 'between' }]);
  });

  it('tells of coroutines never awaited, and of a blocked thread', async () => {
    const forgotten = coroutine(function* forgotten() {
      yield* sleep(1);
    });
    const { events } = await record((run) =>
      run(
        main(function* () {
          forgotten();
          blockingSleep(0.5);
          yield* sleep(0);
        }),
      ),
    );
    expect(events).toContainEqual({ type: 'blocked', t: 0, task: 1, seconds: 0.5 });
    expect(events).toContainEqual({
      type: 'coroutine-drifting',
      t: 0.5,
      id: 1,
      coroutine: 'forgotten',
      by: 1,
    });
    expect(events).toContainEqual({ type: 'never-awaited', t: 0.5, coroutine: 'forgotten', id: 1 });
    const text = "RuntimeWarning: coroutine 'forgotten' was never awaited";
    expect(events).toContainEqual({ type: 'reported', t: 0.5, text });
  });

  it('tells a coroutine of the script from one of the task', async () => {
    const late = coroutine(function* late() {
      yield* sleep(1);
    });
    const { events } = await record(async (run) => {
      const ofScript = late();
      await run(
        main(function* () {
          const own = late();
          yield* sleep(0);
          yield* ofScript;
          yield* own;
        }),
      );
      late();
    });
    const drift = events.filter(({ type }) => /coroutine|never/.test(type));
    expect(drift).toEqual([
      { type: 'coroutine-drifting', t: 0, id: 1, coroutine: 'late', by: null },
      { type: 'coroutine-drifting', t: 0, id: 2, coroutine: 'late', by: 1 },
      { type: 'coroutine-taken', t: 0, id: 1, coroutine: 'late' },
      { type: 'coroutine-taken', t: 1, id: 2, coroutine: 'late' },
      { type: 'never-awaited', t: 2, coroutine: 'late' },
    ]);
  });

  it('names the object that a task waits for', async () => {
    const { events } = await record((run) =>
      run(
        main(function* () {
          const event = new Event();
          const waiter = createTask(event.wait());
          yield* sleep(0);
          event.set();
          yield* waiter;
          yield* fromPromise(Promise.resolve());
        }),
      ),
    );
    const waits = events.flatMap((event) => (event.type === 'suspended' ? [event.wait] : []));
    expect(waits).toContainEqual({ for: 'object', object: 'Event' });
    expect(waits).toContainEqual({ for: 'outside' });
  });

  it('is the same each time on a virtual clock', async () => {
    expect(await record(gathered)).toEqual(await record(gathered));
  });

  it('has the same order on a real clock', async () => {
    const order = ({ output }: { output: { text: string }[] }) => output.map(({ text }) => text);
    const real = await record(gathered, { driver: new RealDriver(50) });
    expect(real.clock).toBe('real');
    expect(order(real)).toEqual(order(await record(gathered)));
  });
});

describe('a session', () => {
  it('tells each event as it happens', async () => {
    const heard: TraceEvent[] = [];
    const { events } = await record(gathered, { onEvent: (event) => heard.push(event) });
    expect(heard).toEqual(events);
  });

  it('leaves a script that is in no loop at Ctrl-C, and hears no more of it', async () => {
    const heard: TraceEvent[] = [];
    const session = new Session({ onEvent: (event) => heard.push(event) });
    let goOn = (): void => {};
    const pause = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let end: Promise<void> = Promise.resolve();
    const left = session.record(() => {
      end = pause.then(() => print('later'));
      return end;
    });
    session.interrupt();
    await expect(left).rejects.toThrow(KeyboardInterrupt);
    goOn();
    await end;
    expect(heard).toEqual([]);
  });

  it('ends with KeyboardInterrupt after Ctrl-C, when the program has cleaned up', async () => {
    const lines: string[] = [];
    const session = new Session({
      driver: new RealDriver(),
      onEvent: (event) => {
        if (event.type === 'printed') lines.push(event.text);
        if (event.type === 'idle') setImmediate(() => session.interrupt());
      },
    });
    const interrupted = session.record((run) =>
      run(
        main(function* () {
          try {
            yield* sleep(1000);
          } finally {
            print('cleaned up');
          }
        }),
      ),
    );
    await expect(interrupted).rejects.toThrow(KeyboardInterrupt);
    expect(lines).toEqual(['cleaned up']);
  });
});
