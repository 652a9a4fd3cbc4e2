import {
  asyncWith,
  blockingSleep,
  CancelledError,
  coroutine,
  createTask,
  gather,
  Lock,
  print,
  sleep,
  TaskGroup,
  ValueError,
  waitFor,
} from '../../../src/asyncio/index.ts';
import { record, type Trace } from '../../../src/trace/index.ts';

/** Small programs, recorded: the traces that the views are tested with. */

const worker = coroutine(function* worker(name: string, seconds: number) {
  print(`${name}: start`);
  yield* sleep(seconds);
  print(`${name}: end`);
  return `${name} done`;
});

const named = (name: string, seconds: number) => createTask(worker(name, seconds), { name });

/** Three workers at the same time. */
export function together(): Promise<Trace> {
  const main = coroutine(function* main() {
    return yield* gather(named('T1', 1), named('T2', 2), named('T3', 1));
  });
  return record((run) => run(main()));
}

/** The same three, one after another. */
export function oneAfterAnother(): Promise<Trace> {
  const main = coroutine(function* main() {
    const results: string[] = [];
    for (const [name, seconds] of [
      ['T1', 1],
      ['T2', 2],
      ['T3', 1],
    ] as const) {
      results.push(yield* worker(name, seconds));
    }
    return results;
  });
  return record((run) => run(main()));
}

/** A task that holds up the whole loop while two others should go on. */
export function blocking(): Promise<Trace> {
  const rude = coroutine(function* rude() {
    yield* sleep(0.5);
    blockingSleep(2);
  });
  const main = coroutine(function* main() {
    yield* gather(named('T1', 1), createTask(rude(), { name: 'rude' }), named('T2', 3));
  });
  return record((run) => run(main()));
}

/** A wait that is given up after a second. */
export function timedOut(): Promise<Trace> {
  const main = coroutine(function* main() {
    yield* waitFor(named('slow', 5), 1);
  });
  return record((run) => run(main()));
}

/** A group in which one task fails and so the others are cancelled. */
export function failingGroup(): Promise<Trace> {
  const failing = coroutine(function* failing() {
    yield* sleep(1);
    throw new ValueError('boom');
  });
  const main = coroutine(function* main() {
    yield* asyncWith(new TaskGroup(), function* (group) {
      group.createTask(worker('A', 3), { name: 'A' });
      group.createTask(failing(), { name: 'B' });
      group.createTask(worker('C', 2), { name: 'C' });
      yield* sleep(0);
    });
  });
  return record((run) => run(main()));
}

/** A task that takes its time to end once it is cancelled, in a tree of tasks that want the same lock. */
export function locked(): Promise<Trace> {
  const lock = new Lock();
  const holder = coroutine(function* holder() {
    yield* asyncWith(lock, function* () {
      try {
        yield* sleep(10);
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        yield* sleep(0.5);
        throw error;
      }
    });
  });
  const waiter = coroutine(function* waiter() {
    const child = createTask(holder(), { name: 'holder' });
    yield* sleep(1);
    child.cancel();
    yield* asyncWith(lock, function* () {
      yield* sleep(0.5);
    });
  });
  const main = coroutine(function* main() {
    yield* createTask(waiter());
  });
  return record((run) => run(main()));
}

/** A coroutine that is called and never awaited. */
export function forgottenAwait(): Promise<Trace> {
  const main = coroutine(function* main() {
    worker('T1', 1);
    worker('T2', 1);
    print('finished');
    yield* sleep(0);
  });
  return record((run) => run(main()));
}

/** So many sleepers, each as long as the others. */
export function sleepers(count: number): Promise<Trace> {
  const main = coroutine(function* main() {
    yield* gather(...Array.from({ length: count }, (_, index) => worker(`W${index}`, 1)));
  });
  return record((run) => run(main()));
}

/** Names and texts of somebody who means harm, or just comes from elsewhere. */
export function hostile(): Promise<Trace> {
  const names = [
    '\x1b[31mred\x1b[0m',
    '\x1b]0;title\x07',
    '任務一二三',
    'a'.repeat(300),
    '\u202Ereversed',
    'é👩‍👩‍👧‍👦\u200b',
  ];
  const evil = coroutine(function* evil(name: string) {
    print(`${name}\r\n\x1b[2J\x9b31m\ttab ${name}\u2028`);
    yield* sleep(1);
    throw new ValueError(`${name}\x1b[8m\n\x07`);
  });
  const main = coroutine(function* main() {
    const tasks = names.map((name) => createTask(evil(name), { name }));
    worker('lost', 1);
    yield* gather(...tasks);
  });
  return record((run) => run(main()));
}
