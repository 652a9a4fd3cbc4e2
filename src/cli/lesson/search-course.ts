import { textIn } from '../../i18n/index.ts';
import type { Chapter, ChapterFile } from '../../lessons/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { quote } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';
import type { CourseContext } from '../course/open-course.ts';
import { chapterOrNull } from '../course/read-chapter.ts';
import { excerptOf, searchable, wordsOf } from './search-text.ts';

/** A page on which something was found. */
export interface Hit {
  readonly chapter: string;
  /** Counted from 1. */
  readonly page: number;
  readonly id: string;
  readonly title: string;
  /** The line on which it was found. */
  readonly excerpt: string;
}

/** The pages of a chapter that have all these words in one line or paragraph; of each, the first such line. */
export function searchChapter(chapter: Chapter, query: string, language: string): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return searchable(chapter, language).flatMap((lines, index) => {
    const excerpt = excerptOf(lines, words);
    const page = chapter.pages[index];
    if (excerpt === null || page === undefined) return [];
    return [
      { chapter: chapter.id, page: index + 1, id: page.id, title: textIn(page.title, language), excerpt },
    ];
  });
}

/** Writes the pages of the course, or of one chapter, on which a text is found. */
export async function writeHits(
  query: string,
  file: ChapterFile | null,
  json: boolean,
  context: CourseContext,
): Promise<void> {
  const { messages, io, screen } = context;
  if (wordsOf(query).length === 0) throw new CliError(messages.lesson.errors.emptySearch);
  const hits = await searchCourse(query, file, context);
  if (json) {
    io.stdout.write(`${JSON.stringify(hits, null, 2)}\n`);
    return;
  }
  if (hits.length === 0) io.stderr.write(`asynctutor: ${messages.lesson.search.nothing(quote(query))}\n`);
  for (const { chapter, page, title, excerpt } of hits) {
    const where = sentence(messages.lesson.search.page(chapter, page, title), '', screen);
    const lines = [...where, ...sentence(excerpt, '    ', screen)];
    io.stdout.write(`${lines.join('\n')}\n`);
  }
}

async function searchCourse(
  query: string,
  file: ChapterFile | null,
  { library, language, messages }: CourseContext,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const each of file === null ? library.course.chapters : [file]) {
    const chapter = await chapterOrNull(library, each, messages);
    if (chapter !== null) hits.push(...searchChapter(chapter, query, language));
  }
  return hits;
}
