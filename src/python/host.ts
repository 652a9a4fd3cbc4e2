/** What a running program can reach outside itself: a clock, and somewhere to print. */
export interface Host {
  /** Seconds since the program's start. */
  time(): number;
  /** Holds the thread. */
  block(seconds: number): void;
  /** Writes text, which need not be whole lines. */
  write(text: string): void;
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
