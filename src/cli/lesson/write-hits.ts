import type { ChapterFile } from '../../lessons/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { quote } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';
import { chapterOrNull } from '../course/chapters.ts';
import type { CourseContext } from '../course/open-course.ts';
import { type Hit, searchChapter, wordsOf } from '../course/search.ts';

/** Writes the pages of the course, or of one chapter, on which a text is found. @throws CliError for an empty text */
export async function writeHits(
  query: string,
  file: ChapterFile | null,
  json: boolean,
  context: CourseContext,
): Promise<void> {
  const { chapters, language, messages, io, screen, say } = context;
  const { errors, search } = messages.lesson;
  if (wordsOf(query).length === 0) throw new CliError(errors.emptySearch);
  const hits: Hit[] = [];
  for (const each of file === null ? chapters.files : [file]) {
    const chapter = await chapterOrNull(each, context);
    if (chapter !== null) hits.push(...searchChapter(chapter, query, language));
  }
  if (json) return say([JSON.stringify(hits, null, 2)]);
  if (hits.length === 0) io.stderr.write(`asynctutor: ${search.nothing(quote(query))}\n`);
  for (const { chapter, page, title, excerpt } of hits) {
    say([...sentence(search.page(chapter, page, title), '', screen), ...sentence(excerpt, '    ', screen)]);
  }
}
