/** Turns programs into conformance records, by running them on CPython. */

import { isDeepStrictEqual } from 'node:util';
import type { Interpreter, RunResult } from '../../src/cpython/index.ts';
import type { TraceEvent } from '../../src/trace/index.ts';
import type { Program } from './dsl.ts';
import { countStatements, programs } from './generate.ts';
import type { ConformanceRecord, Outcome, Recording } from './records.ts';
import { toPython } from './to_python.ts';

/** A trace with fewer lines shows too little, one with more is too long to be read. */
const TRACE_LINES = { least: 3, most: 60 } as const;

/** How the harness reports a cancellation that comes back to where it began. */
const CIRCLE = /went round a circle of tasks/;

export interface RecorderOptions {
  readonly seed: number;
  readonly count: number;
  /** Whether to keep programs in which CPython waits for ever. */
  readonly deadlocks: boolean;
}

/** The records, and how many programs were left out for which reason. */
export interface RecordedPrograms {
  readonly records: readonly ConformanceRecord[];
  readonly leftOut: Readonly<Record<'recursing' | 'deadlocked' | 'tooShort' | 'tooLong', number>>;
}

/** What a script prints last; see `dsl_prelude.py`. */
interface Ending {
  readonly outcome: Outcome;
  readonly time: number;
  readonly orderWasUsed: boolean;
}

/** Runs a script on the virtual clock. */
export interface Runner {
  run(program: { source: string }): Promise<Pick<RunResult, 'trace' | 'stop'>>;
}

/** What CPython did with a program. */
export interface Run {
  readonly recording: Recording;
  readonly events: readonly TraceEvent[];
  /** Whether asyncio went through a set of tasks, or may have. */
  readonly orderWasUsed: boolean;
}

/**
 * Runs a program on CPython.
 * @param backwards whether asyncio goes through its sets of tasks in reverse.
 * @returns null for a program that cancels a circle of waiting tasks.
 */
export async function runOnCPython(
  cpython: Runner,
  program: Program,
  backwards = false,
): Promise<Run | null> {
  const { trace, stop } = await cpython.run({ source: toPython(program, backwards) });
  if (stop !== null) throw new Error(`a conformance program was stopped: ${JSON.stringify(stop)}`);
  const { events, error } = trace;
  if (events.some((event) => event.type === 'reported' && CIRCLE.test(event.text))) return null;
  const lines = trace.output.map(({ text }) => JSON.parse(text) as Recording['trace'][number] | Ending);
  const told = lines.filter((line): line is Recording['trace'][number] => Array.isArray(line));
  if (error?.startsWith('DeadlockError')) {
    const time = Math.round(trace.elapsed * 1e6) / 1e6;
    // One that hangs does not get as far as to say whether it used the order.
    return { recording: { trace: told, outcome: { deadlock: true }, time }, events, orderWasUsed: true };
  }
  if (error !== undefined) throw new Error(`a conformance program failed: ${error}`);
  const { outcome, time, orderWasUsed } = lines.at(-1) as Ending;
  return { recording: { trace: told, outcome, time }, events, orderWasUsed };
}

/** What is recorded of a program; null for one that cancels a circle of waiting tasks. */
async function record(cpython: Interpreter, program: Program): Promise<Recording | null> {
  const run = await runOnCPython(cpython, program);
  if (run === null || !run.orderWasUsed) return run?.recording ?? null;
  const backwards = await runOnCPython(cpython, program, true);
  const isSame = isDeepStrictEqual(run.recording, backwards?.recording);
  return isSame ? run.recording : { ...run.recording, setorder: true };
}

/** Records the programs of a seed until there are `count` records. */
export async function recordPrograms(
  cpython: Interpreter,
  options: RecorderOptions,
): Promise<RecordedPrograms> {
  const source = programs(options.seed);
  const records: ConformanceRecord[] = [];
  const leftOut = { recursing: 0, deadlocked: 0, tooShort: 0, tooLong: 0 };
  for (let serial = 0; records.length < options.count; serial++) {
    const { theme, prog } = source.next().value;
    const recording = await record(cpython, prog);
    if (recording === null) leftOut.recursing++;
    else if ('deadlock' in recording.outcome && !options.deadlocks) leftOut.deadlocked++;
    else if (recording.trace.length < TRACE_LINES.least) leftOut.tooShort++;
    else if (recording.trace.length > TRACE_LINES.most) leftOut.tooLong++;
    else {
      const id = `s${options.seed}-${serial}`;
      records.push({ id, theme, n: countStatements(prog), prog, ...recording });
    }
  }
  return { records, leftOut };
}
