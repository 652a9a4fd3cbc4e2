import type { Names } from '../../text/names.ts';
import type { Theme } from '../../text/theme.ts';

type Args = Readonly<Record<string, string | number>>;

/**
 * An event of the Trace Event Format, which Perfetto and chrome://tracing read. `b` and `e` begin and end a slice of an
 * asynchronous track, which its `cat` and `id` name, and `n` is an instant on it; the slices of a track nest. `X` is a
 * whole slice on a thread, `i` an instant, `M` says what a process or a thread is called.
 */
export interface ProfileEvent {
  readonly name: string;
  readonly ph: 'b' | 'e' | 'n' | 'X' | 'i' | 'M';
  readonly cat: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** How far an instant on a thread reaches: that thread, the process. */
  readonly s?: 't' | 'p';
  readonly bind_id?: string;
  readonly flow_out?: true;
  readonly flow_in?: true;
  readonly args?: Args;
}

export interface Process {
  readonly pid: number;
  readonly numbers: Numbers;
  readonly names: Names;
  readonly theme: Theme;
}

/** Numbers for processes, threads, tracks and arrows, each given once in a file. */
export class Numbers {
  private last = 0;

  next(): number {
    return ++this.last;
  }

  /** `0x1f`: the format's way of writing an id. */
  nextId(): string {
    return `0x${this.next().toString(16)}`;
  }
}

/** Makes the events of one asynchronous track. Times are in seconds. */
export interface Track {
  begin(name: string, t: number, args?: Args): ProfileEvent;
  end(name: string, t: number): ProfileEvent;
  instant(name: string, t: number): ProfileEvent;
}

export function track(cat: string, { pid, numbers }: Process): Track {
  const id = numbers.nextId();
  const at = (t: number) => ({ cat, pid, tid: pid, id, ts: micros(t) });
  return {
    begin: (name, t, args = {}) => ({ name, ph: 'b', ...at(t), args }),
    end: (name, t) => ({ name, ph: 'e', ...at(t) }),
    instant: (name, t) => ({ name, ph: 'n', ...at(t) }),
  };
}

/** Seconds as microseconds, in whole nanoseconds: slices that touch still touch when they are read. */
export function micros(seconds: number): number {
  return Math.round(seconds * 1e9) / 1e3;
}
