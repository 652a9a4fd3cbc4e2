import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Interpreter } from '../cpython/index.ts';
import { type RecordedRun, recordedFile } from '../cpython/recorded.ts';
import { demos, loadDemo } from '../demos/index.ts';
import type { Trace } from '../trace/index.ts';
import { runTypescript } from './typescript-lines.ts';

/** A program that the product ships. */
export interface ShippedProgram {
  readonly python: string;
  /** The same as a TypeScript listing, where there is one. */
  readonly typescript?: string;
}

/** Runs every program that the product ships, and writes the runs down. */
export async function recordAll(directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const programs: readonly ShippedProgram[] = [...(await demoPrograms())];
  const interpreter = new Interpreter({ cacheDirectory: null });
  try {
    for (const program of programs) {
      const run = await recordProgram(program, interpreter);
      writeFileSync(join(directory, recordedFile(program.python)), JSON.stringify(run));
    }
  } finally {
    interpreter.close();
  }
}

/** The programs of the demos, but for those that need the real clock: their runs differ from time to time. */
export async function demoPrograms(): Promise<ShippedProgram[]> {
  const loaded = await Promise.all(demos.map(loadDemo));
  return loaded
    .filter(({ clock }) => clock !== 'real')
    .flatMap(({ variants }) => variants.map(({ program }) => program.listing()));
}

/** @throws Error if a program is stopped, or its TypeScript does not do what its Python does, event for event */
export async function recordProgram(
  { python, typescript }: ShippedProgram,
  interpreter: Interpreter,
): Promise<RecordedRun> {
  const { trace, stop } = await interpreter.run({ source: python });
  if (stop !== null) throw new Error(`a program that is shown was stopped (${stop.kind}):\n${python}`);
  if (typescript === undefined) return { trace };
  const twin = await runTypescript(typescript);
  if (!sameEvents(trace, twin.trace)) throw new Error(`the twins do not do the same:\n${python}`);
  return { trace, typescriptLines: twin.lines };
}

/** Whether the same happened at the same times. The languages call what waits in a stack by different names. */
function sameEvents(one: Trace, other: Trace): boolean {
  const essence = ({ events }: Trace) => events.map((event) => ({ ...event, line: null, stack: null }));
  return isDeepStrictEqual(essence(one), essence(other));
}
