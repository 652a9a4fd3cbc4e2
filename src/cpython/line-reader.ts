const NEWLINE = 10;

/** The object in a line of JSON; null for anything else: what a program may have written is no reason to fail. */
export function parseLine(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Cuts a stream of bytes into lines, and into blocks of a length that a line has announced. */
export class LineReader {
  private parts: Buffer[] = [];
  private length = 0;
  private wanted: { bytes: number; take: (block: Buffer) => void } | null = null;
  private readonly onLine: (line: string) => void;

  constructor(onLine: (line: string) => void) {
    this.onLine = onLine;
  }

  /** To be called while a line is being read: the block follows it. */
  block(bytes: number, take: (block: Buffer) => void): void {
    this.wanted = { bytes, take };
  }

  /** What is left without a newline is a line too. */
  end(): void {
    if (this.length > 0) this.push(Buffer.from('\n'));
  }

  push(chunk: Buffer): void {
    for (let rest = chunk; rest.length > 0; ) {
      const end = this.wanted === null ? rest.indexOf(NEWLINE) + 1 : this.wanted.bytes - this.length;
      if (end === 0 || end > rest.length) {
        this.parts.push(rest);
        this.length += rest.length;
        return;
      }
      const whole = Buffer.concat([...this.parts, rest.subarray(0, end)]);
      rest = rest.subarray(end);
      this.parts = [];
      this.length = 0;
      if (this.wanted === null) this.onLine(whole.toString('utf8', 0, whole.length - 1));
      else {
        const { take } = this.wanted;
        this.wanted = null;
        take(whole);
      }
    }
  }
}
