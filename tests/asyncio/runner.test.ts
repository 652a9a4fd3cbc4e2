import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  coroutine,
  createTask,
  currentTask,
  EventLoop,
  Exception,
  ensureFuture,
  getRunningLoop,
  KeyboardInterrupt,
  Runner,
  RuntimeError,
  run,
  runVirtual,
  SystemExit,
  sleep,
  VirtualDriver,
} from '../../src/asyncio/index.ts';
import {
  errorOf,
  instantly,
  raising,
  reportingTo,
  returning,
  thrownBy,
  turns,
  virtually,
} from './support.ts';

const REQUIRED = new TypeError('An asyncio.Future, a coroutine or an awaitable is required');

/** What a program on a virtual clock wrote into its list, and what `run` threw in the end. */
function interrupted(
  program: (runner: Runner, steps: string[]) => ReturnType<typeof returning<unknown>>,
): [steps: string[], thrown: unknown] {
  const runner = new Runner({ driver: new VirtualDriver(), ...reportingTo([]) });
  const steps: string[] = [];
  const thrown = thrownBy(() => runner.runSync(program(runner, steps)));
  runner.closeSync();
  return [steps, thrown];
}

describe('run', () => {
  it('gives the result of its coroutine', async () => {
    expect(await run(sleep(0.001, 'result'))).toBe('result');
  });

  it('throws what its coroutine throws', async () => {
    const error = new Exception('x');
    await expect(run(raising(error))).rejects.toBe(error);
  });

  it('refuses to run inside a running loop', () => {
    const refusal = new RuntimeError('asyncio.run() cannot be called from a running event loop');
    virtually(function* () {
      const call = returning(1);
      expect(() => runVirtual(call)).toThrow(refusal);
      expect(() => run(call)).toThrow(refusal);
      call.close();
      yield* sleep(0);
    });
  });

  it.each([3, null, 'text', Promise.resolve()])('refuses %o, which cannot be awaited', async (wrong) => {
    await expect(run(wrong as never)).rejects.toEqual(REQUIRED);
    expect(() => runVirtual(wrong as never)).toThrow(REQUIRED);
  });

  it('cancels what is left, and waits for its clean-up', () => {
    const steps: string[] = [];
    const main = coroutine(function* main() {
      createTask(
        coroutine(function* left() {
          try {
            yield* sleep(99);
          } catch (error) {
            steps.push(`${error} at ${getRunningLoop().time()}`);
            yield* sleep(5);
            steps.push(`clean at ${getRunningLoop().time()}`);
          }
        })(),
      );
      yield* sleep(1);
      return 'result';
    });
    expect(runVirtual(main())).toBe('result');
    expect(steps).toEqual(['CancelledError at 1', 'clean at 6']);
  });

  it('gives a task that was made at the very end its first step', () => {
    const steps: string[] = [];
    const main = coroutine(() =>
      instantly(() => {
        createTask(
          coroutine(function* late() {
            steps.push('first step');
            yield* sleep(1);
            steps.push('second step');
          })(),
        );
      }),
    );
    runVirtual(main());
    expect(steps).toEqual(['first step']);
  });

  it('throws CancelledError if its coroutine was cancelled, but not by Ctrl-C', () => {
    const main = coroutine(function* main() {
      currentTask()?.cancel('by myself');
      yield* sleep(1);
    });
    expect(() => runVirtual(main())).toThrow(new CancelledError('by myself'));
  });

  it.each([new KeyboardInterrupt(), new SystemExit(3)])(
    'throws %s out of any task at once, and cancels the main task',
    (exit) => {
      const steps: string[] = [];
      const main = coroutine(function* main() {
        createTask(raising(exit, 1));
        steps.push(String(yield* errorOf(sleep(99))));
        steps.push(`at ${getRunningLoop().time()}`);
      });
      expect(thrownBy(() => runVirtual(main(), reportingTo([])))).toBe(exit);
      expect(steps).toEqual(['CancelledError', 'at 1']);
    },
  );

  it('numbers its tasks from 1', () => {
    const nameOfMain = coroutine(function* nameOfMain() {
      yield* sleep(0);
      return currentTask()?.getName();
    });
    expect([runVirtual(nameOfMain()), runVirtual(nameOfMain())]).toEqual(['Task-1', 'Task-1']);
  });

  it('leaves no trace in the process', async () => {
    const before = process.listenerCount('SIGINT');
    const during = coroutine(() => instantly(() => process.listenerCount('SIGINT')));
    expect(await run(during())).toBe(before + 1);
    expect(process.listenerCount('SIGINT')).toBe(before);
    await run(raising(new Exception())).catch(() => {});
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('Runner', () => {
  it('runs several coroutines on one loop', () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    const loopAfter = coroutine(function* loopAfter(seconds: number) {
      yield* sleep(seconds);
      return getRunningLoop();
    });
    expect(runner.runSync(loopAfter(1))).toBe(runner.getLoop());
    expect(runner.runSync(loopAfter(2))).toBe(runner.getLoop());
    expect(runner.getLoop().time()).toBe(3);
    runner.closeSync();
  });

  it('keeps the other tasks between two runs', () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    const start = coroutine(() => instantly(() => ({ task: createTask(sleep(3, 'background')) })));
    const { task } = runner.runSync(start());
    expect(task.done()).toBe(false);
    const finish = coroutine(function* finish() {
      return yield* task;
    });
    expect(runner.runSync(finish())).toBe('background');
    runner.closeSync();
  });

  it('can go on after a failed run', () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    expect(() => runner.runSync(raising(new Exception('x')))).toThrow(new Exception('x'));
    expect(runner.runSync(returning('next'))).toBe('next');
    runner.closeSync();
  });

  it('runs nothing once it is closed', async () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    const loop = runner.getLoop();
    await runner.close();
    await runner.close();
    const call = returning(1);
    await expect(runner.run(call)).rejects.toEqual(new RuntimeError('Runner is closed'));
    expect(() => runner.getLoop()).toThrow(new RuntimeError('Runner is closed'));
    expect(loop.isClosed()).toBe(true);
    call.close();
  });

  it('forgets a stop that was asked for in the turn that Ctrl-C left', () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    const main = coroutine(function* main() {
      getRunningLoop().callSoon(() => getRunningLoop().stop());
      getRunningLoop().callSoon(() => {
        throw new KeyboardInterrupt();
      });
      yield* sleep(1);
    });
    expect(() => runner.runSync(main())).toThrow(KeyboardInterrupt);
    expect(runner.runSync(sleep(1, 'next'))).toBe('next');
    runner.closeSync();
  });

  it('does not run inside a running loop', () => {
    virtually(function* () {
      const [runner, call] = [new Runner({ driver: new VirtualDriver() }), returning(1)];
      expect(() => runner.runSync(call)).toThrow(
        new RuntimeError('Runner.run() cannot be called from a running event loop'),
      );
      call.close();
      yield* sleep(0);
    });
  });

  it('takes a loop from its factory', () => {
    class MyLoop extends EventLoop {}
    const main = coroutine(() => instantly(() => getRunningLoop().constructor));
    expect(runVirtual(main(), { loopFactory: (clock) => new MyLoop(clock) })).toBe(MyLoop);
  });

  it('leaves a loop that takes no more tasks when it is closed', () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    const loop = runner.getLoop();
    runner.closeSync();
    const call = returning(1);
    expect(() => ensureFuture(call, loop)).toThrow(new RuntimeError('Event loop is closed'));
    call.close();
  });

  it('reports a loop that was stopped before its coroutine was done', () => {
    const main = coroutine(function* main() {
      getRunningLoop().stop();
      yield* sleep(1);
    });
    expect(() => runVirtual(main())).toThrow(new RuntimeError('Event loop stopped before Future completed.'));
  });
});

