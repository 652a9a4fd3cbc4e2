const NEWLINE = 10;

/** The object in a line of JSON; null for anything else, which a program may have written. */
export function parseLine(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Splits a stream of bytes into lines, and into blocks whose length a line has announced. */
export class LineReader {
  private parts: Buffer[] = [];
  private length = 0;
  private pendingBlock: { bytes: number; onBlock: (block: Buffer) => void } | null = null;
  private readonly onLine: (line: string) => void;

  constructor(onLine: (line: string) => void) {
    this.onLine = onLine;
  }

  /** Called by `onLine`: the line is followed by a block of `bytes` bytes. */
  block(bytes: number, onBlock: (block: Buffer) => void): void {
    this.pendingBlock = { bytes, onBlock };
  }

  /** Ends the last line, which may have no newline. */
  end(): void {
    if (this.length > 0) this.push(Buffer.from('\n'));
  }

  push(chunk: Buffer): void {
    for (let rest = chunk; rest.length > 0; ) {
      const block = this.pendingBlock;
      const end = block === null ? rest.indexOf(NEWLINE) + 1 : block.bytes - this.length;
      if (end === 0 || end > rest.length) {
        this.parts.push(rest);
        this.length += rest.length;
        return;
      }
      const whole = Buffer.concat([...this.parts, rest.subarray(0, end)]);
      rest = rest.subarray(end);
      this.parts = [];
      this.length = 0;
      this.pendingBlock = null;
      if (block === null) this.onLine(whole.toString('utf8', 0, whole.length - 1));
      else block.onBlock(whole);
    }
  }
}
