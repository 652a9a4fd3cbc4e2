import { type Body, Coroutine } from './coroutine.ts';
import { Deque } from './deque.ts';
import { QueueEmpty, QueueFull, QueueShutDown, ValueError } from './errors.ts';
import { Event } from './event.ts';
import type { Future } from './future.ts';
import { LoopBound } from './lock.ts';
import { FifoStore, HeapStore, isLess, LifoStore, type Store } from './queue-stores.ts';
import { repr } from './repr.ts';

/** First in, first out, for tasks that produce and tasks that consume (`asyncio.Queue`). */
export class Queue<T> extends LoopBound {
  /** The greatest number of items; 0 for no limit. */
  readonly maxsize: number;
  private readonly items: Store<T>;
  private readonly getters = new Deque<Future<null>>();
  private readonly putters = new Deque<Future<null>>();
  private readonly finished = new Event();
  private unfinished = 0;
  private isShutDown = false;

  constructor(maxsize = 0) {
    super();
    this.maxsize = maxsize;
    this.items = this.makeStore();
    this.finished.set();
  }

  protected makeStore(): Store<T> {
    return new FifoStore<T>();
  }

  qsize(): number {
    return this.items.length;
  }

  empty(): boolean {
    return this.items.length === 0;
  }

  full(): boolean {
    return this.maxsize > 0 && this.items.length >= this.maxsize;
  }

  /** Adds an item, waiting for room. @throws QueueShutDown when awaited. */
  put(item: T): Coroutine<null> {
    return new Coroutine('Queue.put', this.putting(item));
  }

  /** Takes an item, waiting for one. @throws QueueShutDown when awaited. */
  get(): Coroutine<T> {
    return new Coroutine('Queue.get', this.getting());
  }

  /** @throws QueueFull; QueueShutDown */
  putNowait(item: T): void {
    if (this.isShutDown) throw new QueueShutDown();
    if (this.full()) throw new QueueFull();
    this.items.push(item);
    this.unfinished++;
    this.finished.clear();
    wakeNext(this.getters);
  }

  /** @throws QueueEmpty; QueueShutDown */
  getNowait(): T {
    if (this.empty()) {
      if (this.isShutDown) throw new QueueShutDown();
      throw new QueueEmpty();
    }
    const item = this.items.take();
    wakeNext(this.putters);
    return item;
  }

  /** Marks an item taken earlier as processed. @throws ValueError `task_done() called too many times` */
  taskDone(): void {
    if (this.unfinished <= 0) throw new ValueError('task_done() called too many times');
    this.unfinished--;
    if (this.unfinished === 0) this.finished.set();
  }

  /** Waits until every item has been taken and marked by {@link taskDone}. */
  join(): Coroutine<null> {
    return new Coroutine('Queue.join', this.joining());
  }

  /**
   * Refuses `put` from now on, and `get` once the queue is empty; waiting tasks get a QueueShutDown (Python 3.13).
   * @param immediate drop the items, and mark them as processed.
   */
  shutdown(immediate = false): void {
    this.isShutDown = true;
    if (immediate) {
      while (!this.empty()) {
        this.items.take();
        if (this.unfinished > 0) this.unfinished--;
      }
      if (this.unfinished === 0) this.finished.set();
    }
    wakeAll(this.getters);
    wakeAll(this.putters);
  }

  private *putting(item: T): Body<null> {
    while (this.full()) {
      if (this.isShutDown) throw new QueueShutDown();
      yield* this.queueUp(this.putters, () => !this.full());
    }
    this.putNowait(item);
    return null;
  }

  private *getting(): Body<T> {
    while (this.empty()) {
      if (this.isShutDown) throw new QueueShutDown();
      yield* this.queueUp(this.getters, () => !this.empty());
    }
    return this.getNowait();
  }

  private *joining(): Body<null> {
    if (this.unfinished > 0) yield* this.finished.wait();
    return null;
  }

  /** @param isPossible whether a waiter of this queue could go on now. */
  private *queueUp(waiters: Deque<Future<null>>, isPossible: () => boolean): Body<void> {
    const waiter = this.createWaiter<null>();
    waiters.push(waiter);
    try {
      yield* waiter;
    } catch (error) {
      waiter.cancel();
      waiters.remove(waiter);
      // This task may have been woken for a slot or an item that it will not take now: wake the next in line.
      if (isPossible() && !waiter.cancelled()) wakeNext(waiters);
      throw error;
    }
  }

  protected override info(): string[] {
    const info = [`maxsize=${this.maxsize}`];
    if (this.items.length > 0) info.push(`_queue=${repr([...this.items])}`);
    if (this.getters.length > 0) info.push(`_getters[${this.getters.length}]`);
    if (this.putters.length > 0) info.push(`_putters[${this.putters.length}]`);
    if (this.unfinished > 0) info.push(`tasks=${this.unfinished}`);
    if (this.isShutDown) info.push('shutdown');
    return info;
  }
}

/** The least item first (`asyncio.PriorityQueue`). */
export class PriorityQueue<T> extends Queue<T> {
  protected override makeStore(): Store<T> {
    return new HeapStore<T>((a, b) => this.isLess(a, b));
  }

  /**
   * True if `a` is taken before `b`. Python's `<` by default; a subclass may override it, like `__lt__` in Python.
   * @throws TypeError `'<' not supported between instances of 'dict' and 'dict'`
   */
  protected isLess(a: T, b: T): boolean {
    return isLess(a, b);
  }
}

/** Last in, first out (`asyncio.LifoQueue`). */
export class LifoQueue<T> extends Queue<T> {
  protected override makeStore(): Store<T> {
    return new LifoStore<T>();
  }
}

function wakeNext(waiters: Deque<Future<null>>): void {
  for (let waiter = waiters.shift(); waiter !== undefined; waiter = waiters.shift()) {
    if (waiter.done()) continue;
    waiter.setResult(null);
    return;
  }
}

function wakeAll(waiters: Deque<Future<null>>): void {
  while (waiters.length > 0) wakeNext(waiters);
}
