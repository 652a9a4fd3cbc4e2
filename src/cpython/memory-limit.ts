import type { Imports } from './emscripten.ts';

/** What is left, once growth was refused, to bring the run to an end: in bytes. */
const RESERVE = 2 ** 24;

/** Refuses to let the heap grow beyond a limit: Python then raises MemoryError. */
export class MemoryLimit {
  /** The greatest size of the heap, in bytes. */
  limit = Number.POSITIVE_INFINITY;
  /** Whether growth was refused since this was last set. */
  refused = false;

  /** To be called before the imports are lent to WebAssembly. */
  install(imports: Imports): void {
    const resize = imports['emscripten_resize_heap'] as (size: number) => boolean;
    const limited = (size: number) => {
      // The size is an unsigned number of 32 bits in the clothes of a signed one.
      if (size >>> 0 <= this.limit) return resize(size);
      if (!this.refused) this.limit += RESERVE;
      this.refused = true;
      return false;
    };
    imports['emscripten_resize_heap'] = Object.assign(limited, resize);
  }
}
