const SIGINT = 2;
/** Milliseconds between two interrupts after the time limit: a program may catch the first. */
const REPEAT = 50;

/** Interrupts Python at its time limit. */
export class TimeLimit {
  /** The interrupt buffer: Pyodide reads the pending signal from it, and writes 0 when it has. */
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
