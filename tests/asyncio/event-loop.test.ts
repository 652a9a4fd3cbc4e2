import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Body,
  blockingSleep,
  type Clock,
  coroutine,
  createTask,
  EventLoop,
  Exception,
  type ExceptionContext,
  getEventLoop,
  getRunningLoop,
  KeyboardInterrupt,
  newEventLoop,
  RuntimeError,
  runCoroutineThreadsafe,
  runVirtual,
  shield,
  sleep,
  ValueError,
  VirtualClock,
} from '../../src/asyncio/index.ts';
import {
  errorOf,
  instantly,
  type Note,
  notesOf,
  raising,
  reportingTo,
  reportsOf,
  returning,
  thrownBy,
  turns,
  virtually,
} from './support.ts';

const CLOSED = new RuntimeError('Event loop is closed');

/** What `schedule` has noted by the time that nothing more is due, each with its time. */
function notesFrom(schedule: (loop: EventLoop, note: Note) => void): string[] {
  return notesOf(function* (note) {
    schedule(getRunningLoop(), note);
    yield* sleep(1000);
  });
}

describe('callSoon', () => {
  it('calls in the order of asking, with the arguments given', () => {
    const notes = notesFrom((loop, note) => {
      loop.callSoon(note, 'one');
      loop.callSoon((a: string, b: number) => note(`${a} ${b}`), 'two', 2);
      loop.callSoon(() => note('three'));
    });
    expect(notes).toEqual(['0 one', '0 two 2', '0 three']);
  });

  it('leaves what is asked for during a turn to the next one', () => {
    const turnsTaken: string[] = [];
    const loop = new EventLoop(new VirtualClock());
    loop.callSoon(() => {
      turnsTaken.push('first');
      loop.callSoon(() => turnsTaken.push('second'));
    });
    loop.turn();
    expect(turnsTaken).toEqual(['first']);
    loop.turn();
    expect(turnsTaken).toEqual(['first', 'second']);
  });

  it('calls with the arguments it was given, and with none if there were none', () => {
    const seen: unknown[][] = [];
    const loop = new EventLoop(new VirtualClock());
    const note = (...args: unknown[]) => seen.push(args);
    loop.callSoon(note);
    loop.callSoon(note, [1]);
    loop.callSoon(note, 1, 'x', undefined);
    loop.turn();
    expect(seen).toEqual([[], [[1]], [1, 'x', undefined]]);
  });

  it('reports what cannot be called when its turn has come', () => {
    const reports: string[] = [];
    const loop = new EventLoop(new VirtualClock());
    loop.setExceptionHandler(reportingTo(reports).exceptionHandler ?? null);
    loop.callSoon(3 as never);
    loop.turn();
    expect(reports).toEqual(["Exception in callback 3(): TypeError: 'int' object is not callable"]);
  });

  it.each([
    ['callSoon', (loop: EventLoop, what: never) => loop.callSoon(what), 'call_soon'],
    ['callAt', (loop: EventLoop, what: never) => loop.callAt(1, what), 'call_at'],
    ['callLater', (loop: EventLoop, what: never) => loop.callLater(1, what), 'call_at'],
    [
      'callSoonThreadsafe',
      (loop: EventLoop, what: never) => loop.callSoonThreadsafe(what),
      'call_soon_threadsafe',
    ],
    ['runInExecutor', (loop: EventLoop, what: never) => loop.runInExecutor(null, what), 'run_in_executor'],
  ])('%s refuses in debug mode what a loop cannot call', (_name, act, method) => {
    const loop = new EventLoop(new VirtualClock());
    loop.setDebug(true);
    const call = returning(1);
    for (const what of [call, sleep]) {
      expect(() => act(loop, what as never)).toThrow(
        new TypeError(`coroutines cannot be used with ${method}()`),
      );
    }
    call.close();
    expect(() => act(loop, 3 as never)).toThrow(
      new TypeError(`a callable object was expected by ${method}(), got 3`),
    );
  });
});

