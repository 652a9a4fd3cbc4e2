import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Interpreter } from '../cpython/index.ts';
import { type RecordedRun, recordedFile } from '../cpython/recorded.ts';
import { demos, loadDemo } from '../demos/index.ts';
import { messagesIn } from '../i18n/index.ts';
import { type Chapter, listCourse, pythonPrograms } from '../lessons/index.ts';
import { ownCourse } from '../lessons/own-course.ts';
import type { Trace } from '../trace/index.ts';
import { runTypescript } from './typescript-lines.ts';

export interface ShippedProgram {
  readonly python: string;
  /** The same program as a TypeScript listing. */
  readonly typescript?: string;
}

/** A longer run is not recorded: it would be larger than it is worth, and its program can be run again. */
const MOST_EVENTS = 1000;

/** The time limit of each program, in seconds: the machine that builds may be busy. */
const SECONDS = 60;

export async function recordAll(directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const programs: readonly ShippedProgram[] = [...(await demoPrograms()), ...(await coursePrograms())];
  const interpreter = new Interpreter({ cacheDirectory: null });
  try {
    for (const program of programs) {
      const run = await recordProgram(program, interpreter);
      if (run.trace.events.length > MOST_EVENTS) continue;
      writeFileSync(join(directory, recordedFile(program.python)), JSON.stringify(run));
    }
  } finally {
    interpreter.close();
  }
}

/** The programs of the demos, except those on the real clock: their runs differ from time to time. */
export async function demoPrograms(): Promise<ShippedProgram[]> {
  const loaded = await Promise.all(demos.map(loadDemo));
  return loaded
    .filter(({ clock }) => clock !== 'real')
    .flatMap(({ variants }) => variants.map(({ program }) => program.listing()));
}

async function coursePrograms(): Promise<ShippedProgram[]> {
  const { directory, chapters } = listCourse(ownCourse(), await messagesIn('en'));
  const sources = chapters.flatMap(({ file }) => [
    ...pythonPrograms(JSON.parse(readFileSync(join(directory, file), 'utf8')) as Chapter),
  ]);
  return [...new Set(sources)].map((python) => ({ python }));
}

/** @throws Error if a program is stopped, or if its TypeScript twin has other events */
export async function recordProgram(
  { python, typescript }: ShippedProgram,
  interpreter: Interpreter,
): Promise<RecordedRun> {
  const options = { limits: { seconds: SECONDS }, locals: true };
  const { trace, stop } = await interpreter.run({ source: python }, options);
  if (stop !== null) throw new Error(`a program that is shown was stopped (${stop.kind}):\n${python}`);
  if (typescript === undefined) return { trace };
  const twin = await runTypescript(typescript);
  if (!sameEvents(trace, twin.trace)) throw new Error(`the twins do not do the same:\n${python}`);
  return { trace, typescriptLines: twin.lines };
}

/**
 * True if both runs have the same events at the same times, except for what depends on the language: lines, the names in
 * stacks, and calls, which only Python records.
 */
function sameEvents(one: Trace, other: Trace): boolean {
  const comparable = ({ events }: Trace) =>
    events.map((event) => ({ ...event, line: null, stack: null, calls: null }));
  return isDeepStrictEqual(comparable(one), comparable(other));
}
