import type { Messages } from '../../i18n/index.ts';
import type { Chapter } from '../chapter.ts';
import { type Contents, readContents } from '../contents.ts';
import type { ChapterFile, Course } from '../course.ts';
import { CURRICULUM } from '../curriculum.ts';
import { GLOSSARY, Vocabulary } from '../glossary/index.ts';
import { type Outline, outlineOf } from '../outline.ts';
import { type Finding, inOrder, locateAll, type Problem, problemOfFile } from '../problem.ts';
import { chapterSchema } from '../schema/chapter.ts';
import { curriculumSchema } from '../schema/curriculum.ts';
import { symptomsSchema } from '../schema/symptoms.ts';
import type { Source } from '../source.ts';
import { SYMPTOMS } from '../symptoms/index.ts';
import { textsOf } from '../texts.ts';
import { validate } from '../validate.ts';
import { quote } from '../visible.ts';
import { checkChains } from './chains.ts';
import { checkCode } from './code.ts';
import { checkCurriculum } from './curriculum.ts';
import { checkGlossary, readGlossary } from './glossary.ts';
import { checkLinks } from './links.ts';
import { checkPairs } from './pairs.ts';
import { checkQuestions } from './questions.ts';
import { checkReferences, type Known, type KnownDemo } from './references.ts';
import { checkRepeatedKeys } from './repeated-keys.ts';
import { checkSittings } from './sittings.ts';
import { checkSymptoms } from './symptoms.ts';
import { checkTexts, type TextRules } from './texts.ts';
import { checkIds, checkUniqueIds } from './unique-ids.ts';

export interface CheckOptions {
  /** The demos that chapters may refer to; absent: any. */
  readonly demos?: readonly KnownDemo[];
  /** Languages that every text must have, besides those of its chapter. */
  readonly languages?: readonly string[];
  /** Reads a file of the course; by default from its directory. */
  readonly read?: (file: string) => Contents;
}

/** All problems of a course that can be found without running its programs, in the order of its files. */
export function check(course: Course, messages: Messages, options: CheckOptions = {}): Problem[] {
  const { read = (file) => readContents(course.directory, file), languages = [] } = options;
  const glossary = readGlossary(course, read, messages);
  const rules = { languages, vocabulary: new Vocabulary(glossary?.value?.terms ?? []) };
  const curriculum = course.hasCurriculum
    ? validate(CURRICULUM, read(CURRICULUM), curriculumSchema, messages)
    : null;
  const ideas = curriculum?.value
    ? locateAll(CURRICULUM, curriculum.source, checkCurriculum(curriculum.value, rules, messages), messages)
    : [];
  const known: Known = {
    demos: options.demos,
    exercises: course.exercises.map(({ id }) => id),
    rows: curriculum?.value?.rows.map(({ id }) => id),
  };
  const outlines: Outline[] = [];
  const inFiles = course.chapters.flatMap((named) => {
    const { value, source, problems } = validate(named.file, read(named.file), chapterSchema, messages);
    if (value === null) return problems;
    outlines.push(outlineOf(named.file, value, source));
    const findings = checkChapter(value, named, source, known, rules, messages);
    return locateAll(named.file, source, findings, messages);
  });
  const ids = course.chapters.map(({ id }) => id);
  const readable = outlines.length === course.chapters.length ? outlines : null;
  const inSymptoms = course.hasSymptoms
    ? symptomProblems(read(SYMPTOMS), readable, known, rules, messages)
    : [];
  const inGlossary = glossary?.value
    ? locateAll(GLOSSARY, glossary.source, checkGlossary(glossary.value, readable, rules, messages), messages)
    : (glossary?.problems ?? []);
  return [
    ...course.strays.map((file) => strayFile(file, messages)),
    ...(curriculum?.problems ?? []),
    ...ideas,
    ...inFiles,
    ...checkUniqueIds(outlines, messages),
    ...checkChains(outlines, ids, messages),
    // A chapter that cannot be read may have any page.
    ...(readable === null ? [] : checkLinks(readable, messages)),
    ...unnamedExercises(course, outlines, messages),
    ...inSymptoms,
    ...inGlossary,
  ].sort(inOrder);
}

function symptomProblems(
  contents: Contents,
  outlines: readonly Outline[] | null,
  known: Known,
  rules: TextRules,
  messages: Messages,
): readonly Problem[] {
  const { value, source, problems } = validate(SYMPTOMS, contents, symptomsSchema, messages);
  if (value === null) return problems;
  const findings = checkSymptoms(value, outlines, known, rules, messages);
  return locateAll(SYMPTOMS, source, findings, messages);
}

function strayFile(file: string, { check: { course: words } }: Messages): Problem {
  const [name = file, folder] = file.split('/').reverse();
  return problemOfFile(file, folder === undefined ? words.fileName : words.exerciseFileName, quote(name));
}

/** Exercises to which no chapter refers: no learner would find them. */
function unnamedExercises(
  { chapters, exercises }: Course,
  outlines: readonly Outline[],
  { check: { course: words } }: Messages,
): Problem[] {
  // A chapter that cannot be read may refer to any.
  if (outlines.length < chapters.length) return [];
  const known = new Set(outlines.flatMap((outline) => outline.exercises));
  return exercises
    .filter(({ id }) => !known.has(id))
    .map(({ file, id }) => problemOfFile(file, words.namedExercise, quote(id)));
}

function* checkChapter(
  chapter: Chapter,
  named: ChapterFile,
  source: Source,
  known: Known,
  rules: TextRules,
  messages: Messages,
): Generator<Finding> {
  yield* checkRepeatedKeys(source, messages);
  yield* checkName(chapter, named, messages);
  yield* checkIds(chapter.pages, 'pages', messages);
  yield* checkSittings(chapter, messages);
  yield* checkTexts(textsOf(chapter), rules, messages);
  yield* checkCode(chapter, messages);
  yield* checkQuestions(chapter, messages);
  yield* checkPairs(chapter, messages);
  yield* checkReferences(chapter, known, messages);
}

/** The name of a file has the id and the order of its chapter, so that a course is listed without opening any file. */
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