describe('callLater and callAt', () => {
  it('fire equal deadlines in the order of asking, however many', () => {
    const names = Array.from({ length: 12 }, (_, i) => `t${i}`);
    const notes = notesFrom((loop, note) => {
      for (const name of names) loop.callLater(1, note, name);
    });
    expect(notes).toEqual(names.map((name) => `1 ${name}`));
  });

  it('take an absolute time and a delay for the same thing', () => {
    const notes = notesFrom((loop, note) => {
      blockingSleep(5);
      loop.callAt(7, note, 'at');
      loop.callLater(1, note, 'later');
    });
    expect(notes).toEqual(['6 later', '7 at']);
  });

  it('fire 0.1 + 0.2 in one turn with 0.3, in the order of their deadlines', () => {
    const notes = notesFrom((loop, note) => {
      loop.callLater(0.1 + 0.2, () => note('0.1 + 0.2'));
      loop.callLater(0.3, () => {
        note('0.3');
        loop.callSoon(note, 'the turn after');
      });
    });
    expect(notes).toEqual(['0.3 0.3', '0.3 0.1 + 0.2', '0.3 the turn after']);
  });

  it.each([
    ['within', 0.9e-9, ['early', 'late', 'the turn after']],
    ['beyond', 1.1e-9, ['early', 'the turn after', 'late']],
  ])('fire together when they lie %s a billionth of a second', (_where, apart, order) => {
    const seen: string[] = [];
    notesFrom((loop) => {
      loop.callLater(apart, () => seen.push('late'));
      loop.callAt(0, () => {
        seen.push('early');
        loop.callSoon(() => seen.push('the turn after'));
      });
    });
    expect(seen).toEqual(order);
  });

  it('put what is due behind what is ready', () => {
    const notes = notesFrom((loop, note) => {
      loop.callLater(0, note, 'timer');
      loop.callSoon(note, 'ready');
    });
    expect(notes).toEqual(['0 ready', '0 timer']);
  });

  it('take a negative delay for a deadline in the past: due first, but no sooner than the next turn', () => {
    const notes = notesFrom((loop, note) => {
      loop.callLater(0, note, 'now');
      loop.callLater(-1, note, 'a second ago');
      loop.callLater(-2, note, 'two seconds ago');
      note('first of all');
    });
    expect(notes).toEqual(['0 first of all', '0 two seconds ago', '0 a second ago', '0 now']);
  });

  it('still fire when the last digit of the time is worth more than the resolution', () => {
    const notes = notesOf(function* (note) {
      yield* sleep(1e9);
      yield* sleep(1);
      note('woken');
    });
    expect(notes).toEqual(['1000000001 woken']);
  });

  it('never call what was called off', () => {
    const notes = notesFrom((loop, note) => {
      const timers = Array.from({ length: 300 }, (_, i) => loop.callLater(i + 1, note, i + 1));
      for (const timer of timers) if (timer.when() % 100 !== 0) timer.cancel();
    });
    expect(notes).toEqual(['100 100', '200 200', '300 300']);
  });

  it('do not wait for a timer that was called off', () => {
    const loop = new EventLoop(new VirtualClock());
    loop.callLater(5, () => {}).cancel();
    loop.callLater(8, () => {});
    expect(loop.turn()).toBe(8);
    expect(loop.deadline()).toBe(8);
  });

  it.each([
    [
      'no delay',
      (loop: EventLoop) => loop.callLater(null as never, () => {}),
      new TypeError('delay must not be None'),
    ],
    [
      'no time',
      (loop: EventLoop) => loop.callAt(null as never, () => {}),
      new TypeError('when cannot be None'),
    ],
    [
      'a delay that is no number',
      (loop: EventLoop) => loop.callLater('1' as never, () => {}),
      new TypeError("unsupported operand type(s) for +: 'float' and 'str'"),
    ],
    [
      'a delay of NaN',
      (loop: EventLoop) => loop.callLater(Number.NaN, () => {}),
      new ValueError('Invalid delay: NaN (not a number)'),
    ],
    [
      'a time of NaN',
      (loop: EventLoop) => loop.callAt(Number.NaN, () => {}),
      new ValueError('Invalid delay: NaN (not a number)'),
    ],
  ])('refuse %s', (_what, act, error) => {
    expect(() => act(new EventLoop(new VirtualClock()))).toThrow(error);
  });
});

describe('an exception in a callback', () => {
  const failing = () => {
    throw new Exception('x');
  };

  it('is reported, and holds up nobody', () => {
    const notes: string[] = [];
    const reports = reportsOf(function* () {
      getRunningLoop().callSoon(failing);
      getRunningLoop().callSoon(() => notes.push('next'));
      yield* sleep(1);
    });
    expect(reports).toEqual(['Exception in callback failing(): Exception: x']);
    expect(notes).toEqual(['next']);
  });

  it('leaves the loop if it is Ctrl-C; the rest of the queue stays', () => {
    const loop = new EventLoop(new VirtualClock());
    const called: string[] = [];
    loop.callSoon(() => {
      throw new KeyboardInterrupt();
    });
    loop.callSoon(() => called.push('rest'));
    expect(() => loop.turn()).toThrow(KeyboardInterrupt);
    expect([called, loop.isRunning()]).toEqual([[], false]);
    loop.turn();
    expect(called).toEqual(['rest']);
  });
});

