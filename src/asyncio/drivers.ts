import { type Clock, RealClock, VirtualClock } from './clock.ts';
import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { allTasks } from './running-loop.ts';
import { describeWait } from './waits.ts';

/** Nothing is ready, no timer is set and nothing outside is expected: the tasks named will wait for ever. */
export class DeadlockError extends RuntimeError {
  constructor(loop: EventLoop) {
    const waits = [...allTasks(loop)].map((task) => `${task.getName()} waits for ${describeWait(task)}`);
    super(`deadlock: nothing can wake this loop again; ${waits.join('; ') || 'no task is left'}`);
  }
}

/** Owns the waiting between two turns of a loop. */
export interface Driver {
  readonly clock: Clock;
  /**
   * Waits for `delay` seconds of the clock, or until the loop is woken from outside. May return early.
   * @returns a promise when it takes real time; `undefined` when the next turn may begin at once.
   * @throws DeadlockError if nothing will ever wake the loop.
   */
  wait(loop: EventLoop, delay: number): Promise<void> | undefined;
}

/** Jumps to the next deadline instead of waiting. What happens outside the loop takes no time on this clock. */
export class VirtualDriver implements Driver {
  readonly clock: VirtualClock;

  constructor(clock = new VirtualClock()) {
    this.clock = clock;
  }

  wait(loop: EventLoop, delay: number): Promise<void> | undefined {
    if (delay === 0) return undefined;
    if (loop.expectsOutside()) return new Promise((resolve) => loop._outside.onWake(resolve));
    if (delay === Infinity) throw new DeadlockError(loop);
    this.clock.advanceTo(loop.deadline());
    return undefined;
  }
}

/** How long (milliseconds) turns may follow each other before Node gets to see to its own input and output. */
const SLICE = 2;
/** The longest delay (milliseconds) that `setTimeout` takes. */
const LONGEST = 2 ** 31 - 1;

/** Waits in earnest, on the machine's clock. */
export class RealDriver implements Driver {
  readonly clock: RealClock;
  private sliceEnd = performance.now() + SLICE;
  /** Ends the wait for the time that was left at the last speed. */
  private endRest: (() => void) | null = null;

  /** @param clock the clock, or seconds of it for each real one. */
  constructor(clock: RealClock | number = 1) {
    this.clock = typeof clock === 'number' ? new RealClock(clock) : clock;
  }

  /** Has the clock go on at another speed, also while a loop waits; 0 lets no loop go on. @throws as {@link RealClock} */
  setSpeed(speed: number): void {
    this.clock.setSpeed(speed);
    this.endRest?.();
  }

  wait(loop: EventLoop, delay: number): Promise<void> | undefined {
    const { speed } = this.clock;
    if (delay === 0 && speed > 0 && performance.now() < this.sliceEnd) return undefined;
    if (delay === Infinity && !loop.expectsOutside()) throw new DeadlockError(loop);
    return this.pause(loop, delay);
  }

  private async pause(loop: EventLoop, delay: number): Promise<void> {
    const { clock } = this;
    const deadline = clock.time() + delay;
    let isOver = delay === 0;
    if (isOver) await new Promise<void>((resolve) => setImmediate(resolve));
    const end = () => {
      isOver = true;
      this.endRest?.();
    };
    if (!isOver) loop._outside.onWake(end);
    while (!isOver || clock.speed === 0) {
      await new Promise<void>((resolve) => {
        // Rounded up, as CPython's selector does: a wake-up before the deadline would be for nothing.
        const milliseconds = Math.ceil(((deadline - clock.time()) * 1000) / clock.speed);
        const timer = clock.speed === 0 ? undefined : setTimeout(end, Math.min(milliseconds, LONGEST));
        this.endRest = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.endRest = null;
    loop._outside.onWake(null);
    this.sliceEnd = performance.now() + SLICE;
  }
}

/** @internal The driver for a loop that has a clock and nobody to turn it. */
export function driverOf(clock: Clock): Driver {
  if (clock instanceof VirtualClock) return new VirtualDriver(clock);
  if (clock instanceof RealClock) return new RealDriver(clock);
  throw new TypeError('only a Runner, with a driver, can run a loop on a clock of your own');
}
