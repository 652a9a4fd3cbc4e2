import type { Imports } from './emscripten.ts';

/** Bytes by which the heap may still grow after a refusal, to bring the run to its end. */
const RESERVE = 2 ** 24;

/** Refuses to let the heap grow beyond a limit: Python then raises MemoryError. */
export class MemoryLimit {
  /** The greatest size of the heap, in bytes. */
  limit = Number.POSITIVE_INFINITY;
  /** Growth was refused since this was last set to false. */
  refused = false;

  /** Must be called before WebAssembly is instantiated with the imports. */
  install(imports: Imports): void {
    const resize = imports['emscripten_resize_heap'] as (size: number) => boolean;
    const limited = (size: number) => {
      // The size is an unsigned number of 32 bits, passed as a signed one.
      if (size >>> 0 <= this.limit) return resize(size);
      if (!this.refused) this.limit += RESERVE;
      this.refused = true;
      return false;
    };
    imports['emscripten_resize_heap'] = Object.assign(limited, resize);
  }
}
