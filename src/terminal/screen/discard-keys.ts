import { Interrupted, type Io, isInteractive } from './io.ts';
import { readKeys } from './keys.ts';

/**
 * Does something that reads no keys. What is typed meanwhile appears neither on the screen nor in the shell afterwards;
 * only Ctrl-C keeps its meaning. Unless both ends are a terminal nothing is read: a pager may want the keys.
 * @param act gets an `Io` whose `onInterrupt` knows of each Ctrl-C.
 * @throws what `act` throws; Interrupted after a Ctrl-C for which there was no handler
 */
export async function discardKeys<T>(io: Io, act: (io: Io) => Promise<T>): Promise<T> {
  const { stdin, stdout, stderr, env } = io;
  if (!isInteractive(io)) return act(io);
  const handlers = new Set<() => void>();
  let isMissed = false;
  const stop = readKeys(stdin, (key) => {
    if (key !== 'interrupt') return;
    isMissed ||= handlers.size === 0;
    for (const handler of [...handlers]) handler();
  });
  const onInterrupt = (handler: () => void): (() => void) => {
    const ignoreSignals = io.onInterrupt(handler);
    handlers.add(handler);
    // One that came while nobody listened is for the next who does: not at once, for they are about to begin.
    if (isMissed) {
      setImmediate(() => {
        if (!isMissed || !handlers.has(handler)) return;
        isMissed = false;
        handler();
      });
    }
    return () => {
      ignoreSignals();
      handlers.delete(handler);
    };
  };
  let result: T;
  try {
    result = await act({ stdin, stdout, stderr, env, onInterrupt });
    await pendingInput();
  } finally {
    stop();
  }
  if (isMissed) throw new Interrupted();
  return result;
}

/**
 * Waits until the keys typed by now have arrived, even if the thread was held so far. Node reads between two turns of
 * immediates; before the first it may have done so already, and timers that are late come before it does.
 */
export async function pendingInput(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}
