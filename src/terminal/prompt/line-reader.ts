import { createInterface, type Interface } from 'node:readline';

/** The lines of an input, one at a time, as they are asked for. */
export class LineReader {
  private readonly reader: Interface;
  private readonly lines: string[] = [];
  private waiting: ((line: string | null) => void) | null = null;
  private ended = false;

  constructor(input: NodeJS.ReadStream) {
    this.reader = createInterface({ input, terminal: false });
    this.reader.on('line', (line) => this.take(line));
    this.reader.on('close', () => this.take(null));
  }

  /** The next line; null at the end of the input. */
  next(): Promise<string | null> {
    const line = this.lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (this.ended) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  /** Ends the input. */
  close(): void {
    this.reader.close();
  }

  private take(line: string | null): void {
    if (line === null) this.ended = true;
    const resolve = this.waiting;
    this.waiting = null;
    if (resolve !== null) resolve(line);
    else if (line !== null) this.lines.push(line);
  }
}
