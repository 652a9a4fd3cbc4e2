import type { Locals, TraceEvent } from '../trace/trace.ts';
import type { Outline } from './outline.ts';
import { type Done, type End, type LimitReport, reportSchema } from './protocol.ts';

/** What came of one attempt at a program. */
export class Attempt {
  readonly events: TraceEvent[] = [];
  readonly locals: Locals[] = [];
  /** The first that was told: it comes before the program can write one of its own. */
  outline: Outline | null | undefined;
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
  /** Whether the program has written lines that the harness cannot have written. */
  isForged = false;

  /** Takes in a line of the harness, until one is forged: to look at more of those takes the host's time. */
  note(report: object): void {
    if (this.isForged) return;
    const { data } = reportSchema.safeParse(report);
    this.isForged = data === undefined;
    if (data === undefined) return;
    if (this.outline === undefined) this.outline = data.outline;
    for (const event of data.events ?? []) this.events.push(event);
    for (const each of data.locals ?? []) this.locals.push(each);
    this.line = data.line ?? this.line;
    this.end = data.end ?? this.end;
    this.failure = data.failure ?? this.failure;
    this.limit ??= data.limit ?? data.end?.limit;
  }

  /** Whether it came to an end that left the interpreter whole. */
  isComplete(): this is { readonly end: End; readonly done: Done } {
    return this.end !== undefined && this.done !== null && this.done.fatal === undefined;
  }
}
