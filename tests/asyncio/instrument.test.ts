import { describe, expect, it } from 'vitest';
import {
  type Body,
  blockingSleep,
  coroutine,
  createTask,
  type Instrument,
  runVirtual,
  sleep,
} from '../../src/asyncio/index.ts';
import { errorOf, reportingTo, returning, turns } from './support.ts';

/** What an instrument is told while a program runs. */
function toldOf(program: () => Body<unknown>): string[] {
  const told: string[] = [];
  const instrument: Instrument = {
    taskCreated: (task) => told.push(`${task.getName()} created`),
    taskStarted: (task) => told.push(`${task.getName()} started`),
    taskSuspended: (task, on) =>
      told.push(`${task.getName()} suspended${on === null ? '' : ' on something'}`),
    taskReady: (task) => told.push(`${task.getName()} ready`),
    taskResumed: (task) => told.push(`${task.getName()} resumed`),
    taskFinished: (task) => told.push(`${task.getName()} finished`),
    cancelRequested: (task) => told.push(`${task.getName()} asked to cancel`),
    cancelDelivered: (task) => told.push(`${task.getName()} cancelled`),
    blocked: (seconds) => told.push(`blocked for ${seconds}`),
    idle: (until) => told.push(`idle until ${until}`),
    neverAwaited: ({ name }) => told.push(`${name} never awaited`),
  };
  runVirtual(coroutine(program)(), { instrument, ...reportingTo([]) });
  // The loop's own two coroutines follow.
  return told.slice(0, told.indexOf('Task-1 finished') + 1);
}

describe('an instrument', () => {
  it('is told the life of a task', () => {
    const told = toldOf(function* () {
      yield* sleep(2);
      yield* sleep(0);
    });
    expect(told).toEqual([
      'Task-1 created',
      'Task-1 started',
      'Task-1 suspended on something',
      'idle until 2',
      'Task-1 ready',
      'Task-1 resumed',
      'Task-1 suspended',
      'Task-1 resumed',
      'Task-1 finished',
    ]);
  });

  it('is told of a cancellation when it is asked for, and when it arrives', () => {
    const told = toldOf(function* () {
      const task = createTask(sleep(9), { name: 'sleeper' });
      yield* turns(1);
      task.cancel();
      yield* errorOf(task);
    });
    expect(told.filter((line) => line.startsWith('sleeper'))).toEqual([
      'sleeper created',
      'sleeper started',
      'sleeper suspended on something',
      'sleeper asked to cancel',
      'sleeper ready',
      'sleeper resumed',
      'sleeper cancelled',
      'sleeper finished',
    ]);
  });

  it('is told when the thread is held', () => {
    const told = toldOf(function* () {
      blockingSleep(3);
      yield* sleep(0);
    });
    expect(told).toContain('blocked for 3');
  });

  it('is told of coroutines that nobody started', () => {
    const forgotten: string[] = [];
    const silent = () => {};
    const instrument: Instrument = {
      taskCreated: silent,
      taskStarted: silent,
      taskSuspended: silent,
      taskReady: silent,
      taskResumed: silent,
      taskFinished: silent,
      cancelRequested: silent,
      cancelDelivered: silent,
      blocked: silent,
      idle: silent,
      neverAwaited: ({ name }) => forgotten.push(name),
    };
    const main = coroutine(function* main() {
      sleep(1);
      yield* returning(1);
    });
    runVirtual(main(), { instrument, ...reportingTo([]) });
    expect(forgotten).toEqual(['sleep']);
  });
});
