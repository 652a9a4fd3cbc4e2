import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { RunResult } from '../../../src/cpython/index.ts';
import type { Symptom, SymptomIndex } from '../../../src/lessons/symptoms/index.ts';
import { behaviourOf } from '../../demos/support.ts';

/** The symptoms of our course. */
export const ourSymptoms: readonly Symptom[] = (
  JSON.parse(readFileSync('lessons/symptoms.json', 'utf8')) as SymptomIndex
).symptoms;

/** A program that shows a symptom: `never-awaited/method.py`. */
export interface SymptomProgram {
  readonly name: string;
  readonly symptom: string;
  readonly path: string;
  readonly source: string;
}

export const symptomPrograms: readonly SymptomProgram[] = readdirSync(import.meta.dirname, {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: symptom }) =>
    readdirSync(`${import.meta.dirname}/${symptom}`).map((file) => {
      const path = `${import.meta.dirname}/${symptom}/${file}`;
      return { name: `${symptom}/${file}`, symptom, path, source: readFileSync(path, 'utf8') };
    }),
  );

/** What Python writes of a run on the embedded one: output, warnings, the traceback. */
export function reportOf({ trace, traceback }: RunResult): string {
  const { output, warnings, error } = behaviourOf(trace);
  return [...output.map(({ text }) => text), ...warnings, traceback ?? error ?? ''].join('\n');
}

/** What an installed Python writes of a program, as it does for anybody. */
export async function reportOn(python: string, { path }: SymptomProgram): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(python, ['-I', path]);
    return stdout + stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

/** A line without what is different in each run: addresses, places of files, numbers. */
export function withoutFigures(line: string): string {
  return line
    .replaceAll(/0x[0-9a-f…]+/g, '0x')
    .replaceAll(/[\w./\\-]*\w\.py:\d+/g, 'FILE')
    .replaceAll(/\d+(\.\d+)?/g, 'N');
}
