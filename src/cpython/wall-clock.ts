import type { Imports, Module } from './emscripten.ts';

/** C's number of the clock that tells the time of the day. */
const REALTIME = 0;

/** The time of the day for all that is written in C: what the harness says, as long as it says any. */
export class WallClock {
  private memory: Module | null = null;
  private address = 0;

  /** To be called before the imports are lent to WebAssembly. */
  install(imports: Imports): void {
    const real = imports['clock_time_get'] as (clock: number, precision: bigint, result: number) => number;
    const virtual = (clock: number, precision: bigint, result: number) => {
      const failed = real(clock, precision, result);
      if (clock === REALTIME && failed === 0 && this.memory !== null) {
        const view = new DataView(this.memory.HEAPU8.buffer);
        const seconds = view.getFloat64(this.address, true);
        if (seconds > 0) view.setBigInt64(result >>> 0, BigInt(Math.round(seconds * 1e6)) * 1000n, true);
      }
      return failed;
    };
    imports['clock_time_get'] = Object.assign(virtual, real);
  }

  /** @param address where the harness keeps it: a double, in seconds since 1970; 0 for the real time. */
  start(memory: Module, address: number): void {
    this.memory = memory;
    this.address = address;
  }
}
