import type { AsyncContextManager } from './async-with.ts';
import { type Body, Coroutine } from './coroutine.ts';
import { Deque } from './deque.ts';
import { CancelledError, RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import type { Future } from './future.ts';
import { getRunningLoop } from './running-loop.ts';

/** Base of locks and queues: bound to the first loop in which a task has to wait for them (`mixins._LoopBoundMixin`). */
export abstract class LoopBound {
  private loop: EventLoop | null = null;

  /** A future of the running loop for a task that waits for this object. */
  protected createWaiter<T>(): Future<T> {
    const loop = getRunningLoop();
    this.loop ??= loop;
    if (this.loop !== loop) throw new RuntimeError(`${this} is bound to a different event loop`);
    const waiter = loop.createFuture<T>();
    waiter._source = this;
    return waiter;
  }

  /** Waits in the queue `line`, and leaves it however the wait ends. */
  protected *waitInLine<T>(line: Deque<Future<T>>, waiter: Future<T> = this.createWaiter<T>()): Body<T> {
    line.push(waiter);
    try {
      return yield* waiter;
    } finally {
      line.remove(waiter);
    }
  }

  toString(): string {
    return `<${[this.constructor.name, ...this.info()].join(' ')}>`;
  }

  /** The parts of its repr. */
  protected abstract info(): string[];
}

/** A state and its waiters as reprs have them: `[locked, waiters:1]`. */
export function bracketed(state: string, waiters: Deque<unknown>): string[] {
  return [`[${state}${waiters.length > 0 ? `, waiters:${waiters.length}` : ''}]`];
}

/** A lock for `asyncWith`: acquired on entry, released on exit (`locks._ContextManagerMixin`). */
export abstract class Acquirable extends LoopBound implements AsyncContextManager<null> {
  abstract acquire(): Coroutine<true>;
  abstract release(): void;

  aenter(): Coroutine<null> {
    return new Coroutine('__aenter__', this.entering());
  }

  aexit(_error: unknown): Coroutine<boolean> {
    return new Coroutine('__aexit__', this.exiting());
  }

  private *entering(): Body<null> {
    yield* this.acquire();
    return null;
  }

  private *exiting(): Body<boolean> {
    this.release();
    return false;
  }
}

/** Lets one task at a time pass, in order of arrival (`asyncio.Lock`). */
export class Lock extends Acquirable {
  private readonly waiters = new Deque<Future<boolean>>();
  private isLocked = false;

  /** True while a task holds the lock: false between a release and the next step of the task that it woke. */
  locked(): boolean {
    return this.isLocked;
  }

  /** Waits until the lock is free and takes it; without letting other tasks run if it is free and has no waiters. */
  override acquire(): Coroutine<true> {
    return new Coroutine('Lock.acquire', this.acquiring());
  }

  /** @throws RuntimeError `Lock is not acquired.` */
  override release(): void {
    if (!this.isLocked) throw new RuntimeError('Lock is not acquired.');
    this.isLocked = false;
    this.wakeFirst();
  }

  private *acquiring(): Body<true> {
    if (!this.isLocked && !this.hasWaiters()) {
      this.isLocked = true;
      return true;
    }
    try {
      yield* this.waitInLine(this.waiters);
    } catch (error) {
      // This task may have been woken to take the lock and will not take it now: wake the next in line.
      if (error instanceof CancelledError && !this.isLocked) this.wakeFirst();
      throw error;
    }
    this.isLocked = true;
    return true;
  }

  private hasWaiters(): boolean {
    for (const waiter of this.waiters) if (!waiter.cancelled()) return true;
    return false;
  }

  private wakeFirst(): void {
    const first = this.waiters.peek();
    if (first !== undefined && !first.done()) first.setResult(true);
  }

  protected override info(): string[] {
    return bracketed(this.isLocked ? 'locked' : 'unlocked', this.waiters);
  }
}
