import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  coroutine,
  createTask,
  gather,
  LifoQueue,
  PriorityQueue,
  Queue,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  sleep,
  ValueError,
} from '../../src/asyncio/index.ts';
import { errorOf, fate, type Note, notesOf, turns, virtually } from './support.ts';

function drain<T>(queue: Queue<T>): T[] {
  const items: T[] = [];
  while (!queue.empty()) items.push(queue.getNowait());
  return items;
}

function filled<T>(queue: Queue<T>, items: readonly T[]): Queue<T> {
  for (const item of items) queue.putNowait(item);
  return queue;
}

const getterOf = (queue: Queue<unknown>, note: Note) =>
  coroutine(function* getter(name: string) {
    note(`${name} got ${yield* queue.get()}`);
  });

const putterOf = (queue: Queue<string>, note: Note) =>
  coroutine(function* putter(name: string) {
    yield* queue.put(name);
    note(`${name} put`);
  });

describe('Queue', () => {
  it('gives first what was put first', () => {
    expect(drain(filled(new Queue<number>(), [3, 1, 2]))).toEqual([3, 1, 2]);
  });

  it('holds up who gets from an empty one, in order of arrival', () => {
    const notes = notesOf(function* (note) {
      const queue = new Queue<string>();
      const getter = getterOf(queue, note);
      const all = gather(getter('a'), getter('b'));
      for (const item of ['x', 'y']) {
        yield* sleep(1);
        yield* queue.put(item);
      }
      yield* all;
    });
    expect(notes).toEqual(['1 a got x', '2 b got y']);
  });

  it('holds up who puts into a full one, in order of arrival', () => {
    const notes = notesOf(function* (note) {
      const queue = new Queue<string>(1);
      const putter = putterOf(queue, note);
      const all = gather(putter('a'), putter('b'), putter('c'));
      for (let i = 0; i < 3; i++) {
        yield* sleep(1);
        note(`got ${yield* queue.get()}`);
      }
      yield* all;
    });
    expect(notes).toEqual(['0 a put', '1 got a', '1 b put', '2 got b', '2 c put', '3 got c']);
  });

  it('passes a wake-up on when the getter it was meant for is cancelled', () => {
    const notes = notesOf(function* (note) {
      const queue = new Queue<string>();
      const getter = getterOf(queue, note);
      const [first, second] = [createTask(getter('first')), createTask(getter('second'))];
      yield* turns(1);
      queue.putNowait('item');
      first.cancel();
      yield* second;
      expect(first.cancelled()).toBe(true);
    });
    expect(notes).toEqual(['0 second got item']);
  });

  it('passes a wake-up on when the putter it was meant for is cancelled', () => {
    const notes = notesOf(function* (note) {
      const queue = filled(new Queue<string>(1), ['there already']);
      const putter = putterOf(queue, note);
      const [first, second] = [createTask(putter('first')), createTask(putter('second'))];
      yield* turns(1);
      queue.getNowait();
      first.cancel();
      yield* second;
      expect([fate(first), drain(queue)]).toEqual(['cancelled', ['second']]);
    });
    expect(notes).toEqual(['0 second put']);
  });

  it('loses no item when a getter is cancelled while it waits', () => {
    virtually(function* () {
      const queue = new Queue<string>();
      const getting = createTask(queue.get());
      yield* turns(1);
      getting.cancel();
      expect(yield* errorOf(getting)).toEqual(new CancelledError());
      queue.putNowait('item');
      expect(yield* queue.get()).toBe('item');
    });
  });

  it('lets getNowait take the item that a woken getter was to have; the getter waits on', () => {
    const notes = notesOf(function* (note) {
      const queue = new Queue<string>();
      const getting = createTask(getterOf(queue, note)('getter'));
      yield* turns(1);
      queue.putNowait('first');
      note(`I got ${queue.getNowait()}`);
      yield* sleep(1);
      queue.putNowait('second');
      yield* getting;
    });
    expect(notes).toEqual(['0 I got first', '1 getter got second']);
  });

  it('neither waits nor lets others run where it need not', () => {
    const notes = notesOf(function* (note) {
      const queue = new Queue<string>(1);
      const other = createTask(
        coroutine(function* other() {
          note('other');
          yield* sleep(0);
        })(),
      );
      yield* queue.put('item');
      note(yield* queue.get());
      yield* other;
    });
    expect(notes).toEqual(['0 item', '0 other']);
  });

  it('refuses at once what would have to wait', () => {
    const queue = filled(new Queue<string>(1), ['item']);
    expect(() => queue.putNowait('more')).toThrow(new QueueFull());
    queue.getNowait();
    expect(() => queue.getNowait()).toThrow(new QueueEmpty());
  });

  it('counts its items, and has no limit unless it is given one', () => {
    const queue = filled(new Queue<number>(2), [1]);
    expect([queue.maxsize, queue.qsize(), queue.empty(), queue.full()]).toEqual([2, 1, false, false]);
    queue.putNowait(2);
    expect([queue.qsize(), queue.full()]).toEqual([2, true]);
    for (const unlimited of [new Queue<number>(), new Queue<number>(-1)]) {
      expect(filled(unlimited, Array(1000).fill(0)).full()).toBe(false);
    }
  });

  it('tells its state', () => {
    virtually(function* () {
      const queue = new Queue<string>(1);
      expect(String(queue)).toBe('<Queue maxsize=1>');
      const getting = createTask(queue.get());
      yield* turns(1);
      expect(String(queue)).toBe('<Queue maxsize=1 _getters[1]>');
      queue.putNowait('item');
      yield* getting;
      queue.putNowait('item');
      const putting = createTask(queue.put('more'));
      yield* turns(1);
      expect(String(queue)).toBe("<Queue maxsize=1 _queue=['item'] _putters[1] tasks=2>");
      queue.getNowait();
      yield* putting;
      queue.shutdown(true);
      expect(String(queue)).toBe('<Queue maxsize=1 tasks=2 shutdown>');
      expect(String(new LifoQueue())).toBe('<LifoQueue maxsize=0>');
    });
  });
});

