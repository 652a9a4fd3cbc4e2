import { RuntimeError, ValueError } from './errors.ts';

/** The time of a loop, in seconds since the clock's start. */
export interface Clock {
  time(): number;
  /** Blocks the thread, as `time.sleep` does. */
  block(seconds: number): void;
}

/** A clock that stands still until it is set: computing takes no time, and waiting takes none either. */
export class VirtualClock implements Clock {
  private now = 0;

  time(): number {
    return this.now;
  }

  block(seconds: number): void {
    this.now += seconds;
  }

  /** Sets the clock to a later time; an earlier one leaves it where it is. */
  advanceTo(time: number): void {
    if (time > this.now) this.now = time;
  }
}

/** The machine's monotonic clock, run faster or slower by a factor. */
export class RealClock implements Clock {
  private factor: number;
  /** The time at which the speed was set, on this clock and on the machine's, in milliseconds. */
  private setAt = { here: 0, machine: performance.now() };

  /** @throws ValueError unless `speed` is positive and finite. */
  constructor(speed = 1) {
    if (!(speed > 0)) throw new ValueError('speed must be a positive number');
    this.factor = checkSpeed(speed);
  }

  /** Seconds of this clock for each second of the machine's; 0 while it stands still. */
  get speed(): number {
    return this.factor;
  }

  /** Goes on from the present time at another speed; 0 stops it. @throws ValueError if it is negative or infinite. */
  setSpeed(speed: number): void {
    const machine = performance.now();
    this.setAt = { here: this.millisecondsAt(machine), machine };
    this.factor = checkSpeed(speed);
  }

  time(): number {
    return this.millisecondsAt(performance.now()) / 1000;
  }

  block(seconds: number): void {
    if (!(seconds < Infinity)) throw new RuntimeError('blocking for ever would hang the program');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, (seconds * 1000) / this.factor);
  }

  private millisecondsAt(machine: number): number {
    return this.setAt.here + (machine - this.setAt.machine) * this.factor;
  }
}

function checkSpeed(speed: number): number {
  if (speed >= 0 && speed < Infinity) return speed;
  throw new ValueError('speed must be a positive number');
}
