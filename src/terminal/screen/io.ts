/** The streams, keys and signals of a command: the process's own by default; a test gives its own. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Has `handler` called at each Ctrl-C, instead of what else would happen. @returns ends that. */
  onInterrupt(handler: () => void): () => void;
}

/** Ctrl-C broke off what was being done. */
export class Interrupted extends Error {}

/** Waits for work that reads no keys, until Ctrl-C. @throws what the work throws; Interrupted */
export async function unlessInterrupted<T>(
  { onInterrupt }: Pick<Io, 'onInterrupt'>,
  work: Promise<T> | T,
): Promise<T> {
  let stop = (): void => {};
  const interrupted = new Promise<never>((_, reject) => {
    stop = onInterrupt(() => reject(new Interrupted()));
  });
  try {
    return await Promise.race([work, interrupted]);
  } finally {
    stop();
  }
}

/** The world of this process: nothing else in the program touches `process`. */
export function processIo(): Io {
  const { env } = process;
  return {
    // Each stream is opened when it is first asked for: a start that reads nothing need not wait for the input.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env,
    onInterrupt(handler) {
      process.on('SIGINT', handler);
      return () => {
        process.off('SIGINT', handler);
      };
    },
  };
}
