import type { TraceEvent } from '../../trace/trace.ts';
import type { Limits } from '../protocol.ts';
import type { RunResult } from '../result.ts';
import type { ScriptControls, ScriptStreams } from './script-process.ts';

/** A script, or a module that is run as one. */
export type Script = ({ readonly file: string } | { readonly module: string }) & {
  /** What `sys.argv` has after the name. */
  readonly args?: readonly string[];
  /** Whether it runs on the virtual clock: without sockets and processes, to its end at once. */
  readonly virtual?: boolean;
};

export interface ScriptOptions extends Partial<ScriptStreams> {
  /** Called with each event soon after it has happened; not on the virtual clock. */
  readonly onEvent?: (event: TraceEvent) => void;
  /** Called when the script runs a loop that is not asyncio's own. */
  readonly onForeignLoop?: (loop: ForeignLoop) => void;
  /** Called when no more of the run is recorded. */
  readonly onIncomplete?: (why: Incomplete) => void;
  /** Called when it has started. */
  readonly onStart?: (controls: ScriptControls) => void;
  /** On the virtual clock: 10 seconds of the real one, and 1 MiB of output, unless said otherwise. */
  readonly limits?: Partial<Pick<Limits, 'seconds' | 'outputBytes'>>;
}

/** A loop of another make than asyncio's, such as uvloop. */
export interface ForeignLoop {
  /** Of its class: `uvloop.Loop`. */
  readonly name: string;
  /** Whether at least its tasks can be observed. */
  readonly isObserved: boolean;
}

/** Why only the beginning of a run is recorded: it has more events than are kept, or the harness has failed (a traceback). */
export type Incomplete = { readonly why: 'length' } | { readonly why: 'failure'; readonly traceback: string };

/** On the real clock, the script has written its traceback itself, and nothing stops it. */
export interface ScriptResult extends RunResult {
  /** The script's own; 128 + n if signal n has ended it. */
  readonly exitCode: number;
  /** The file that was run; null if it is not known. Lines are those of this file. */
  readonly file: string | null;
  /** The last loop that was not asyncio's own. */
  readonly loop: ForeignLoop | null;
  /** null if the run is recorded to its end. */
  readonly incomplete: Incomplete | null;
}
