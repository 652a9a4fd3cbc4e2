import type { Messages } from '../../i18n/index.ts';
import type { Chapter } from '../chapter.ts';
import { type Contents, readContents } from '../contents.ts';
import type { ChapterFile, Course } from '../course.ts';
import { CURRICULUM, type Curriculum } from '../curriculum.ts';
import { type Outline, outlineOf } from '../outline.ts';
import { type Finding, inOrder, locateAll, type Problem, problemOfFile } from '../problem.ts';
import { chapterSchema } from '../schema/chapter.ts';
import { curriculumSchema } from '../schema/curriculum.ts';
import type { Source } from '../source.ts';
import { validate } from '../validate.ts';
import { quote } from '../visible.ts';
import { checkChains } from './chains.ts';
import { checkCode } from './code.ts';
import { checkQuestions } from './questions.ts';
import { checkReferences, type Known } from './references.ts';
import { checkTexts } from './texts.ts';
import { checkPageIds, checkUniqueIds } from './unique-ids.ts';

export interface CheckOptions {
  readonly known?: Known;
  /** Languages that every text must have, besides those of its chapter. */
  readonly languages?: readonly string[];
  /** Reads a file of the course; from its directory, unless said otherwise. */
  readonly read?: (file: string) => Contents;
}

/** Everything that is wrong with a course and can be seen without running its programs, in the order of its files. */
export function check(course: Course, messages: Messages, options: CheckOptions = {}): Problem[] {
  const { read = (file) => readContents(course.directory, file) } = options;
  const curriculum = course.hasCurriculum
    ? validate(CURRICULUM, read(CURRICULUM), curriculumSchema, messages)
    : null;
  const outlines: Outline[] = [];
  const inFiles = course.chapters.flatMap((named) => {
    const { value, source, problems } = validate(named.file, read(named.file), chapterSchema, messages);
    if (value === null) return problems;
    outlines.push(outlineOf(named.file, value, source));
    const findings = checkChapter(value, named, source, curriculum?.value ?? null, messages, options);
    return locateAll(named.file, source, findings, messages);
  });
  const ids = course.chapters.map(({ id }) => id);
  return [
    ...course.strays.map((file) => problemOfFile(file, messages.check.course.fileName, quote(file))),
    ...(curriculum?.problems ?? []),
    ...inFiles,
    ...checkUniqueIds(outlines, messages),
    ...checkChains(outlines, ids, messages),
  ].sort(inOrder);
}

function* checkChapter(
  chapter: Chapter,
  named: ChapterFile,
  source: Source,
  curriculum: Curriculum | null,
  messages: Messages,
  { known = {}, languages = [] }: CheckOptions,
): Generator<Finding> {
  const { onceOnly } = messages.check.expected;
  for (const path of source.repeatedKeys()) {
    yield { path, expected: onceOnly, found: quote(String(path.at(-1))), part: 'key' };
  }
  yield* checkName(chapter, named, messages);
  yield* checkPageIds(chapter, messages);
  yield* checkTexts(chapter, languages, messages);
  yield* checkCode(chapter, messages);
  yield* checkQuestions(chapter, messages);
  yield* checkReferences(chapter, known, curriculum, messages);
}

/** The name of a file says where its chapter is in the course, so that a course is listed without opening any. */
function checkName(
  { id, order }: Chapter,
  named: ChapterFile,
  { check: { course: words } }: Messages,
): Finding[] {
  const findings: Finding[] = [];
  if (id !== named.id) findings.push({ path: ['id'], expected: words.idOfFile(named.id), found: quote(id) });
  if (order !== named.order)
    findings.push({ path: ['order'], expected: words.orderOfFile(named.order), found: `${order}` });
  return findings;
}
