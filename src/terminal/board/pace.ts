/** Milliseconds between two frames: as long as drawing is cheap, and at the most. */
const LEAST = 80;
const MOST = 1000;
/** While nothing changes but the spinners: that they turn is all there is to see. */
const STILL = 400;
/** Of all the time, drawing takes no more than this share. */
const SHARE = 0.1;
/** A timer that is early by so many milliseconds is no reason to wait for the next. */
const SLACK = 16;

/** When to draw the next frame: the more a frame costs, the fewer there are. All times are milliseconds. */
export class Pace {
  private interval = LEAST;
  private cost = 0;
  private last = -Infinity;

  /** How often to look whether a frame is due. */
  static readonly tick = LEAST;

  /** @param changed whether the frame would show something new. */
  isDue(now: number, changed: boolean): boolean {
    const interval = changed ? this.interval : Math.max(this.interval, STILL);
    return now - this.last >= interval - SLACK;
  }

  /** A frame was drawn between these times. */
  drew(from: number, to: number): void {
    this.last = from;
    this.cost += (to - from - this.cost) / 4;
    // After a jam it recovers step by step.
    this.interval = Math.min(MOST, Math.max(LEAST, this.cost / SHARE, this.interval / 2));
  }

  /** The terminal has not taken the last frame yet. */
  jammed(): void {
    this.interval = Math.min(MOST, this.interval * 2);
  }

  /** How long to hold lines back, so that several are written with one frame. */
  get gather(): number {
    return this.interval / 5;
  }
}
