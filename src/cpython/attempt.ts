import type { TraceEvent } from '../trace/trace.ts';
import type { Done, End, LimitReport, Report } from './protocol.ts';

const KINDS: readonly unknown[] = ['time', 'output'];

/** What came of one attempt at a program. */
export class Attempt {
  readonly events: TraceEvent[] = [];
  /** The line that was last about to be run, if lines were told. */
  line: number | undefined;
  limit: LimitReport | undefined;
  end: End | undefined;
  /** The traceback of the harness, if it failed. */
  failure: string | undefined;
  /** null if the child was killed or has died. */
  done: Done | null = null;
  /** Whether it was killed because its time was over. */
  isOverdue = false;

  /** Takes in a line of the harness, which a program may have forged. */
  note({ events, line, limit, end, failure }: Report): void {
    if (Array.isArray(events)) for (const event of events) this.events.push(event);
    this.line = line ?? this.line;
    this.end = end ?? this.end;
    this.failure = failure ?? this.failure;
    const reached = limit ?? end?.limit;
    if (reached !== undefined && KINDS.includes(reached.kind)) this.limit ??= reached;
  }

  /** Whether it came to an end that left the interpreter whole. */
  isComplete(): this is { readonly end: End; readonly done: Done } {
    return this.end !== undefined && this.done !== null && this.done.fatal === undefined;
  }
}