describe('join', () => {
  it('waits until every item is dealt with, not merely taken', () => {
    const notes = notesOf(function* (note) {
      const queue = filled(new Queue<number>(), [1, 2, 3]);
      const worker = createTask(
        coroutine(function* worker() {
          for (;;) {
            const seconds = yield* queue.get();
            yield* sleep(seconds);
            queue.taskDone();
          }
        })(),
      );
      yield* queue.join();
      note('all done');
      worker.cancel();
    });
    expect(notes).toEqual(['6 all done']);
  });

  it('does not wait when nothing is unfinished', () => {
    const notes = notesOf(function* (note) {
      const queue = filled(new Queue<number>(), [1]);
      queue.getNowait();
      queue.taskDone();
      const other = createTask(
        coroutine(function* other() {
          note('other');
          yield* sleep(0);
        })(),
      );
      yield* queue.join();
      note('joined');
      yield* other;
    });
    expect(notes).toEqual(['0 joined', '0 other']);
  });

  it('waits again for what is put later', () => {
    virtually(function* () {
      const queue = filled(new Queue<number>(), [1]);
      queue.taskDone();
      queue.putNowait(2);
      const joining = createTask(queue.join());
      yield* turns(3);
      expect(joining.done()).toBe(false);
      queue.taskDone();
      yield* joining;
    });
  });

  it('is spared too many reports', () => {
    const queue = filled(new Queue<number>(), [1]);
    queue.taskDone();
    expect(() => queue.taskDone()).toThrow(new ValueError('task_done() called too many times'));
  });
});

