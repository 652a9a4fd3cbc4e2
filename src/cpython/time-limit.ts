const SIGINT = 2;
/** How often Python is interrupted once its time is over, in milliseconds: a program may catch the first. */
const REPEAT = 50;

/** Interrupts Python when its time is over. */
export class TimeLimit {
  /** Pyodide reads from it which signal has come, and writes back that it has read. */
  readonly buffer: { 0: number };
  private end = Number.POSITIVE_INFINITY;

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
    const now = performance.now();
    if (now < this.end) return 0;
    this.end = now + REPEAT;
    return SIGINT;
  }
}
