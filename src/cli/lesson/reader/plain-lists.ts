import { sentence } from '../../../terminal/page/index.ts';
import { quote } from '../../../text/index.ts';
import { chapterTitle, findChapter, findPage } from '../../course/chapters.ts';
import { searchCourse } from '../../course/search.ts';
import { chapterStates } from '../../journal/chapter-state.ts';
import { positionIn, type ReadingPosition, undoneIn } from '../../journal/reading-position.ts';
import { chapterNote } from './contents-mode.ts';
import type { ReaderContext, Step } from './mode.ts';

/** The chapters, each with what was done of it: `5. Several at once: gather: read, known`. */
export async function contentsLines(context: ReaderContext): Promise<string[]> {
  const { chapters, journal, messages, screen } = context;
  const { plain } = messages.lesson;
  const [titles, states] = await Promise.all([chapters.titles(), chapterStates(journal, context)]);
  return chapters.files.flatMap(({ id, order }, index) => {
    const state = states[index] ?? null;
    const note = state === null ? '' : chapterNote(state, context);
    return sentence(plain.state(titles[index] ?? id, note), `${order}. `, screen);
  });
}

/**
 * What a line leads to that was typed below the contents: a chapter, and perhaps a page of it. An empty one goes on with
 * the page that is open, or with the first chapter that is not done.
 * @throws CliError for what is no chapter, or no page of it
 */
export async function chapterChosen(line: string, isOpen: boolean, context: ReaderContext): Promise<Step> {
  const [name, page] = line.split(/\s+/);
  if (!name && isOpen) return { to: 'reading' };
  const first = undoneIn(context)[0] ?? 0;
  const file = name ? findChapter(name, context) : context.chapters.files[first];
  if (file === undefined) return { to: 'leave' };
  const chapter = context.chapters.indexOf(file.id);
  const position =
    page === undefined
      ? await positionIn(chapter, context)
      : { chapter, page: await findPage(page, file, context) };
  return { to: 'look-up', position };
}

/** The pages on which a text is found, each with its number, and where each is. */
export async function pagesFound(
  query: string,
  context: ReaderContext,
): Promise<{ readonly lines: string[]; readonly positions: readonly ReadingPosition[] }> {
  const { chapters, journal, messages, screen } = context;
  const { search } = messages.lesson;
  const hits = await searchCourse(query, chapters.files, (id) => journal.isAnswered(id), context);
  if (hits.length === 0) return { lines: [search.nothing(quote(query))], positions: [] };
  const titles = await Promise.all(hits.map(({ chapter }) => chapterTitle(chapter, context)));
  return {
    lines: hits.flatMap(({ number, title, excerpt }, index) => [
      ...sentence(search.page(titles[index] ?? '', number, title), `${index + 1}. `, screen),
      ...sentence(excerpt, '   ', screen),
    ]),
    positions: hits.map(({ chapter, number }) => ({ chapter: chapters.indexOf(chapter), page: number - 1 })),
  };
}