describe('the exception handler', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('prints to standard error by default', () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const error = new Exception('x');
    const loop = new EventLoop(new VirtualClock());
    loop.callExceptionHandler({ message: 'What happened', exception: error });
    loop.callExceptionHandler({ message: 'More', handle: loop.callSoon(function callback() {}) });
    expect(print.mock.calls).toEqual([['What happened', error], ['More\nhandle: <Handle callback()>']]);
  });

  it('falls back on the default when it fails itself', () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const error = new Exception('in the handler');
    const loop = new EventLoop(new VirtualClock());
    loop.setExceptionHandler(() => {
      throw error;
    });
    loop.callExceptionHandler({ message: 'What happened' });
    expect(print.mock.calls).toEqual([['Unhandled error in exception handler', error]]);
  });

  it('is told which task it was', () => {
    const contexts: ExceptionContext[] = [];
    const main = coroutine(function* main() {
      const task = createTask(raising(new Exception('x')), { name: 'culprit' });
      yield* turns(2);
      return task;
    });
    const task = runVirtual(main(), { exceptionHandler: (_loop, context) => contexts.push(context) });
    expect(contexts).toHaveLength(1);
    expect(contexts[0]?.message).toBe('Task exception was never retrieved');
    expect(contexts[0]?.exception).toEqual(new Exception('x'));
    expect(contexts[0]?.future).toBe(task);
  });
});

describe('closing a loop', () => {
  const failed = (error: Exception) => {
    const future = getRunningLoop().createFuture();
    future.setException(error);
    return future;
  };

  it.each<[string, () => Body<unknown>, string[]]>([
    [
      'coroutines that were never awaited, in the order they were made',
      function* () {
        coroutine(function* first() {
          yield* sleep(1);
        })();
        coroutine(function* second() {
          yield* sleep(1);
        })();
        yield* sleep(0);
      },
      [
        "RuntimeWarning: coroutine 'first' was never awaited",
        "RuntimeWarning: coroutine 'second' was never awaited",
      ],
    ],
    [
      'a task whose exception nobody looked at',
      function* () {
        createTask(raising(new Exception('x')));
        yield* turns(2);
      },
      ['Task exception was never retrieved: Exception: x'],
    ],
    [
      'a future whose exception nobody looked at',
      function* () {
        failed(new Exception('x'));
        yield* turns(1);
      },
      ['Future exception was never retrieved: Exception: x'],
    ],
    [
      'a task that was made too late to be cancelled',
      function* () {
        const late = coroutine(function* late() {
          yield* sleep(1);
        });
        createTask(
          coroutine(function* cleaningUp() {
            try {
              yield* sleep(99);
            } finally {
              createTask(late());
            }
          })(),
        );
        yield* turns(1);
      },
      ['Task was destroyed but it is pending!'],
    ],
  ])('reports %s', (_what, program, expected) => {
    expect(reportsOf(program)).toEqual(expected);
  });

  it.each<[string, () => Body<unknown>]>([
    [
      'a coroutine that was closed',
      function* () {
        sleep(1).close();
        yield* sleep(0);
      },
    ],
    [
      'a coroutine whose task was cancelled before its first step',
      function* () {
        createTask(sleep(1)).cancel();
        yield* turns(2);
      },
    ],
    [
      'an exception that was asked for',
      function* () {
        const task = createTask(raising(new Exception('x')));
        yield* turns(2);
        task.exception();
      },
    ],
    [
      'an exception that was raised by result()',
      function* () {
        const future = failed(new Exception('x'));
        thrownBy(() => future.result());
        yield* turns(1);
      },
    ],
    [
      'an exception that somebody awaited',
      function* () {
        yield* errorOf(createTask(raising(new Exception('x'))));
      },
    ],
    [
      'the exception of something that was cancelled afterwards',
      function* () {
        const task = createTask(raising(new Exception('x')));
        yield* turns(2);
        expect(task.cancel()).toBe(false);
        expect(failed(new Exception('y')).cancel()).toBe(false);
      },
    ],
    [
      'a task that is still running: it is cancelled',
      function* () {
        createTask(sleep(99));
        yield* turns(1);
      },
    ],
  ])('does not report %s', (_what, program) => {
    expect(reportsOf(program)).toEqual([]);
  });

  it('reports what shielded work failed with when nobody is left to see it', () => {
    const reports = reportsOf(function* () {
      const outer = shield(raising(new ValueError('x'), 1));
      outer.cancel();
      yield* sleep(2);
    });
    expect(reports).toEqual(['ValueError exception in shielded future: ValueError: x']);
  });

  it('reports what fails while it is cancelled at the end', () => {
    const reports = reportsOf(function* () {
      createTask(
        coroutine(function* clumsy() {
          try {
            yield* sleep(99);
          } finally {
            yield* raising(new Exception('in the clean-up'));
          }
        })(),
      );
      yield* turns(1);
    });
    expect(reports).toEqual([
      'unhandled exception during asyncio.run() shutdown: Exception: in the clean-up',
    ]);
  });

  it('leaves it closed for good', () => {
    const loop = new EventLoop(new VirtualClock());
    const calls: number[] = [];
    loop.callLater(0, () => calls.push(1));
    loop.close();
    loop.close();
    const call = returning(1);
    expect(loop.isClosed()).toBe(true);
    expect(() => loop.callSoon(() => {})).toThrow(CLOSED);
    expect(() => loop.callSoonThreadsafe(() => {})).toThrow(CLOSED);
    expect(() => loop.callLater(1, () => {})).toThrow(CLOSED);
    expect(() => loop.callAt(1, () => {})).toThrow(CLOSED);
    expect(calls).toEqual([]);
    call.close();
  });

  it('is refused while it runs', () => {
    virtually(function* () {
      const loop = getRunningLoop();
      expect(() => loop.close()).toThrow(new RuntimeError('Cannot close a running event loop'));
      yield* sleep(0);
    });
  });
});

