import { type Clock, RealClock, VirtualClock } from './clock.ts';
import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { allTasks } from './running-loop.ts';
import { describeWait, listed } from './waits.ts';

/** Nothing is ready, no timer is set and nothing outside is expected: the tasks in the message will wait for ever. */
export class DeadlockError extends RuntimeError {
  constructor(loop: EventLoop) {
    const waits = [...allTasks(loop)].map((task) => `${task.getName()} waits for ${describeWait(task)}`);
    super(`deadlock: nothing can wake this loop again; ${listed(waits, '; ') || 'no task is left'}`);
  }
}

/** Does the waiting between two turns of a loop. */
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

/** Milliseconds for which turns may follow each other before Node gets to handle its own input and output. */
const SLICE = 2;
/** The longest delay of `setTimeout`, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Waits in real time, on the machine's clock. */
export class RealDriver implements Driver {
  readonly clock: RealClock;
  private sliceEnd = performance.now() + SLICE;
  /** Ends a wait whose length was computed for the last speed. */
  private endRest: (() => void) | null = null;

  /** @param clock the clock, or seconds of it for each real one. */
  constructor(clock: RealClock | number = 1) {
    this.clock = typeof clock === 'number' ? new RealClock(clock) : clock;
  }

  /**
   * Changes the speed of the clock, even while a loop waits; 0 stops it.
   * @throws ValueError if it is negative or infinite.
   */
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
        // Rounded up, as CPython's selector does: waking before the deadline would achieve nothing.
        const milliseconds = Math.ceil(((deadline - clock.time()) * 1000) / clock.speed);
        // The deadline may have passed meanwhile: Node warns of a negative timeout.
        const timeout = Math.min(Math.max(0, milliseconds), LONGEST);
        const timer = clock.speed === 0 ? undefined : setTimeout(end, timeout);
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

/** @internal The driver for a loop that was created with a clock alone. @throws TypeError for a clock of another class. */
export function driverOf(clock: Clock): Driver {
  if (clock instanceof VirtualClock) return new VirtualDriver(clock);
  if (clock instanceof RealClock) return new RealDriver(clock);
  throw new TypeError('only a Runner, with a driver, can run a loop on a clock of your own');
}
