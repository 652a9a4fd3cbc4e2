import {
  asyncWith,
  blockingSleep,
  CancelledError,
  coroutine,
  createTask,
  gather,
  Lock,
  sleep,
  timeout,
  ValueError,
  waitFor,
} from '../../../src/asyncio/index.ts';
import { record, type Trace } from '../../../src/trace/index.ts';
import { startInterpreter } from '../../cpython/support.ts';

/** Small programs, recorded, in which something does not happen, or nobody looks. */

const nap = coroutine(function* nap(seconds: number) {
  yield* sleep(seconds);
  return seconds;
});

/** Two tasks that nobody waits for: the loop closes over both, and one has something to clean up. */
export function fireAndForget(): Promise<Trace> {
  const tidy = coroutine(function* tidy() {
    try {
      yield* sleep(9);
    } finally {
      yield* sleep(0.5);
    }
  });
  const main = coroutine(function* main() {
    createTask(nap(5), { name: 'forgotten' });
    createTask(tidy(), { name: 'tidy' });
    yield* sleep(1);
    createTask(nap(5), { name: 'too late' });
  });
  return record((run) => run(main()));
}

/** A thread that is given up after a second, and works for three. */
export async function threadOutlives(): Promise<Trace> {
  const python = await startInterpreter();
  const source = `import asyncio, time

def crunch():
    time.sleep(3)

async def main():
    quick = asyncio.create_task(asyncio.to_thread(time.sleep, 1), name="quick")
    slow = asyncio.create_task(asyncio.to_thread(crunch), name="slow")
    await asyncio.sleep(1.5)
    slow.cancel()

asyncio.run(main())
`;
  const { trace } = await python.run({ source });
  python.close();
  return trace;
}

/** Two tasks fail: at one of the exceptions somebody looks a second later, at the other nobody. */
export function unretrieved(): Promise<Trace> {
  const fail = coroutine(function* fail(seconds: number) {
    yield* sleep(seconds);
    throw new ValueError('no luck');
  });
  const main = coroutine(function* main() {
    const looked = createTask(fail(0.5), { name: 'looked at' });
    createTask(fail(1), { name: 'unseen' });
    yield* sleep(1.5);
    looked.exception();
    yield* sleep(0.5);
  });
  return record((run) => run(main()));
}

/** A timer that is due at 1 s, on a thread that is held from 0.5 s to 2.75 s. */
export function missedDeadline(): Promise<Trace> {
  const rude = coroutine(function* rude() {
    yield* sleep(0.5);
    blockingSleep(2.25);
  });
  const main = coroutine(function* main() {
    yield* gather(createTask(nap(1), { name: 'polite' }), createTask(rude(), { name: 'rude' }));
    yield* sleep(0.25);
  });
  return record((run) => run(main()));
}

/** A time limit of 1 s, on a thread that is held from 0.5 s to 2 s. */
export function missedLimit(): Promise<Trace> {
  const rude = coroutine(function* rude() {
    yield* sleep(0.5);
    blockingSleep(1.5);
  });
  const main = coroutine(function* main() {
    const hog = createTask(rude(), { name: 'rude' });
    try {
      yield* waitFor(nap(5), 1);
    } catch {}
    yield* hog;
  });
  return record((run) => run(main()));
}

/** A time limit of 0.5 s, on a block that holds the thread for 1.5 s and is over before anybody could cancel it. */
export function limitWhileBlocked(): Promise<Trace> {
  const main = coroutine(function* main() {
    yield* asyncWith(timeout(0.5), function* () {
      blockingSleep(1.5);
    });
  });
  return record((run) => run(main()));
}

/** Coroutines that are made long before they are awaited, or never are. */
export function drifting(): Promise<Trace> {
  const main = coroutine(function* main() {
    const first = nap(1);
    const second = nap(2);
    yield* first;
    nap(7);
    nap(8);
    yield* second;
  });
  return record((run) => run(main()));
}

/** Tasks that wait for each other, and for a lock. */
export function edges(): Promise<Trace> {
  const lock = new Lock();
  const holding = coroutine(function* holding(seconds: number) {
    yield* lock.acquire();
    yield* sleep(seconds);
    lock.release();
  });
  const main = coroutine(function* main() {
    const a = createTask(holding(2), { name: 'A' });
    const b = createTask(holding(1), { name: 'B' });
    const c = createTask(nap(1), { name: 'C' });
    yield* c;
    yield* gather(a, b);
  });
  return record((run) => run(main()));
}

/** Cancelled twice: once it refuses, once it cleans up for a while. */
export function cancelled(): Promise<Trace> {
  const stubborn = coroutine(function* stubborn() {
    try {
      yield* sleep(9);
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
    try {
      yield* sleep(9);
    } finally {
      yield* sleep(1);
    }
  });
  const main = coroutine(function* main() {
    const task = createTask(stubborn(), { name: 'stubborn' });
    const meek = createTask(nap(9), { name: 'meek' });
    for (const _ of [1, 2]) {
      yield* sleep(1);
      task.cancel();
    }
    meek.cancel();
    yield* gather([task, meek], { returnExceptions: true });
  });
  return record((run) => run(main()));
}
