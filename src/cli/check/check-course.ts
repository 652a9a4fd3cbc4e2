import { demos, loadDemo, pitfalls } from '../../demos/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { check } from '../../lessons/check.ts';
import { checkKeys } from '../../lessons/check-keys.ts';
import { readContents } from '../../lessons/contents.ts';
import type { Course, Problem } from '../../lessons/index.ts';
import { locateAll } from '../../lessons/problem.ts';
import { chapterSchema } from '../../lessons/schema/chapter.ts';
import { validate } from '../../lessons/validate.ts';
import { runPython } from '../context/run-python.ts';

/** What is wrong with a course, in the order of its files. */
export interface Report {
  readonly problems: readonly Problem[];
  /** Whether its files are as they should be, and only its programs say something else than it does. */
  readonly isWellFormed: boolean;
}

/** Everything that is wrong with a course; the programs of its questions are run, too. */
export async function checkCourse(course: Course, messages: Messages): Promise<Report> {
  const problems = check(course, messages, { known: { demos: await knownDemos() } });
  const isWellFormed = problems.length === 0;
  for (const { file } of course.chapters) {
    const { value, source } = validate(file, readContents(course.directory, file), chapterSchema, messages);
    if (value === null) continue;
    const findings = await checkKeys(value, runPython, messages);
    problems.push(...locateAll(file, source, findings, messages));
  }
  return { problems: problems.sort(byPlace), isWellFormed };
}

/** The demos that a chapter may refer to. */
async function knownDemos() {
  const known = await Promise.all(
    demos.map(async (entry) => {
      const { name, variants } = await loadDemo(entry);
      return { name, variants: variants.map((variant) => variant.name) };
    }),
  );
  return [...known, { name: pitfalls.name, variants: [] }];
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
