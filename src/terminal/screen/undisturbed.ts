import { Interrupted, type Io } from './io.ts';

/**
 * Does something that reads no keys, and keeps what is typed meanwhile from the screen and from the shell that comes
 * after it. Ctrl-C is still one. Unless both ends are a terminal nothing is kept, for the keys may be meant for
 * somebody else, such as a pager.
 * @param act is given the world in which it happens, which tells of each Ctrl-C.
 * @throws what `act` throws; Interrupted after a Ctrl-C that nobody was waiting for
 */
export async function undisturbed<T>(io: Io, act: (io: Io) => Promise<T>): Promise<T> {
  const { stdin, stdout, stderr, env } = io;
  if (!stdin.isTTY || !stdout.isTTY || stdin.setRawMode === undefined) return act(io);
  const handlers = new Set<() => void>();
  let missed = false;
  const onData = (data: Buffer): void => {
    if (!data.includes('\u0003')) return;
    missed ||= handlers.size === 0;
    for (const handler of [...handlers]) handler();
  };
  const onInterrupt = (handler: () => void): (() => void) => {
    const ignoreSignals = io.onInterrupt(handler);
    handlers.add(handler);
    return () => {
      ignoreSignals();
      handlers.delete(handler);
    };
  };
  stdin.setRawMode(true);
  stdin.on('data', onData);
  stdin.resume();
  let result: T;
  try {
    result = await act({ stdin, stdout, stderr, env, onInterrupt });
    await arrivals();
  } finally {
    stdin.off('data', onData);
    stdin.pause();
    stdin.setRawMode(false);
  }
  if (missed) throw new Interrupted();
  return result;
}

/**
 * What was typed by now has arrived, even if the thread was held so far. Node reads between two turns of immediates;
 * before the first of them it may have done so already, and timers that are late come before it does.
 */
async function arrivals(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}
