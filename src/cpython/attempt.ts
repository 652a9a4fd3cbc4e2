import type { Locals, TraceEvent } from '../trace/trace.ts';
import type { Outline } from './outline.ts';
import { type Done, type End, type LimitReport, reportSchema } from './protocol.ts';

/** The outcome of one attempt to run a program. */
export class Attempt {
  readonly events: TraceEvent[] = [];
  readonly locals: Locals[] = [];
  /** The first one reported: it comes before the program runs and could forge one. */
  outline: Outline | null | undefined;
  /** The last line that was about to be run, if the request asked for lines. */
  line: number | undefined;
  limit: LimitReport | undefined;
  end: End | undefined;
  /** The traceback of the harness, if it failed. */
  failure: string | undefined;
  /** null if the child was killed or has died. */
  done: Done | null = null;
  /** The child was killed because the program took too long. */
  isOverdue = false;
  /** The program has written lines that the harness cannot have written. */
  isForged = false;

  /** Adds a report of the harness. After a forged one all are ignored: checking them would cost the host's time. */
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

  /** True if the run ended and left the interpreter usable. */
  isComplete(): this is { readonly end: End; readonly done: Done } {
    return this.end !== undefined && this.done !== null && this.done.fatal === undefined;
  }
}
