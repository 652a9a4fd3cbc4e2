import type { Imports, Module } from './emscripten.ts';

/** `CLOCK_REALTIME` of C. */
const REALTIME = 0;

/** The time of day for code written in C: the harness's virtual one, while it sets one. */
export class WallClock {
  private memory: Module | null = null;
  private address = 0;

  /** Must be called before WebAssembly is instantiated with the imports. */
  install(imports: Imports): void {
    const real = imports['clock_time_get'] as (clock: number, precision: bigint, result: number) => number;
    const virtual = (clock: number, precision: bigint, result: number) => {
      const failed = real(clock, precision, result);
      const now = this.now();
      if (clock === REALTIME && failed === 0 && this.memory !== null && now !== null) {
        const view = new DataView(this.memory.HEAPU8.buffer);
        view.setBigInt64(result >>> 0, BigInt(Math.round(now * 1e6)) * 1000n, true);
      }
      return failed;
    };
    imports['clock_time_get'] = Object.assign(virtual, real);
    // C's `time()` calls it for milliseconds.
    const date = imports['emscripten_date_now'] as () => number;
    const virtualDate = () => {
      const now = this.now();
      return now === null ? date() : now * 1000;
    };
    imports['emscripten_date_now'] = Object.assign(virtualDate, date);
  }

  /** Seconds since 1970; null for the real time. */
  private now(): number | null {
    if (this.memory === null) return null;
    const seconds = new DataView(this.memory.HEAPU8.buffer).getFloat64(this.address, true);
    return seconds > 0 ? seconds : null;
  }

  /** @param address of the harness's time in memory: a double, in seconds since 1970; 0 for the real time. */
  start(memory: Module, address: number): void {
    this.memory = memory;
    this.address = address;
  }
}