describe('debug mode', () => {
  const slowFor = (seconds: number) =>
    coroutine(function main() {
      return instantly(() => {
        blockingSleep(seconds);
        return null;
      });
    });

  function warningsOf(seconds: number, options: { debug?: boolean; slow?: number } = {}): string[] {
    const reports: string[] = [];
    const loopFactory = (clock: Clock) => {
      const loop = new EventLoop(clock);
      loop.slowCallbackDuration = options.slow ?? loop.slowCallbackDuration;
      return loop;
    };
    const { debug = true } = options;
    runVirtual(slowFor(seconds)(), { ...reportingTo(reports), debug, loopFactory });
    return reports;
  }

  it('warns of a step that holds the loop, with the task as it is after it', () => {
    expect(warningsOf(0.25)).toEqual([
      "asyncio: Executing <Task finished name='Task-1' coro=<main()> result=None> took 0.250 seconds",
    ]);
  });

  it.each([
    [0.1, 1],
    [0.099, 0],
  ])('holds %d s for %d slow step(s)', (seconds, count) => {
    expect(warningsOf(seconds)).toHaveLength(count);
  });

  it('goes by the duration that the loop was given', () => {
    expect(warningsOf(0.25, { slow: 0.3 })).toEqual([]);
    expect(warningsOf(0.25, { slow: 0.2 })).toHaveLength(1);
  });

  it('warns of slow callbacks too', () => {
    const reports = reportsOf(
      function* () {
        getRunningLoop().callSoon(function crunch() {
          blockingSleep(2);
        });
        yield* sleep(3);
      },
      { debug: true },
    );
    expect(reports).toEqual(['asyncio: Executing <Handle crunch()> took 2.000 seconds']);
  });

  it('is off by default', () => {
    expect(warningsOf(0.25, { debug: false })).toEqual([]);
    expect(new EventLoop(new VirtualClock()).getDebug()).toBe(false);
  });
});

describe('getRunningLoop', () => {
  it('needs a running loop', () => {
    expect(() => getRunningLoop()).toThrow(new RuntimeError('no running event loop'));
  });

  it('is the loop whose callback is being called', () => {
    const loop = new EventLoop(new VirtualClock());
    const seen: EventLoop[] = [];
    loop.callSoon(() => seen.push(getRunningLoop()));
    loop.turn();
    expect(seen).toEqual([loop]);
  });
});

