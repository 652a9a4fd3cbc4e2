import { readFileSync } from 'node:fs';
import { messagesIn } from '../../src/i18n/index.ts';
import type { Chapter } from '../../src/lessons/chapter.ts';
import { type CheckOptions, check } from '../../src/lessons/check/check.ts';
import { courseOf } from '../../src/lessons/course.ts';
import { describeProblem, type Problem } from '../../src/lessons/problem.ts';
import { chapterSchema } from '../../src/lessons/schema/chapter.ts';
import { validate } from '../../src/lessons/validate.ts';

export const en = await messagesIn('en');

/** The name of the example's file. */
export const FILE = '05-gather.json';

/** A valid chapter with every kind of block and of question, as text. */
export const EXAMPLE = readFileSync(new URL(`fixtures/${FILE}`, import.meta.url), 'utf8');

/** The example, to be altered. */
export function example(): Chapter {
  return JSON.parse(EXAMPLE) as Chapter;
}

/** The example with something else at a path, such as `pages/0/title`; with `undefined`, without it. */
export function altered(path: string, value: unknown): string {
  const chapter = example();
  const steps = path.split('/');
  const last = steps.pop() as string;
  let target = chapter as unknown as Record<string, unknown>;
  for (const step of steps) target = target[step] as Record<string, unknown>;
  target[last] = value;
  return JSON.stringify(chapter);
}

/** Everything that is wrong with a course of these files. */
export function problemsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: CheckOptions = {},
): readonly Problem[] {
  const read = (file: string) => bytesOf(files[file] ?? '');
  return check(courseOf('course', Object.keys(files)), en, { read, ...options });
}

/** The files of a course of this one chapter, and of the exercises that it names. */
export function filesOf(chapter: string): Record<string, string> {
  const named = chapter.matchAll(/"exercise": ?"([^"]+)"/g);
  return { [FILE]: chapter, ...Object.fromEntries([...named].map(([, id]) => [`exercises/${id}.json`, ''])) };
}

/** What is wrong with the example where it is altered: pointer, expected, found. */
export function faultsOf(text: string, options: CheckOptions = {}): string[] {
  return problemsOf(filesOf(text), options).map(
    ({ pointer, expected, found }) => `${pointer}: ${expected} | ${found}`,
  );
}

/** What is wrong with the form of a file, as it is told. */
export function violationsOf(contents: string | Uint8Array): string[] {
  const { problems } = validate(FILE, bytesOf(contents), chapterSchema, en);
  return problems.map((problem) => describeProblem(problem, en));
}

export function bytesOf(contents: string | Uint8Array): Uint8Array {
  return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
}
