/** Turns programs into conformance records, by running them on CPython. */

import type { CPython, Recording } from '../oracle/cpython.ts';
import type { Program } from './dsl.ts';
import { countStatements, type GeneratedProgram, programs } from './generate.ts';
import type { ConformanceRecord } from './records.ts';
import { toPython } from './to_python.ts';

/** Programs that cross to Python in one call. */
const BATCH = 100;

/** A trace with fewer lines shows too little, one with more is too long to be read. */
const TRACE_LINES = { least: 3, most: 60 } as const;

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

/** What CPython does with each of the programs; null for one that cancels a circle of waiting tasks. */
export function runOnCPython(cpython: CPython, list: readonly Program[]): (Recording | null)[] {
  const recordings: (Recording | null)[] = [];
  for (let start = 0; start < list.length; start += BATCH) {
    recordings.push(...cpython.runPrograms(list.slice(start, start + BATCH).map(toPython)));
  }
  return recordings;
}

/** Record the programs of a seed until there are `count` records. */
export function recordPrograms(cpython: CPython, options: RecorderOptions): RecordedPrograms {
  const source = programs(options.seed);
  const records: ConformanceRecord[] = [];
  const leftOut = { recursing: 0, deadlocked: 0, tooShort: 0, tooLong: 0 };
  for (let serial = 0; records.length < options.count; ) {
    const batch = Array.from({ length: BATCH }, () => source.next().value);
    const recordings = runOnCPython(
      cpython,
      batch.map(({ prog }) => prog),
    );
    for (const [index, recording] of recordings.entries()) {
      const generated = batch[index] as GeneratedProgram;
      const id = `s${options.seed}-${serial++}`;
      if (recording === null) leftOut.recursing++;
      else if ('deadlock' in recording.outcome && !options.deadlocks) leftOut.deadlocked++;
      else if (recording.trace.length < TRACE_LINES.least) leftOut.tooShort++;
      else if (recording.trace.length > TRACE_LINES.most) leftOut.tooLong++;
      else if (records.length < options.count) records.push(toRecord(id, generated, recording));
    }
  }
  return { records, leftOut };
}

function toRecord(id: string, { theme, prog }: GeneratedProgram, recording: Recording): ConformanceRecord {
  const { trace, outcome, time, setorder } = recording;
  const record = { id, theme, n: countStatements(prog), prog, trace, outcome, time };
  return setorder ? { ...record, setorder } : record;
}
