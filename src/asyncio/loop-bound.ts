import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import type { Future } from './future.ts';
import { getRunningLoop } from './running-loop.ts';

/** What locks and queues share: they belong to the first loop in which somebody has to wait for them. */
export abstract class LoopBound {
  private loop: EventLoop | null = null;

  /** A future of the running loop, for somebody who waits for this object. */
  protected createWaiter<T>(): Future<T> {
    const loop = getRunningLoop();
    this.loop ??= loop;
    if (this.loop !== loop) throw new RuntimeError(`${this} is bound to a different event loop`);
    const waiter = loop.createFuture<T>();
    waiter._source = this;
    return waiter;
  }

  toString(): string {
    return `<${[this.constructor.name, ...this.info()].join(' ')}>`;
  }

  /** The parts of its repr. */
  protected abstract info(): string[];
}
