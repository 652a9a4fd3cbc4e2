/** The streams, keys and signals of a command: the process's own by default; a test gives its own. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Has `handler` called at each Ctrl-C, instead of what else would happen. @returns ends that. */
  onInterrupt(handler: () => void): () => void;
}

/** Whether somebody sits there, who reads and types. */
export function isInteractive({ stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
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
