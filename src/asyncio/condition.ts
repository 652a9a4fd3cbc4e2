import { type Body, Coroutine } from './coroutine.ts';
import { Deque } from './deque.ts';
import { CancelledError, RuntimeError } from './errors.ts';
import type { Future } from './future.ts';
import { Acquirable, bracketed, Lock } from './lock.ts';

/** A lock whose holder can wait to be notified by a later holder (`asyncio.Condition`). */
export class Condition extends Acquirable {
  private readonly lock: Lock;
  private readonly waiters = new Deque<Future<boolean>>();

  constructor(lock: Lock = new Lock()) {
    super();
    this.lock = lock;
  }

  locked(): boolean {
    return this.lock.locked();
  }

  override acquire(): Coroutine<true> {
    return this.lock.acquire();
  }

  override release(): void {
    this.lock.release();
  }

  /**
   * Releases the lock, waits to be notified, and takes the lock again, even when it is cancelled.
   * @throws RuntimeError when awaited, `cannot wait on un-acquired lock`
   */
  wait(): Coroutine<true> {
    return new Coroutine('Condition.wait', this.waiting());
  }

  /** Waits until `predicate` returns something truthy, which it returns; calls it again after each notification. */
  waitFor<R>(predicate: () => R): Coroutine<R> {
    return new Coroutine('Condition.wait_for', this.waitingFor(predicate));
  }

  /**
   * Wakes `n` of the waiting tasks; each runs once it has the lock again.
   * @throws RuntimeError `cannot notify on un-acquired lock`
   */
  notify(n = 1): void {
    if (!this.locked()) throw new RuntimeError('cannot notify on un-acquired lock');
    this.wake(n);
  }

  /** Wakes all waiting tasks. */
  notifyAll(): void {
    this.notify(this.waiters.length);
  }

  private *waitingFor<R>(predicate: () => R): Body<R> {
    let result = predicate();
    while (!result) {
      yield* this.wait();
      result = predicate();
    }
    return result;
  }

  private *waiting(): Body<true> {
    if (!this.locked()) throw new RuntimeError('cannot wait on un-acquired lock');
    const waiter = this.createWaiter<boolean>();
    this.release();
    try {
      try {
        yield* this.waitInLine(this.waiters, waiter);
        return true;
      } finally {
        yield* this.reacquire();
      }
    } catch (error) {
      // This task may have been notified and will not act on it now: another one gets the notification.
      this.wake(1);
      throw error;
    }
  }

  /** Takes the lock whatever happens; of several cancellations meanwhile, the last is thrown. */
  private *reacquire(): Body<void> {
    let cancellation: CancelledError | null = null;
    for (;;) {
      try {
        yield* this.acquire();
        break;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        cancellation = error;
      }
    }
    if (cancellation !== null) throw cancellation;
  }

  private wake(n: number): void {
    let woken = 0;
    for (const waiter of this.waiters) {
      if (woken >= n) break;
      if (waiter.done()) continue;
      woken++;
      waiter.setResult(false);
    }
  }

  protected override info(): string[] {
    return bracketed(this.locked() ? 'locked' : 'unlocked', this.waiters);
  }
}
