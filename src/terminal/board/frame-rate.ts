/** Milliseconds between two frames: while drawing is cheap, and at most. */
const LEAST = 80;
const MOST = 1000;
/** Milliseconds between two frames in which only the spinners change. */
const STILL = 400;
/** The share of all time that drawing may take. */
const SHARE = 0.1;
/** A tick may be early by so many milliseconds: to wait for the next would cost a whole one. */
const SLACK = 16;

/** When to draw the next frame: the more a frame costs, the fewer there are. All times in milliseconds. */
export class FrameRate {
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

  frameDrawn(from: number, to: number): void {
    this.last = from;
    this.cost += (to - from - this.cost) / 4;
    // Halve it only: the terminal may still be slow.
    this.interval = Math.min(MOST, Math.max(LEAST, this.cost / SHARE, this.interval / 2));
  }

  /** The terminal has not taken the last frame yet. */
  frameSkipped(): void {
    this.interval = Math.min(MOST, this.interval * 2);
  }

  /** How long to hold printed lines back, so that several are written with one frame. */
  get lineDelay(): number {
    return this.interval / 5;
  }
}
