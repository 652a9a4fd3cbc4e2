import type { Trace } from '../../trace/index.ts';

/** A program that somebody can watch, alone or beside another. */
export interface WatchableProgram {
  /** It is shown without being asked for. */
  readonly isShown: boolean;
  /** Shows its run. `left`: somebody stopped it; `other`: they want to see the other program. */
  watch(): Promise<Trace | 'left' | 'other'>;
  /** Its run out of sight; null where that would take as long as to watch it. */
  readonly run: (() => Promise<Trace>) | null;
}

export interface WatchEnd {
  /** The place of the program that was shown last. */
  readonly last: number;
  /** The runs of all programs; null if somebody stopped the last one. */
  readonly traces: ReadonlyMap<WatchableProgram, Trace> | null;
}

/**
 * Shows programs one after the other, from this one on: each that is shown unasked, unless somebody left it for another
 * one. Those that nobody has seen are run out of sight.
 * @param known the runs of programs that need not be shown again
 */
export async function watchPrograms(
  programs: readonly WatchableProgram[],
  first: number,
  known: ReadonlyMap<WatchableProgram, Trace>,
): Promise<WatchEnd> {
  const traces = new Map(known);
  const passed = new Set<WatchableProgram>();
  for (let last = first; ; ) {
    const program = programs[last] as WatchableProgram;
    const end = await program.watch();
    if (end === 'left') return { last, traces: null };
    if (end === 'other') {
      if (program.run !== null) passed.add(program);
      last = (last + 1) % programs.length;
      continue;
    }
    traces.set(program, end);
    const next = programs.findIndex((each) => each.isShown && !traces.has(each) && !passed.has(each));
    if (next < 0) {
      // One after the other: one session records at a time.
      for (const each of programs)
        if (!traces.has(each) && each.run !== null) traces.set(each, await each.run());
      return { last, traces };
    }
    last = next;
  }
}

/** The runs of these programs, in their order. */
export function inOrder(
  programs: readonly WatchableProgram[],
  traces: ReadonlyMap<WatchableProgram, Trace>,
): Trace[] {
  return programs.flatMap((program) => traces.get(program) ?? []);
}
