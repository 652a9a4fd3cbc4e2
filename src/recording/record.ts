import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type RecordedRun, recordedFile } from '../cpython/recorded.ts';
import { demos, loadDemo } from '../demos/index.ts';
import { parse, scriptOf, UnsupportedPython } from '../python/index.ts';
import { record, type Trace } from '../trace/index.ts';
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
  for (const program of await demoPrograms()) {
    const run = await recordProgram(program);
    if (run !== null) writeFileSync(join(directory, recordedFile(program.python)), JSON.stringify(run));
  }
}

/** The programs of the demos, but for those that need the real clock: their runs differ from time to time. */
export async function demoPrograms(): Promise<ShippedProgram[]> {
  const loaded = await Promise.all(demos.map(loadDemo));
  return loaded
    .filter(({ clock }) => clock !== 'real')
    .flatMap(({ variants }) => variants.map(({ program }) => program.listing()));
}

/** @throws Error if the TypeScript does not do what the Python does, event for event */
export async function recordProgram({ python, typescript }: ShippedProgram): Promise<RecordedRun | null> {
  const trace = await runPython(python);
  if (trace === null || typescript === undefined) return trace && { trace };
  const twin = await runTypescript(typescript);
  if (!sameEvents(trace, twin.trace)) throw new Error(`the twins differ in what they do:\n${python}`);
  return { trace, typescriptLines: twin.lines };
}

async function runPython(source: string): Promise<Trace | null> {
  try {
    return await record(scriptOf(parse(source)));
  } catch (error) {
    if (error instanceof UnsupportedPython) return null;
    throw error;
  }
}

/** Whether the same happened at the same times. The languages call what waits in a stack by different names. */
function sameEvents(one: Trace, other: Trace): boolean {
  const essence = ({ events }: Trace) => events.map((event) => ({ ...event, line: null, stack: null }));
  return isDeepStrictEqual(essence(one), essence(other));
}