describe('shutdown', () => {
  it('wakes the waiting getters to tell them', () => {
    virtually(function* () {
      const queue = new Queue<string>();
      const getting = [createTask(queue.get()), createTask(queue.get())];
      yield* turns(1);
      queue.shutdown();
      for (const task of getting) expect(yield* errorOf(task)).toEqual(new QueueShutDown());
    });
  });

  it('wakes the waiting putters to tell them', () => {
    virtually(function* () {
      const queue = filled(new Queue<string>(1), ['item']);
      const putting = createTask(queue.put('more'));
      yield* turns(1);
      queue.shutdown();
      expect(yield* errorOf(putting)).toEqual(new QueueShutDown());
      expect(drain(queue)).toEqual(['item']);
    });
  });

  it('lets what is there be taken, but nothing be put', () => {
    virtually(function* () {
      const queue = filled(new Queue<string>(), ['a', 'b']);
      queue.shutdown();
      expect(yield* errorOf(queue.put('c'))).toEqual(new QueueShutDown());
      expect(() => queue.putNowait('c')).toThrow(new QueueShutDown());
      expect([yield* queue.get(), queue.getNowait()]).toEqual(['a', 'b']);
      expect(yield* errorOf(queue.get())).toEqual(new QueueShutDown());
      expect(() => queue.getNowait()).toThrow(new QueueShutDown());
    });
  });

  it('throws away what is there when it is immediate, and lets join go on', () => {
    virtually(function* () {
      const queue = filled(new Queue<string>(), ['a', 'b']);
      const joining = createTask(queue.join());
      yield* turns(1);
      queue.shutdown(true);
      expect(queue.empty()).toBe(true);
      yield* joining;
      expect(yield* errorOf(queue.get())).toEqual(new QueueShutDown());
    });
  });

  it('keeps join waiting for what was taken before', () => {
    virtually(function* () {
      const queue = filled(new Queue<string>(), ['a', 'b']);
      queue.getNowait();
      queue.shutdown(true);
      const joining = createTask(queue.join());
      yield* turns(3);
      expect(joining.done()).toBe(false);
      queue.taskDone();
      yield* joining;
    });
  });
});

describe('PriorityQueue', () => {
  it('gives the least first', () => {
    expect(drain(filled(new PriorityQueue<number>(), [3, 1, 2]))).toEqual([1, 2, 3]);
  });

  it('compares tuples item by item', () => {
    const queue = filled(new PriorityQueue<[number, string]>(), [
      [2, 'b'],
      [1, 'z'],
      [2, 'a'],
      [1, 'y'],
    ]);
    expect(drain(queue)).toEqual([
      [1, 'y'],
      [1, 'z'],
      [2, 'a'],
      [2, 'b'],
    ]);
  });

  it('takes a tuple for less than a longer one that begins with it', () => {
    const queue = filled(new PriorityQueue<number[]>(), [[1, 0], [1], [0, 9, 9]]);
    expect(drain(queue)).toEqual([[0, 9, 9], [1], [1, 0]]);
  });

  // What heapq gave in CPython for the same items.
  it.each([
    ['1a 1b 1c 1d 1e 1f 1g 1h', 'acgfhebd'],
    ['2a 1b 2c 1d 2e 1f 2g', 'bfdcgea'],
  ])('gives items of equal priority in the order of Python: %s', (pushed, order) => {
    const jobs = pushed.split(' ').map(([priority, name]) => ({ name, valueOf: () => Number(priority) }));
    const popped = drain(filled(new PriorityQueue<(typeof jobs)[number]>(), jobs));
    expect(popped.map(({ name }) => name).join('')).toBe(order);
  });

  it('gives the least of what is there to a getter that waits', () => {
    virtually(function* () {
      const queue = new PriorityQueue<number>();
      const getting = createTask(queue.get());
      yield* turns(1);
      filled(queue, [5, 3, 4]);
      expect(yield* getting).toBe(3);
    });
  });
});

describe('LifoQueue', () => {
  it('gives first what was put last', () => {
    expect(drain(filled(new LifoQueue<number>(), [3, 1, 2]))).toEqual([2, 1, 3]);
  });
});

