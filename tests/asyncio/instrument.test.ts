import { describe, expect, it } from 'vitest';
import {
  type Body,
  blockingSleep,
  coroutine,
  createTask,
  gather,
  type Instrument,
  runVirtual,
  sleep,
  type Task,
} from '../../src/asyncio/index.ts';
import { errorOf, raising, reportingTo, returning, turns } from './support.ts';

/** What an instrument is told while a program runs. */
function toldOf(program: () => Body<unknown>): string[] {
  const told: string[] = [];
  const instrument: Instrument = {
    turnBegan: () => {},
    turnEnded: () => {},
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
    exceptionRetrieved: (future) => told.push(`${(future as Task).getName()} looked at`),
    coroutineDrifting: ({ name }) => told.push(`${name} drifts`),
    coroutineTaken: ({ name }) => told.push(`${name} taken`),
    threadStarted: ({ name }) => told.push(`thread of ${name} started`),
    threadEnded: ({ name }) => told.push(`thread of ${name} ended`),
    closing: () => told.push('closing'),
  };
  runVirtual(coroutine(program)(), { instrument, ...reportingTo([]) });
  return told;
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
    const told = toldOf(function* () {
      sleep(1);
      yield* returning(1);
    });
    expect(told.slice(-3)).toEqual(['Task-1 finished', 'sleep drifts', 'sleep never awaited']);
  });

  it('is told that a coroutine drifts when the step that made it is over, and if it is taken up then', () => {
    const told = toldOf(function* () {
      const late = turns(0);
      const closed = turns(0);
      yield* sleep(0);
      yield* sleep(0);
      yield* late;
      closed.close();
    });
    expect(told.filter((line) => line.startsWith('turns') || line.includes('suspended'))).toEqual([
      'Task-1 suspended',
      'turns drifts',
      'turns drifts',
      'Task-1 suspended',
      'turns taken',
      'turns taken',
    ]);
  });

  it('is told of no coroutine that its own step starts', () => {
    const told = toldOf(function* () {
      const own = [returning(1), returning(2), returning(3)];
      for (const each of own) yield* each;
      yield* gather(returning(1), returning(2));
    });
    expect(told.join()).not.toMatch(/drifts|taken/);
  });

  it('is told when the exception of a failed task is looked at, once', () => {
    const told = toldOf(function* () {
      const task = createTask(raising(new Error('no luck')), { name: 'unlucky' });
      yield* sleep(1);
      task.exception();
      yield* errorOf(task);
    });
    expect(told.filter((line) => /unlucky (finished|looked)|idle/.test(line))).toEqual([
      'unlucky finished',
      'idle until 1',
      'unlucky looked at',
    ]);
  });

  it('is told that the loop closes, if anything is left', () => {
    const told = toldOf(function* () {
      createTask(sleep(9), { name: 'left behind' });
      yield* sleep(1);
    });
    const end = told.slice(told.indexOf('Task-1 finished') + 1);
    expect(end.slice(0, 2)).toEqual(['closing', 'left behind asked to cancel']);
    const nothingLeft = toldOf(function* () {
      yield* sleep(1);
    });
    expect(nothingLeft).not.toContain('closing');
  });
});
