import { describeCall } from './callback.ts';
import { Context, enterContext, leaveContext } from './context.ts';
import { leavesTheLoop } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { floatRepr, typeName } from './repr.ts';
import type { Timer } from './timer-heap.ts';

/** An entry of the ready queue: a handle, or a task that is due for a step. */
export interface Runnable {
  /** @internal */
  _run(): void;
}

/** @internal The arguments of a handle's callback: a list, or the one future that is done. */
export type Arguments = readonly unknown[] | { done(): boolean };

const none: Arguments = [];

/** A scheduled callback (`asyncio.Handle`). */
export class Handle implements Runnable {
  /** @internal */ readonly _loop: EventLoop;
  /** @internal */ _callback: ((...args: never[]) => unknown) | null;
  /** @internal */ _arguments: Arguments;
  /** @internal `null` for an empty one. */ _context: Context | null;
  /** @internal */ _cancelled = false;

  /** @internal Made by `callSoon`, `callLater` and `callAt`. */
  constructor(
    loop: EventLoop,
    callback: (...args: never[]) => unknown,
    args: Arguments,
    context: Context | null,
  ) {
    this._loop = loop;
    this._callback = callback;
    this._arguments = args;
    this._context = context;
  }

  /** Cancels the callback. Does nothing the second time, or once it has run. */
  cancel(): void {
    this._cancelled = true;
    // In debug mode the repr of a cancelled handle still has its callback.
    if (this._loop.getDebug()) return;
    this._callback = null;
    this._arguments = none;
  }

  cancelled(): boolean {
    return this._cancelled;
  }

  /** The context that its callback runs in. */
  getContext(): Context {
    this._context ??= new Context();
    return this._context;
  }

  /** @internal */
  _run(): void {
    if (this._cancelled) return;
    const callback = this._callback as (...args: unknown[]) => unknown;
    const args = this._arguments;
    let outer: Context | null = null;
    try {
      outer = enterContext(this._context);
      if (typeof callback !== 'function')
        throw new TypeError(`'${typeName(callback)}' object is not callable`);
      if (Array.isArray(args)) callback(...args);
      else callback(args);
    } catch (error) {
      if (leavesTheLoop(error)) throw error;
      this._loop.callExceptionHandler({
        message: `Exception in callback ${this.call()}`,
        exception: error,
        handle: this,
      });
    } finally {
      leaveContext(outer);
    }
  }

  toString(): string {
    return `<${this.info().join(' ')}>`;
  }

  /** The parts of its repr. */
  protected info(): string[] {
    const info: string[] = [this.constructor.name];
    if (this._cancelled) info.push('cancelled');
    if (this._callback !== null) info.push(this.call());
    return info;
  }

  private call(): string {
    const args = this._arguments;
    return describeCall(this._callback, Array.isArray(args) ? args : [args], this._loop.getDebug());
  }
}

/** A callback scheduled for a time (`asyncio.TimerHandle`). */
export class TimerHandle extends Handle implements Timer {
  private readonly deadline: number;
  private fired = false;

  /** @internal */
  constructor(
    loop: EventLoop,
    when: number,
    callback: (...args: never[]) => unknown,
    args: Arguments,
    context: Context | null,
  ) {
    super(loop, callback, args, context);
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

  protected override info(): string[] {
    const info = super.info();
    info.splice(this._cancelled ? 2 : 1, 0, `when=${floatRepr(this.deadline)}`);
    return info;
  }
}
