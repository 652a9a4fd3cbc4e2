import { unmarshal, type Value } from './marshal.ts';

/** The length of the size before each batch. */
const SIZE_BYTES = 4;

/** Splits a stream of bytes into batches of values: each is a size, and as many bytes of `marshal`. */
export class BatchReader {
  private parts: Buffer[] = [];
  private length = 0;
  /** The bytes that are needed before anything can be read. */
  private needed = SIZE_BYTES;
  private readonly onBatch: (batch: Value[]) => void;

  constructor(onBatch: (batch: Value[]) => void) {
    this.onBatch = onBatch;
  }

  push(chunk: Buffer): void {
    this.parts.push(chunk);
    this.length += chunk.length;
    while (this.length >= this.needed) {
      const whole = Buffer.concat(this.parts);
      const end = SIZE_BYTES + whole.readUInt32LE(0);
      const isWhole = this.length >= end;
      this.parts = [isWhole ? whole.subarray(end) : whole];
      this.needed = isWhole ? SIZE_BYTES : end;
      if (!isWhole) return;
      this.length -= end;
      this.onBatch(unmarshal(whole.subarray(SIZE_BYTES, end)) as Value[]);
    }
  }
}
