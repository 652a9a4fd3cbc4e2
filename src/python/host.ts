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

/**
 * Runs code as if beside the loop, in a thread: its time passes for it alone, and what it prints appears when the
 * loop has got there.
 * @param ended called at the thread's end.
 * @returns when it ends, and its result.
 */
export function aside<T>(loop: EventLoop, run: () => T, ended: () => void): { end: number; settle: T } {
  const { write, warn } = currentHost();
  let now = loop.time();
  const before = useHost({
    time: () => now,
    block: (seconds) => {
      now += seconds;
    },
    warn,
    write: (text) => {
      if (now === loop.time()) write(text);
      else loop.callAt(now, () => write(text));
    },
  });
  try {
    return { settle: run(), end: now };
  } finally {
    loop.callAt(now, ended);
    useHost(before);
  }
}
