import type { TraceEvent } from '../../trace/trace.ts';
import type { Limits } from '../protocol.ts';
import type { RunResult } from '../result.ts';
import type { ScriptControls, ScriptStreams } from './script-process.ts';

/** A script, or a module that is run as one. */
export type Script = ({ readonly file: string } | { readonly module: string }) & {
  /** `sys.argv[1:]`. */
  readonly args?: readonly string[];
  /** Run it on the virtual clock, without sockets and processes, to its end at once. */
  readonly virtual?: boolean;
};

export interface ScriptOptions extends Partial<ScriptStreams> {
  /** Called with each event soon after it happens; not on the virtual clock. */
  readonly onEvent?: (event: TraceEvent) => void;
  /** Called when the script runs a loop that is not asyncio's own. */
  readonly onForeignLoop?: (loop: ForeignLoop) => void;
  /** Called when no more of the run is recorded. */
  readonly onIncomplete?: (why: Incomplete) => void;
  /** Called when the script has started. */
  readonly onStart?: (controls: ScriptControls) => void;
  /** For the virtual clock alone: 10 seconds of the real one and 1 MiB of output by default. */
  readonly limits?: Partial<Pick<Limits, 'seconds' | 'outputBytes'>>;
}

/** A loop that is not asyncio's own, such as uvloop. */
export interface ForeignLoop {
  /** The class: `uvloop.Loop`. */
  readonly name: string;
  /** Its tasks can be observed. */
  readonly isObserved: boolean;
}

/** The reason why only the beginning of a run is recorded: it has too many events, or the harness has failed. */
export type Incomplete = { readonly why: 'length' } | { readonly why: 'failure'; readonly traceback: string };

/** The result of a script. On the real clock it has printed its traceback itself, and has no limits. */
export interface ScriptResult extends RunResult {
  /** 128 + n if signal n has ended the script. */
  readonly exitCode: number;
  /** The file that was run, to which the lines belong; null if it is not known. */
  readonly file: string | null;
  /** The last loop that was not asyncio's own. */
  readonly loop: ForeignLoop | null;
  /** null if the whole run is recorded. */
  readonly incomplete: Incomplete | null;
}
