import type { z } from 'zod';
import { textIn } from '../../i18n/index.ts';
import type { Term } from '../../lessons/glossary/index.ts';
import type { FoundSymptom, Symptom } from '../../lessons/symptoms/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { sanitize, truncate, wrap } from '../../terminal/text/index.ts';
import { chapterOrNull } from '../course/chapters.ts';
import { type CourseContext, commandFor } from '../course/open-course.ts';
import type { FoundPlace } from '../lesson/find-place.ts';
import { commandLines } from '../runs/command-lines.ts';
import type { explanationSchema } from './schema.ts';

type Explanation = z.infer<typeof explanationSchema>;

/** So many symptoms are explained at once; the others are named. */
const MOST_EXPLAINED = 3;

/** Of a line that was given, so much is repeated: it may be of any length. */
const MOST_COLUMNS = 240;

/** What each symptom means, and the commands that show more of it. */
export async function symptomLines(
  found: readonly FoundSymptom[],
  context: CourseContext,
): Promise<string[]> {
  const { messages, screen } = context;
  const explained = await Promise.all(found.slice(0, MOST_EXPLAINED).map((each) => explain(each, context)));
  const others = found.slice(MOST_EXPLAINED);
  if (others.length > 0)
    explained.push([...sentence(messages.why.others, '', screen), ...listLines(others, context)]);
  return explained.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** One symptom each: the command that explains it, and what it means. */
export function listLines(found: readonly FoundSymptom[], context: CourseContext): string[] {
  const { library, language, screen } = context;
  return found.flatMap(({ symptom: { id, means } }) => [
    screen.theme.colour.bold(commandFor(`why ${id}`, library)),
    ...sentence(textIn(means, language), '    ', screen),
  ]);
}

/** A symptom as data. */
export async function symptomData(
  { symptom, line }: FoundSymptom,
  context: CourseContext,
): Promise<Explanation> {
  const { id, means, page, question = null, demo = null, exercise = null } = symptom;
  return { id, term: null, line, ...(await meaningData({ means, page }, context)), question, demo, exercise };
}

/** A term as data. */
export async function termData({ term, ...meaning }: Term, context: CourseContext): Promise<Explanation> {
  const name = textIn(term, context.language);
  const nothing = { question: null, demo: null, exercise: null };
  return { id: null, term: name, line: null, ...(await meaningData(meaning, context)), ...nothing };
}

/** A page about a name of the API, as data. */
export function pageData({ file, id, title }: FoundPlace): Explanation {
  const page = { chapter: file.id, page: id, title };
  return { id: null, term: null, line: null, means: null, page, question: null, demo: null, exercise: null };
}

async function meaningData({ means, page }: Pick<Term, 'means' | 'page'>, context: CourseContext) {
  return {
    means: textIn(means, context.language),
    page: { chapter: page.chapter, page: page.page, title: await pageTitle(page, context) },
  };
}

/** What a term means, and the command that shows the page about it. */
export async function termLines({ term, means, page }: Term, context: CourseContext): Promise<string[]> {
  const { language, screen, library } = context;
  return [
    ...sentence(textIn(term, language), '', screen).map((row) => screen.theme.colour.bold(row)),
    ...sentence(textIn(means, language), '', screen),
    ...(await pageLines(page, { ...context, ...library })),
  ];
}

/** The title of a page, and the command that shows it. */
async function pageLines(page: Symptom['page'], context: CourseContext): Promise<string[]> {
  const { messages, screen } = context;
  const { labels } = messages.why;
  const title = await pageTitle(page, context);
  return [
    ...(title === null ? [] : sentence(labels.page(title), '  ', screen)),
    ...commandLines([[labels.read, `lesson ${page.chapter} ${page.page}`]], context, '  '),
  ];
}

async function explain({ symptom, line }: FoundSymptom, context: CourseContext): Promise<string[]> {
  const { language, messages, screen } = context;
  const { theme, width } = screen;
  const { page, question, demo, exercise, means } = symptom;
  const { labels } = messages.why;
  const ofCourse = { ...context, ...context.library };
  const seen = line === null ? '' : truncate(sanitize(line.trim()), MOST_COLUMNS, theme.marks.ellipsis);
  return [
    ...(seen === '' ? [] : wrap(seen, width - 1).map((row) => theme.colour.bold(row))),
    ...sentence(textIn(means, language), '', screen),
    ...(await pageLines(page, ofCourse)),
    ...commandLines(demo === undefined ? [] : [[labels.demo, `demo ${demo}`]], context, '  '),
    ...commandLines(
      [
        ...(question === undefined ? [] : [[labels.question, `quiz --question ${question}`] as const]),
        ...(exercise === undefined ? [] : [[labels.exercise, `exercise ${exercise}`] as const]),
      ],
      ofCourse,
      '  ',
    ),
  ];
}

/** null if the page cannot be shown. */
async function pageTitle(page: Symptom['page'], context: CourseContext): Promise<string | null> {
  const file = context.chapters.files.find(({ id }) => id === page.chapter);
  const chapter = file === undefined ? null : await chapterOrNull(file, context);
  const found = chapter?.pages.find(({ id }) => id === page.page);
  return found === undefined ? null : textIn(found.title, context.language);
}
