import type { Io } from '../terminal/screen/io.ts';
import { safeOutput } from '../terminal/text/safe-output.ts';
import { onInterrupt, stopForeground } from './signals.ts';

/** The world of this process: nothing else in the program writes to it. */
export function processIo(): Io {
  const { env } = process;
  return {
    // Each stream is opened when it is first asked for: a start that reads nothing need not wait for the input.
    get stdin() {
      const { stdin } = process;
      if (stdin.listenerCount('SIGTSTP') === 0) stdin.on('SIGTSTP', stopForeground);
      return stdin;
    },
    get stdout() {
      return guardTerminal(process.stdout);
    },
    get stderr() {
      return guardTerminal(process.stderr);
    },
    env,
    onInterrupt,
  };
}

type Write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => boolean;

const guarded = new WeakSet<NodeJS.WriteStream>();

/**
 * Has a terminal obey nothing but what the program draws with, whoever writes to it: a library, or the console. A pipe or a
 * file is no terminal: what it takes may be data, which must arrive as it is.
 */
export function guardTerminal(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!stream.isTTY || guarded.has(stream)) return stream;
  guarded.add(stream);
  haveSize(stream);
  const writeText = stream.write.bind(stream) as Write;
  const endStream = stream.end.bind(stream);
  const write: Write = (chunk, ...rest) => writeText(safeOutput(textOf(chunk, rest[0])), callbackIn(rest));
  const end = (chunk?: unknown, ...rest: readonly unknown[]): NodeJS.WriteStream => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) write(chunk, rest[0]);
    return endStream(callbackIn([chunk, ...rest]));
  };
  return Object.assign(stream, { write, end });
}

const UNKNOWN_SIZE = { columns: Number(process.env['COLUMNS']) || 80, rows: 24 };

/** Nobody may have given a terminal a size. It says 0 then: libraries divide by it, and ora never comes to an end. */
function haveSize(stream: NodeJS.WriteStream): void {
  for (const [name, unknown] of Object.entries(UNKNOWN_SIZE)) {
    let size: unknown = Reflect.get(stream, name);
    Object.defineProperty(stream, name, {
      get: () => size || unknown,
      set: (value: unknown) => {
        size = value;
      },
    });
  }
}

function textOf(chunk: string | Uint8Array, encoding: unknown): string {
  if (typeof chunk !== 'string') return Buffer.from(chunk).toString();
  return typeof encoding === 'string' ? Buffer.from(chunk, encoding as BufferEncoding).toString() : chunk;
}

const callbackIn = (rest: readonly unknown[]): (() => void) | undefined =>
  rest.find((each) => typeof each === 'function') as (() => void) | undefined;
