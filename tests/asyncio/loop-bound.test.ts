import { describe, expect, it } from 'vitest';
import {
  type Awaitable,
  BoundedSemaphore,
  coroutine,
  createTask,
  Event,
  Lock,
  Queue,
  RuntimeError,
  Semaphore,
} from '../../src/asyncio/index.ts';
import { errorOf, turns, virtually } from './support.ts';

describe.each<[string, () => { block: () => Awaitable<unknown>; words: string }]>([
  [
    'a Lock',
    () => {
      const lock = new Lock();
      const block = coroutine(function* block() {
        yield* lock.acquire();
        yield* lock.acquire();
      });
      return { block, words: '<Lock [locked]>' };
    },
  ],
  [
    'an Event',
    () => {
      const event = new Event();
      return { block: () => event.wait(), words: '<Event [unset]>' };
    },
  ],
  [
    'a Queue',
    () => {
      const queue = new Queue(1);
      return { block: () => queue.get(), words: '<Queue maxsize=1>' };
    },
  ],
  [
    'a Semaphore',
    () => {
      const semaphore = new Semaphore(0);
      return { block: () => semaphore.acquire(), words: '<Semaphore [locked]>' };
    },
  ],
  [
    'a BoundedSemaphore',
    () => {
      const semaphore = new BoundedSemaphore(0);
      return { block: () => semaphore.acquire(), words: '<BoundedSemaphore [locked]>' };
    },
  ],
])('%s', (_name, make) => {
  it('belongs to the first loop in which somebody has to wait for it', () => {
    const { block, words } = make();
    virtually(function* () {
      const waiting = createTask(errorOf(block()));
      yield* turns(1);
      waiting.cancel();
      yield* waiting;
    });
    virtually(function* () {
      const expected = new RuntimeError(`${words} is bound to a different event loop`);
      expect(yield* errorOf(block())).toEqual(expected);
    });
  });
});

describe('a lock', () => {
  it('belongs to no loop as long as nobody has to wait for it', () => {
    const lock = new Lock();
    for (let i = 0; i < 2; i++) {
      virtually(function* () {
        expect(yield* lock.acquire()).toBe(true);
        lock.release();
      });
    }
  });
});