describe('an interrupted run', () => {
  it('cancels the main task, lets it clean up, and throws KeyboardInterrupt', () => {
    const [steps, thrown] = interrupted((runner, steps) =>
      coroutine(function* main() {
        getRunningLoop().callLater(1, () => runner.interrupt());
        try {
          yield* sleep(99);
        } finally {
          yield* sleep(2);
          steps.push(`clean at ${getRunningLoop().time()}`);
        }
      })(),
    );
    expect(steps).toEqual(['clean at 3']);
    expect(thrown).toEqual(new KeyboardInterrupt());
  });

  it('leaves the loop at once the second time; what is left is cancelled again', () => {
    const [steps, thrown] = interrupted((runner, steps) =>
      coroutine(function* main() {
        for (const delay of [1, 2]) getRunningLoop().callLater(delay, () => runner.interrupt());
        try {
          yield* sleep(99);
        } finally {
          steps.push(`${yield* errorOf(sleep(99))} at ${getRunningLoop().time()}`);
        }
      })(),
    );
    expect(steps).toEqual(['CancelledError at 2']);
    expect(thrown).toEqual(new KeyboardInterrupt());
  });

  it('throws what the clean-up throws', () => {
    const error = new Exception('in the clean-up');
    const [, thrown] = interrupted((runner) =>
      coroutine(function* main() {
        getRunningLoop().callLater(1, () => runner.interrupt());
        try {
          yield* sleep(99);
        } finally {
          yield* raising(error);
        }
      })(),
    );
    expect(thrown).toBe(error);
  });

  it('goes on if the main task swallows the cancellation', () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    const main = coroutine(function* main() {
      getRunningLoop().callLater(1, () => runner.interrupt());
      yield* errorOf(sleep(99));
      return 'not now';
    });
    expect(runner.runSync(main())).toBe('not now');
    runner.closeSync();
  });

  it('ends with CancelledError if the main task was also cancelled by somebody else', () => {
    const [, thrown] = interrupted((runner) =>
      coroutine(function* main() {
        const me = currentTask();
        getRunningLoop().callLater(1, () => {
          me?.cancel('by somebody else');
          runner.interrupt();
        });
        yield* sleep(99);
      })(),
    );
    expect(thrown).toEqual(new CancelledError('by somebody else'));
  });

  it('wakes a driver that waits', async () => {
    const runner = new Runner();
    const main = coroutine(function* main() {
      setImmediate(() => runner.interrupt());
      yield* sleep(3600);
    });
    await expect(runner.run(main())).rejects.toEqual(new KeyboardInterrupt());
    await runner.close();
  });

  it('can be interrupted in its pause a second time', async () => {
    const runner = new Runner();
    const main = coroutine(function* main() {
      setImmediate(() => runner.interrupt());
      try {
        yield* sleep(3600);
      } finally {
        setImmediate(() => runner.interrupt());
        yield* sleep(3600);
      }
    });
    await expect(runner.run(main())).rejects.toEqual(new KeyboardInterrupt());
    await runner.close();
  });

  it('starts counting anew with the next run', () => {
    const runner = new Runner({ driver: new VirtualDriver() });
    for (let i = 0; i < 2; i++) {
      const main = coroutine(function* main() {
        getRunningLoop().callLater(1, () => runner.interrupt());
        yield* errorOf(sleep(99));
        yield* turns(1);
        return 'survived';
      });
      expect(runner.runSync(main())).toBe('survived');
    }
    runner.closeSync();
  });
});

describe('Ctrl-C in a process', () => {
  /** Interrupts the fixture each time it prints one of `cues`, and gives all that it printed. */
  async function outputOf(args: string[], cues: string[]): Promise<string[]> {
    const fixture = fileURLToPath(new URL('./fixtures/interrupted.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', fixture, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (cues.includes(line)) child.kill('SIGINT');
    }
    return lines;
  }

  it('lets the main task clean up', async () => {
    expect(await outputOf([], ['running'])).toEqual(['running', 'cleaning up', 'clean', 'KeyboardInterrupt']);
  });

  it('ends the process at once the second time, leaving nothing that keeps it alive', async () => {
    expect(await outputOf(['stubborn'], ['running', 'cleaning up'])).toEqual([
      'running',
      'cleaning up',
      'KeyboardInterrupt',
    ]);
  });
});
