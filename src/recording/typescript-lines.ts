import { record, sourceLine, type Trace, type TraceEvent } from '../trace/index.ts';
import { type CompiledListing, compileListing } from './compile.ts';
import { Frames } from './frames.ts';
import { instrument } from './instrument.ts';

export interface TypescriptRun {
  readonly trace: Trace;
  /** For each event, the line of the listing; null if none of the program's code caused it. */
  readonly lines: readonly (number | null)[];
}

/** Runs a TypeScript listing, and finds the line of each of its events. */
export async function runTypescript(listing: string): Promise<TypescriptRun> {
  const frames = new Frames();
  const { script, lineIn } = await compileListing(instrument(listing), { __enter: frames.enter, __f: {} });
  const lines: (number | null)[] = [];
  const starts = new Map<number, number>();
  frames.onFirst = (task, definition) => {
    const start = starts.get(task);
    if (start !== undefined) lines[start] = definition;
  };
  const trace = await record(script, {
    onEvent: (event) => {
      if (event.type === 'started') starts.set(event.task, lines.length);
      if (event.type === 'started' || event.type === 'resumed') frames.task = event.task;
      lines.push(sourceLine({ ...event, line: lineAt(event, frames, lineIn) ?? undefined }));
      if (event.type === 'suspended' || event.type === 'finished') frames.task = null;
    },
  });
  return { trace, lines };
}

function lineAt(event: TraceEvent, frames: Frames, lineIn: CompiledListing['lineIn']): number | null {
  switch (event.type) {
    case 'suspended':
    case 'ready':
    case 'resumed':
    case 'cancel-delivered':
      return frames.lineOf(event.task);
    case 'finished':
      return frames.lastLineOf(event.task);
    case 'started':
      // Set by `onFirst` when the task enters its function, right after this.
      return null;
    default:
      return lineOfStack(lineIn);
  }
}

/** The line of the program's innermost call now. */
function lineOfStack(lineIn: CompiledListing['lineIn']): number | null {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = '' } = new Error('here');
  Error.stackTraceLimit = before;
  return lineIn(stack);
}