describe('an event loop', () => {
  it('tells how long nothing will be due', () => {
    const loop = new EventLoop(new VirtualClock());
    expect(loop.turn()).toBe(Infinity);
    loop.callLater(3, () => loop.callSoon(() => {}));
    expect(loop.turn()).toBe(3);
    loop.callSoon(() => loop.callSoon(() => {}));
    expect(loop.turn()).toBe(0);
  });

  it('knows what is expected from outside until it is announced to be over', () => {
    const loop = new EventLoop(new VirtualClock());
    const [first, second] = [loop.expectOutside('a'), loop.expectOutside('a')];
    first();
    first();
    expect(loop.expectsOutside()).toBe(true);
    second();
    expect(loop.expectsOutside()).toBe(false);
  });

  it('tells its state', () => {
    const loop = new EventLoop(new VirtualClock());
    expect(String(loop)).toBe('<EventLoop running=False closed=False debug=False>');
    loop.setDebug(true);
    loop.close();
    expect(String(loop)).toBe('<EventLoop running=False closed=True debug=True>');
  });
});

describe('a loop that runs by itself', () => {
  it('runs until a coroutine is done, and again until it is stopped', async () => {
    const loop = new EventLoop(new VirtualClock());
    expect(await loop.runUntilComplete(sleep(2, 'slept'))).toBe('slept');
    loop.callLater(3, () => loop.stop());
    await loop.runForever();
    expect(loop.time()).toBe(5);
    await expect(loop.runUntilComplete(raising(new Exception('x')))).rejects.toEqual(new Exception('x'));
    loop.close();
  });

  it('runs on the real clock when it is new', async () => {
    const loop = newEventLoop();
    expect(await loop.runUntilComplete(sleep(0.001, 'slept'))).toBe('slept');
    expect([loop.isRunning(), loop.isClosed()]).toEqual([false, false]);
    loop.close();
  });

  it('says so if it was stopped too early', async () => {
    const loop = new EventLoop(new VirtualClock());
    loop.callSoon(() => loop.stop());
    await expect(loop.runUntilComplete(loop.createFuture())).rejects.toEqual(
      new RuntimeError('Event loop stopped before Future completed.'),
    );
    loop.close();
  });

  it('runs once at a time, not within another, and not when it is closed', async () => {
    const loop = newEventLoop();
    const running = loop.runUntilComplete(sleep(0.01));
    const late = returning(1);
    const already = new RuntimeError('This event loop is already running');
    await expect(loop.runUntilComplete(late)).rejects.toEqual(already);
    await expect(loop.runForever()).rejects.toEqual(already);
    await running;
    const main = coroutine(() =>
      instantly(() =>
        // Caught at once: on a busy machine the loop goes on only after Node has looked for what nobody catches.
        [getRunningLoop(), new EventLoop(new VirtualClock())].map((each) =>
          each.runForever().catch((error: unknown) => error),
        ),
      ),
    );
    const [own, other] = await loop.runUntilComplete(main());
    expect(await own).toEqual(already);
    expect(await other).toEqual(new RuntimeError('Cannot run the event loop while another loop is running'));
    loop.close();
    await expect(loop.runUntilComplete(late)).rejects.toEqual(new RuntimeError('Event loop is closed'));
    late.close();
  });
});

describe('getEventLoop', () => {
  it('is the running loop, and nothing elsewhere', () => {
    virtually(function* () {
      expect(getEventLoop() === getRunningLoop()).toBe(true);
      yield* sleep(0);
    });
    expect(() => getEventLoop()).toThrow(
      new RuntimeError("There is no current event loop in thread 'MainThread'."),
    );
  });
});

describe('what a loop is set to', () => {
  it('is checked', () => {
    const loop = new EventLoop(new VirtualClock());
    expect(() => loop.setExceptionHandler(3 as never)).toThrow(
      new TypeError('A callable object or None is expected, got 3'),
    );
    expect(() => loop.setTaskFactory('x' as never)).toThrow(
      new TypeError('task factory must be a callable or None'),
    );
    loop.setTaskFactory(null);
    loop.setExceptionHandler(null);
  });
});

describe('runCoroutineThreadsafe', () => {
  it('gives a promise of what a coroutine comes to in a loop that runs', async () => {
    const loop = newEventLoop();
    const stopped = loop.createFuture<null>();
    const ended = loop.expectOutside('what the test asks for');
    const running = loop.runUntilComplete(stopped);
    const who = coroutine(() => instantly(() => getRunningLoop() === loop));
    expect(await runCoroutineThreadsafe(who(), loop)).toBe(true);
    await expect(runCoroutineThreadsafe(raising(new Exception('x')), loop)).rejects.toEqual(
      new Exception('x'),
    );
    ended();
    loop.callSoonThreadsafe(() => stopped.setResult(null));
    await running;
    loop.close();
    expect(() => runCoroutineThreadsafe(3 as never, loop)).toThrow(
      new TypeError('A coroutine object is required'),
    );
  });
});