describe.each<[string, () => Queue<number>, (items: number[]) => number]>([
  ['Queue', () => new Queue(), () => 0],
  ['LifoQueue', () => new LifoQueue(), (items) => items.length - 1],
  ['PriorityQueue', () => new PriorityQueue(), (items) => items.indexOf(Math.min(...items))],
])('the discipline of %s', (_name, makeQueue, indexOfNext) => {
  it('holds, whatever is put and taken', () => {
    fc.assert(
      // A number is put; null takes one.
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 80 }), (steps) => {
        const queue = makeQueue();
        const model: number[] = [];
        for (const step of steps) {
          if (step !== null) {
            queue.putNowait(step);
            model.push(step);
          } else if (model.length > 0) {
            expect(queue.getNowait()).toBe(model.splice(indexOfNext(model), 1)[0]);
          } else {
            expect(() => queue.getNowait()).toThrow(QueueEmpty);
          }
          expect(queue.qsize()).toBe(model.length);
        }
      }),
      { seed: 314, numRuns: 100 },
    );
  });
});

/** An item, or what `act` throws, in a word. */
function outcomeOf(act: () => unknown): unknown {
  try {
    return act() ?? null;
  } catch (error) {
    return String(error);
  }
}

describe('a PriorityQueue of what cannot be compared', () => {
  const refusal = (a: string, b: string) =>
    `TypeError: '<' not supported between instances of '${a}' and '${b}'`;

  // What CPython 3.14 did with the same items.
  it.each([
    [[1, 'a'], refusal('str', 'int')],
    [['a', 1], refusal('int', 'str')],
    [
      [
        [1, 'a'],
        [1, 2],
      ],
      refusal('int', 'str'),
    ],
    [[null, null], refusal('NoneType', 'NoneType')],
    [[null, 1], refusal('int', 'NoneType')],
    [[{}, {}], refusal('dict', 'dict')],
    [[() => 0, 3], refusal('int', 'function')],
    [[[1], 1], refusal('int', 'list')],
  ])('raises when %j is put, and keeps the item', (items, message) => {
    const queue = new PriorityQueue<unknown>();
    expect(items.map((item) => outcomeOf(() => queue.putNowait(item)))).toEqual([null, message]);
    expect(drain(queue)).toEqual(items);
    queue.taskDone();
    expect(() => queue.taskDone()).toThrow(new ValueError('task_done() called too many times'));
  });

  it('leaves items where heapq does, and loses the one that it was about to give', () => {
    const queue = new PriorityQueue<unknown>();
    filled(queue, [3, 1, 2]);
    expect(outcomeOf(() => queue.putNowait('s'))).toBe(refusal('str', 'int'));
    const seen = [0, 1, 2, 3].map(() => [outcomeOf(() => queue.getNowait()), String(queue)]);
    expect(seen).toEqual([
      [refusal('str', 'int'), "<PriorityQueue maxsize=0 _queue=[2, 3, 's'] tasks=3>"],
      [refusal('str', 'int'), "<PriorityQueue maxsize=0 _queue=[3, 's'] tasks=3>"],
      [3, "<PriorityQueue maxsize=0 _queue=['s'] tasks=3>"],
      ['s', '<PriorityQueue maxsize=0 tasks=3>'],
    ]);
  });

  it.each([
    ['numbers and booleans', [2, true, 1.5, 10n], [true, 1.5, 2, 10n]],
    ['strings by code point', ['é', 'z', '\u{1F600}', '\uffff', ''], ['', 'z', 'é', '\uffff', '\u{1F600}']],
    ['tuples whose first items are equal', [[1, {}], [1, {}, 2], [0]], [[0], [1, {}], [1, {}, 2]]],
    [
      'a dict that nobody needs to compare',
      [
        [2, { a: 1 }],
        [1, {}],
      ],
      [
        [1, {}],
        [2, { a: 1 }],
      ],
    ],
    ['dates by their value', [new Date(2), new Date(1)], [new Date(1), new Date(2)]],
  ])('compares %s', (_what, items, sorted) => {
    expect(drain(filled<unknown>(new PriorityQueue(), items))).toEqual(sorted);
  });
});
