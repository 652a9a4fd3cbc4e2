import type { z } from 'zod';
import type { Messages } from '../i18n/index.ts';
import { BEGINNING, type Path } from './place.ts';
import type { problemSchema } from './schema/problem.ts';
import type { Source } from './source.ts';
import { visible } from './visible.ts';

/** Something that is wrong in a file: the place, what is expected there, and what is found. */
export type Problem = Readonly<z.infer<typeof problemSchema>>;

export type SourceSpan = Omit<Problem, 'expected' | 'found'>;

/** A problem before its place in the file is known. */
export interface Finding {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
  /** The part that is wrong; `value` by default. */
  readonly part?: 'key' | 'value';
}

/** A problem of a whole file. */
export function problemOfFile(file: string, expected: string, found: string, place = BEGINNING): Problem {
  return { file: visible(file), ...place, pointer: '', expected, found };
}

/** The greatest number of problems of one file: nobody repairs more one by one. */
export const MOST_PROBLEMS = 500;

/** Findings with their places; beyond a limit, a last one says that there are more. */
export function locateAll(
  file: string,
  source: Source,
  findings: Iterable<Finding>,
  messages: Messages,
): Problem[] {
  const problems: Problem[] = [];
  for (const finding of findings) {
    if (problems.length === MOST_PROBLEMS) {
      const { expected, value } = messages.check;
      problems.push(problemOfFile(file, expected.problems(MOST_PROBLEMS), value.more));
      break;
    }
    const { path, expected, found, part } = finding;
    problems.push({ ...spanOf(file, source, path, part), expected, found });
  }
  return problems;
}

export function spanOf(file: string, source: Source, path: Path, part?: 'key' | 'value'): SourceSpan {
  return { file: visible(file), ...source.placeOf(path, part), pointer: pointerOf(path) };
}

/** The longest step of a pointer: no meaningful key is as long. */
const LONGEST_KEY = 200;

/** The JSON pointer (RFC 6901) of a path, with invisible characters escaped and long keys truncated. */
export function pointerOf(path: Path): string {
  const steps = path.map((step) => String(step).slice(0, LONGEST_KEY));
  return steps.map((step) => `/${visible(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}

export function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** The problem on one line, in the form of a compiler: `05-gather.json:12:7: /pages/0/title: expected …; found …`. */
export function describeProblem(problem: Problem, messages: Messages): string {
  const { file, line, column, pointer, expected, found } = problem;
  const where = `${file}:${line}:${column}`;
  const what = messages.check.problem(expected, found);
  return pointer === '' ? `${where}: ${what}` : `${where}: ${pointer}: ${what}`;
}
