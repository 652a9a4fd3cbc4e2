import { textIn } from '../../i18n/index.ts';
import { blocksOfType, type Chapter, type ChapterFile, questionsOf } from '../../lessons/index.ts';
import type { Question } from '../../questions/index.ts';
import {
  type ChapterInput,
  chapterHeading,
  chapterText,
  explanationsText,
  pageText,
  sentence,
} from '../../terminal/page/index.ts';
import { columnsOf, padEnd, sanitize } from '../../terminal/text/index.ts';
import { quote } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';
import { chapterTitle } from '../course/chapters.ts';
import { pageOptions } from '../course/highlighting.ts';
import { type CourseContext, commandFor } from '../course/open-course.ts';
import { pageInput } from '../course/page-input.ts';
import { searchCourse, wordsOf } from '../course/search.ts';
import { CourseJournal } from '../journal/course-journal.ts';

/** Prints a whole chapter, to be read from top to bottom: in a pager, or by a voice. */
export async function printChapter(chapter: Chapter, context: CourseContext): Promise<void> {
  const { screen, say } = context;
  const after = await Promise.all(chapter.prerequisites.map((id) => chapterTitle(id, context)));
  const input = chapterInput(chapter, context, after);
  for (const lines of chapterText(input, await pageOptions(screen))) {
    say(lines);
  }
}

/** Prints one page of a chapter, by its index, after the chapter's title. */
export async function printPage(chapter: Chapter, index: number, context: CourseContext): Promise<void> {
  const { screen, say } = context;
  const only = chapter.pages.slice(index, index + 1);
  const input = chapterInput({ ...chapter, pages: only }, context);
  const { pages, explanations } = input;
  const options = await pageOptions(screen);
  say([...chapterHeading(input, options), '']);
  for (const page of pages) say(pageText(page, index + 1, chapter.pages.length, options));
  for (const lines of explanationsText(explanations, options)) say(lines);
}

/** @param after the titles of the chapters to read before */
export function chapterInput(
  chapter: Chapter,
  context: Pick<CourseContext, 'language' | 'library'>,
  after: readonly string[] = [],
): ChapterInput {
  const { language } = context;
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language);
  return {
    order: chapter.order,
    title: say(chapter.title),
    summary: say(chapter.summary),
    minutes: chapter.minutes,
    python: chapter.python,
    after,
    pages: chapter.pages.map((page) => pageInput(page, context)),
    explanations: [...questionsToldIn(chapter)].map((question) => ({
      prompt: say(question.prompt),
      text: say(question.explanation),
    })),
  };
}

/** The questions whose answers a text tells at its end: predictions, and what is asked from memory. */
function* questionsToldIn(chapter: Chapter): Generator<Question> {
  for (const { block } of blocksOfType(chapter, 'prediction')) yield block.question;
  for (const { question } of questionsOf(chapter)) if (question.kind === 'recall') yield question;
}

export async function printList(context: CourseContext): Promise<void> {
  const { chapters, library, language, messages, screen, say } = context;
  const heads = await chapters.heads();
  const { foreign, course, program } = library;
  const { width, theme } = screen;
  const { list } = messages.lesson;
  const known = new Set(heads.map((head) => head?.id));
  const column = Math.max(...chapters.files.map(({ id }) => columnsOf(id)));
  const narrow = column > width / 2 - 6;
  const lines = chapters.files.flatMap(({ id, order }, index) => {
    const head = heads[index] ?? null;
    const depth = head?.parent !== undefined && known.has(head.parent) ? 2 : 0;
    const number = `${' '.repeat(depth)}${`${order}`.padStart(2)}`;
    const lead = narrow ? `${number}  ` : `${number}  ${padEnd(id, column - depth)}  `;
    const title =
      head === null
        ? list.unreadable(
            commandFor(`check ${foreign ? sanitize(course.directory) : 'lessons'}`, { program }),
          )
        : textIn(head.title, language);
    const note = head === null ? '' : theme.colour.dim(`  ${list.minutes(head.minutes)}`);
    // A name and a title that share a row could not be told apart.
    const rows = sentence(title, narrow ? ' '.repeat(lead.length) : lead, { width: width - 8, theme });
    const named = rows.map((text, row) => (row === rows.length - 1 ? text + note : text));
    return narrow ? [`${lead}${id}`, ...named] : named;
  });
  const example = chapters.files.find(({ id }) => id === 'gather') ?? chapters.files[0];
  const howTo =
    example === undefined
      ? []
      : ['', list.howToRead(`${commandFor(`lesson ${example.id}`, library)} | less`)];
  say([...lines, ...howTo]);
}

/** Prints the pages of the course, or of one chapter, on which a text is found. @throws CliError for an empty text */
export async function printHits(
  query: string,
  file: ChapterFile | null,
  json: boolean,
  context: CourseContext,
): Promise<void> {
  const { chapters, messages, io, library, screen, say } = context;
  const { errors, search } = messages.lesson;
  if (wordsOf(query).length === 0) throw new CliError(errors.emptySearch);
  const journal = new CourseJournal(context);
  const files = file === null ? chapters.files : [file];
  const hits = await searchCourse(query, files, (id) => journal.isAnswered(id), context);
  if (json) return context.sayData(hits);
  if (hits.length === 0) io.stderr.write(`asynctutor: ${search.nothing(quote(query))}\n`);
  for (const { chapter, number, title, excerpt } of hits) {
    say([
      screen.theme.colour.bold(commandFor(`lesson ${chapter} ${number}`, library)),
      ...sentence(title, '    ', screen),
      ...(excerpt === title ? [] : sentence(excerpt, '    ', screen)),
    ]);
  }
}
