import { type Body, Coroutine } from './coroutine.ts';
import { Deque } from './deque.ts';
import type { Future } from './future.ts';
import { bracketed, LoopBound } from './lock.ts';

/** A flag that tasks can wait for (`asyncio.Event`). */
export class Event extends LoopBound {
  private readonly waiters = new Deque<Future<boolean>>();
  private value = false;

  isSet(): boolean {
    return this.value;
  }

  /** Sets the flag and wakes all waiting tasks, even if it is cleared at once. */
  set(): void {
    if (this.value) return;
    this.value = true;
    for (const waiter of this.waiters) if (!waiter.done()) waiter.setResult(true);
  }

  clear(): void {
    this.value = false;
  }

  /** Waits until the flag is set; returns at once if it is. */
  wait(): Coroutine<true> {
    return new Coroutine('Event.wait', this.waiting());
  }

  private *waiting(): Body<true> {
    if (!this.value) yield* this.waitInLine(this.waiters);
    return true;
  }

  protected override info(): string[] {
    return bracketed(this.value ? 'set' : 'unset', this.waiters);
  }
}
