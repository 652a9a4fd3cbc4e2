import type { Messages } from '../../i18n/index.ts';
import { readGlossary } from '../../lessons/check/glossary.ts';
import { checkRepeatedKeys } from '../../lessons/check/repeated-keys.ts';
import { checkTexts } from '../../lessons/check/texts.ts';
import { type Contents, readContents } from '../../lessons/contents.ts';
import { Vocabulary } from '../../lessons/glossary/index.ts';
import type { Course, ExerciseFile } from '../../lessons/index.ts';
import { locateAll, type Problem } from '../../lessons/problem.ts';
import { validate } from '../../lessons/validate.ts';
import type { RunProgram } from '../judge.ts';
import { exerciseSchema } from '../schema/exercise.ts';
import { checkRuns } from './check-runs.ts';
import { checkStructure } from './structure.ts';
import { textsOf } from './texts.ts';

export interface CheckOptions {
  /** Languages that every text must have, besides those of its exercise. */
  readonly languages?: readonly string[];
  /** Reads a file of the course; by default from its directory. */
  readonly read?: (file: string) => Contents;
}

/** All problems of a course's exercises that can be found without running them. */
export function checkExercises(course: Course, messages: Messages, options: CheckOptions = {}): Problem[] {
  const { languages = [], read: readFile = (file) => readContents(course.directory, file) } = options;
  const glossary = readGlossary(course, readFile, messages);
  const rules = { languages, vocabulary: new Vocabulary(glossary?.value?.terms ?? []) };
  return course.exercises.flatMap((file) => {
    const { value, source, problems } = read(file, course, messages, options);
    if (value === null) return problems;
    const findings = [
      ...checkRepeatedKeys(source, messages),
      ...checkStructure(value, file, messages),
      ...checkTexts(textsOf(value), rules, messages),
    ];
    return locateAll(file.file, source, findings, messages);
  });
}

/** Runs the programs of a course's exercises, and finds their problems. Files that cannot be read are skipped. */
export async function runExercises(
  course: Course,
  run: RunProgram,
  messages: Messages,
  options: CheckOptions = {},
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of course.exercises) {
    const { value, source } = read(file, course, messages, options);
    if (value === null) continue;
    problems.push(...locateAll(file.file, source, await checkRuns(value, run, messages), messages));
  }
  return problems;
}

function read({ file }: ExerciseFile, { directory }: Course, messages: Messages, options: CheckOptions) {
  const contents = (options.read ?? ((name) => readContents(directory, name)))(file);
  return validate(file, contents, exerciseSchema, messages);
}
