import { leavesTheLoop } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import type { Timer } from './timer-heap.ts';

/** Whatever the ready queue can hold: handles, and tasks that are due for a step. */
export interface Runnable {
  /** @internal */
  _run(): void;
}

/** A callback that was asked for, and can be called off (`asyncio.Handle`). */
export class Handle implements Runnable {
  /** @internal */ readonly _loop: EventLoop;
  /** @internal */ _callback: ((argument: never) => unknown) | null;
  /** @internal */ _argument: unknown;
  /** @internal */ _cancelled = false;

  /** @internal Made by `callSoon`, `callLater` and `callAt`. */
  constructor(loop: EventLoop, callback: (argument: never) => unknown, argument: unknown) {
    this._loop = loop;
    this._callback = callback;
    this._argument = argument;
  }

  /** Calls the callback off. Does nothing the second time, or once it has run. */
  cancel(): void {
    this._cancelled = true;
    this._callback = null;
    this._argument = undefined;
  }

  cancelled(): boolean {
    return this._cancelled;
  }

  /** @internal */
  _run(): void {
    const callback = this._callback;
    if (callback === null) return;
    try {
      callback(this._argument as never);
    } catch (error) {
      if (leavesTheLoop(error)) throw error;
      this._loop.callExceptionHandler({
        message: `Exception in callback ${callback.name || '<lambda>'}()`,
        exception: error,
        handle: this,
      });
    }
  }

  toString(): string {
    const what = this._cancelled ? 'cancelled' : `${this._callback?.name || '<lambda>'}()`;
    return `<${this.constructor.name} ${what}>`;
  }
}

/** A callback that was asked for at a time (`asyncio.TimerHandle`). */
export class TimerHandle extends Handle implements Timer {
  private readonly deadline: number;
  private fired = false;

  /** @internal */
  constructor(loop: EventLoop, when: number, callback: (argument: never) => unknown, argument: unknown) {
    super(loop, callback, argument);
    this.deadline = when;
  }

  /** The deadline, in seconds of the loop's clock. */
  when(): number {
    return this.deadline;
  }

  override cancel(): void {
    if (this._cancelled) return;
    super.cancel();
    if (!this.fired) this._loop._timers.noteCancelled();
  }

  /** @internal */
  override _run(): void {
    this.fired = true;
    super._run();
  }
}
