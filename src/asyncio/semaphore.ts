import { type Body, Coroutine } from './coroutine.ts';
import { Deque } from './deque.ts';
import { CancelledError, ValueError } from './errors.ts';
import type { Future } from './future.ts';
import { Acquirable, bracketed } from './lock.ts';

/** Lets at most `value` tasks pass at a time, in order of arrival (`asyncio.Semaphore`). */
export class Semaphore extends Acquirable {
  protected value: number;
  private readonly waiters = new Deque<Future<boolean>>();

  /** @throws ValueError `Semaphore initial value must be >= 0` */
  constructor(value = 1) {
    super();
    if (!(value >= 0)) throw new ValueError('Semaphore initial value must be >= 0');
    this.value = value;
  }

  /** True if acquiring would have to wait. */
  locked(): boolean {
    if (this.value === 0) return true;
    for (const waiter of this.waiters) if (!waiter.cancelled()) return true;
    return false;
  }

  /** Waits for a permit and takes it; without letting other tasks run if one is free and there are no waiters. */
  override acquire(): Coroutine<true> {
    return new Coroutine('Semaphore.acquire', this.acquiring());
  }

  /** Returns a permit, and wakes the first waiting task. */
  override release(): void {
    this.value++;
    this.wakeNext();
  }

  private *acquiring(): Body<true> {
    if (!this.locked()) {
      this.value--;
      return true;
    }
    const waiter = this.createWaiter<boolean>();
    try {
      yield* this.waitInLine(this.waiters, waiter);
    } catch (error) {
      // The permit was handed over already and will not be used: return it.
      if (error instanceof CancelledError && waiter.done() && !waiter.cancelled()) this.value++;
      throw error;
    } finally {
      // Tasks that arrived meanwhile may have waited only because this one was before them.
      while (this.value > 0 && this.wakeNext());
    }
    return true;
  }

  private wakeNext(): boolean {
    for (const waiter of this.waiters) {
      if (waiter.done()) continue;
      this.value--;
      waiter.setResult(true);
      return true;
    }
    return false;
  }

  protected override info(): string[] {
    return bracketed(this.locked() ? 'locked' : `unlocked, value:${this.value}`, this.waiters);
  }
}

/** A semaphore that refuses to be released more often than acquired (`asyncio.BoundedSemaphore`). */
export class BoundedSemaphore extends Semaphore {
  private readonly bound: number;

  constructor(value = 1) {
    super(value);
    this.bound = value;
  }

  /** @throws ValueError `BoundedSemaphore released too many times` */
  override release(): void {
    if (this.value >= this.bound) throw new ValueError('BoundedSemaphore released too many times');
    super.release();
  }
}
