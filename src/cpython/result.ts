import { checkEvents } from '../trace/check-events.ts';
import { summarize } from '../trace/summary.ts';
import type { Trace } from '../trace/trace.ts';
import type { Attempt } from './attempt.ts';
import { CPythonError } from './errors.ts';
import type { Outline } from './outline.ts';
import type { Limits } from './protocol.ts';
import { describeStop, type Stop } from './stop.ts';

/** The result of a run. */
export interface RunResult {
  /** All events until the program ended or was stopped. */
  readonly trace: Trace;
  /** null if the text does not compile, or is longer than 100,000 characters. */
  readonly outline: Outline | null;
  /** null if the program ended by itself. */
  readonly stop: Stop | null;
  /** The line of the program at which its error was raised. */
  readonly errorLine: number | null;
  readonly traceback: string | null;
  /** The text that it wrote to `sys.stderr`. */
  readonly stderr: string;
  /** The paths of the first few files that it has written in the sandbox, and that are gone with it. */
  readonly lostFiles: readonly string[];
}

/**
 * @param first the attempt that was lost, if this one was made to find the line.
 * @throws CPythonError if the program has forged its trace, and the forgery is invalid
 */
export function resultOf(attempt: Attempt, limits: Limits, first = attempt): RunResult {
  const { events, locals, end } = attempt;
  if (attempt.isForged || first.isForged) throw forged();
  const stop = stopOf(attempt, first);
  const isWhole = attempt.isComplete();
  const error =
    stop === null || (isWhole && stop.kind === 'memory') ? end?.error : describeStop(stop, limits);
  const ending = error === undefined ? { result: end?.result ?? 'None' } : { error };
  const elapsed = (isWhole ? end?.elapsed : events.at(-1)?.t) ?? 0;
  try {
    checkEvents(events);
    return {
      trace: {
        ...summarize(events, isWhole ? end?.turns : undefined, 'virtual', elapsed, ending),
        ...(locals.length > 0 && { locals }),
      },
      outline: attempt.outline ?? null,
      stop,
      errorLine: (isWhole ? end?.errorLine : stop?.line) ?? null,
      traceback: (isWhole ? end?.traceback : null) ?? null,
      stderr: (isWhole ? end?.stderr : '') ?? '',
      lostFiles: attempt.done?.files ?? [],
    };
  } catch (cause) {
    throw forged(cause);
  }
}

function forged(cause?: unknown): CPythonError {
  return new CPythonError('harness', 'The program wrote a trace of its own, which makes no sense.', {
    cause,
  });
}

function stopOf(attempt: Attempt, first: Attempt): Stop | null {
  const { limit, line, end, done } = attempt;
  if (attempt.isComplete()) {
    if (limit !== undefined) return { kind: limit.kind, line: limit.line ?? end?.errorLine ?? null };
    // A program may also raise a MemoryError itself.
    const isMemory = done?.memoryRefused === true && end?.error?.startsWith('MemoryError') === true;
    return isMemory ? { kind: 'memory', line: end.errorLine ?? null } : null;
  }
  // The first attempt tells nothing if another process has killed it.
  const isKilled = first.done === null && !first.isOverdue && first.limit === undefined;
  const cause = isKilled ? attempt : first;
  const fatal = cause.done?.fatal ?? (cause.done?.memoryRefused === true ? 'memory' : 'exit');
  const kind = cause.limit?.kind ?? (cause.isOverdue ? 'time' : fatal);
  const refused = cause.done?.detail;
  return { kind, line: limit?.line ?? line ?? null, ...(refused !== undefined && { refused }) };
}
