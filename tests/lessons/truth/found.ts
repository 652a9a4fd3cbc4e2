import type { Chapter, Code } from '../../../src/lessons/chapter.ts';
import { codesOf, questionsOf } from '../../../src/lessons/parts.ts';
import type { Path } from '../../../src/lessons/place.ts';
import { isAskedOfRun, type Question } from '../../../src/questions/index.ts';
import { ourCourse } from '../our-course.ts';

/** Something in our course, behind the name of its chapter's file and the place in it. */
type Found<T> = readonly [where: string, what: T];

/** The TypeScript programs of our course. */
export function typeScriptPrograms(): Found<Code>[] {
  return everywhere(({ chapter }) => codesOf(chapter)).flatMap(([where, { code }]) =>
    code.language === 'typescript' && code.notRun === undefined ? [[where, code]] : [],
  );
}

/** The Python programs of our course that state what they do on this version, `3.14`. */
export function programsFor(version: string): Found<Code>[] {
  return everywhere(statedPrograms).flatMap(([where, { code, python }]) =>
    python.includes(version) ? [[where, code]] : [],
  );
}

function* statedPrograms({ chapter, python }: Place): Generator<{
  code: Code;
  path: Path;
  python: readonly string[];
}> {
  for (const { code, path } of codesOf(chapter)) {
    if (code.language === 'python' && code.notRun === undefined)
      yield { code, path, python: code.python ?? python };
  }
}

/** The questions of our course that are keyed by the run of a program, in chapters that hold for this version. */
export function askedQuestions(version: string): Found<Question>[] {
  return everywhere(({ chapter, python }) => (python.includes(version) ? questionsOf(chapter) : [])).flatMap(
    ([where, { question }]) => (isAskedOfRun(question) ? [[`${where} ${question.id}`, question]] : []),
  );
}

interface Place {
  readonly chapter: Chapter;
  /** The versions for which the chapter holds. */
  readonly python: readonly string[];
}

function everywhere<T extends { path: readonly PropertyKey[] }>(
  find: (place: Place) => Iterable<T>,
): Found<T>[] {
  const { course, chapters } = ourCourse();
  return chapters.flatMap((chapter, index) =>
    [...find({ chapter, python: chapter.python })].map((found): Found<T> => {
      const file = course.chapters[index]?.file;
      return [`${file} /${found.path.map(String).join('/')}`, found];
    }),
  );
}
