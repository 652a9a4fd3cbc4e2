const SIGINT = 2;
/** How often Python is interrupted once its time is over, in milliseconds: a program may catch the first. */
const REPEAT = 50;
/** At every how many of Python's looks at the buffer there is one at the clock. */
const LOOKS = 16;

/** Interrupts Python when its time is over. */
export class TimeLimit {
  /** Pyodide reads from it which signal has come, and writes back that it has read. */
  readonly buffer: { 0: number };
  private end = Number.POSITIVE_INFINITY;
  private looks = 0;

  constructor() {
    const signal = () => this.signal();
    this.buffer = {
      get 0() {
        return signal();
      },
      set 0(_read) {},
    };
  }

  start(seconds: number): void {
    this.end = performance.now() + seconds * 1000;
  }

  stop(): void {
    this.end = Number.POSITIVE_INFINITY;
  }

  private signal(): number {
    if (++this.looks % LOOKS !== 0) return 0;
    const now = performance.now();
    if (now < this.end) return 0;
    this.end = now + REPEAT;
    return SIGINT;
  }
}
