import type { Chapter, Code } from '../../../src/lessons/chapter.ts';
import { codesOf, questionsOf } from '../../../src/lessons/parts.ts';
import { isAskedOfRun, type Question } from '../../../src/questions/index.ts';
import { ourCourse } from '../our-course.ts';

/** Something in our course, behind the name of its chapter's file and the place in it. */
type Found<T> = readonly [where: string, what: T];

/** The programs of our course that state what they do. */
export function programsIn(language: Code['language']): Found<Code>[] {
  return everywhere(codesOf).flatMap(([where, { code }]) =>
    code.language === language && code.notRun === undefined ? [[where, code]] : [],
  );
}

/** The questions of our course that are keyed by the run of a program. */
export function askedQuestions(): Found<Question>[] {
  return everywhere(questionsOf).flatMap(([where, { question }]) =>
    isAskedOfRun(question) ? [[`${where} ${question.id}`, question]] : [],
  );
}

function everywhere<T extends { path: readonly PropertyKey[] }>(
  find: (chapter: Chapter) => Iterable<T>,
): Found<T>[] {
  const { course, chapters } = ourCourse();
  return chapters.flatMap((chapter, index) =>
    [...find(chapter)].map((found): Found<T> => {
      const file = course.chapters[index]?.file;
      return [`${file} /${found.path.map(String).join('/')}`, found];
    }),
  );
}
