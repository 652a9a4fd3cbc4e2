import type { EventLoop } from '../asyncio/index.ts';

/** What a running program can reach outside itself: a clock, and somewhere to print. */
export interface Host {
  /** Seconds since the program's start. */
  time(): number;
  /** Holds the thread. */
  block(seconds: number): void;
  /** Writes text, which need not be whole lines. */
  write(text: string): void;
  /** Reports what is not the program's own output. */
  warn(text: string): void;
}

/** A function that runs as if in a thread: when it ends, and what it has yet to print. */
export interface Thread {
  readonly end: number;
  readonly writes: { readonly t: number; readonly text: string; done: boolean }[];
}

/** That of the program that is running; one runs at a time. */
let current: Host | null = null;

/** Puts a host in force, and gives the one that was. */
export function useHost(host: Host | null): Host | null {
  const before = current;
  current = host;
  return before;
}

export function currentHost(): Host {
  if (current === null) throw new Error('no program is running');
  return current;
}

/** The threads of the program that is running. */
let threads: Thread[] = [];

/**
 * Runs code as if beside the loop, in a thread: its time passes for it alone, and what it prints appears when the
 * loop has got there.
 * @returns when it ends, and its result.
 */
export function aside<T>(loop: EventLoop, run: () => T): { end: number; settle: T } {
  const { write, warn } = currentHost();
  const writes: Thread['writes'] = [];
  let now = loop.time();
  const before = useHost({
    time: () => now,
    block: (seconds) => {
      now += seconds;
    },
    warn,
    write: (text) => {
      if (now === loop.time()) {
        write(text);
        return;
      }
      const late = { t: now, text, done: false };
      writes.push(late);
      loop.callAt(now, () => {
        late.done = true;
        write(text);
      });
    },
  });
  try {
    const settle = run();
    threads.push({ end: now, writes });
    return { end: now, settle };
  } finally {
    useHost(before);
  }
}

/** Waits for the threads that nobody waits for any more, as `asyncio.run` does in the end. */
export function joinThreads(): void {
  const host = currentHost();
  const reach = (t: number) => {
    if (t > host.time()) host.block(t - host.time());
  };
  const late = threads.flatMap(({ writes }) => writes).filter(({ done }) => !done);
  for (const { t, text } of late.sort((a, b) => a.t - b.t)) {
    reach(t);
    host.write(text);
  }
  reach(Math.max(...threads.map(({ end }) => end)));
  threads = [];
}
