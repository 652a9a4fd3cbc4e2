import { textIn } from '../../../i18n/index.ts';
import type { MenuItem } from '../../../terminal/page/index.ts';
import { positionIn, type ReadingPosition } from '../../journal/reading-position.ts';
import { ListView } from './list-view.ts';
import { type Mode, type ReaderContext, STAY, type Step } from './mode.ts';

/** A line of the contents, and where it leads: to a chapter as a whole, or to a page of it. */
interface Entry {
  readonly item: MenuItem;
  readonly chapter: number;
  readonly page: number | null;
}

/**
 * The contents of the course, with what has been done of it. The chapter that is open shows its pages.
 * @param open the page that is open, if one is.
 */
export async function contentsMode(open: ReadingPosition | null, context: ReaderContext): Promise<Mode> {
  const { screen, messages } = context;
  const { keys: words, contents } = messages.lesson.reader;
  const entries = await entriesOf(open, context);
  const chosen =
    open === null
      ? entries.findIndex(({ item }) => !item.done)
      : entries.findIndex(({ chapter, page }) => chapter === open.chapter && page === open.page);
  const items = entries.map(({ item }) => item);
  const list = new ListView(items, Math.max(0, chosen), screen);
  const head = [{ text: contents, paint: screen.theme.colour.bold }];
  const keys = [
    { key: words.enter, does: words.open },
    ...(screen.theme.unicode ? [{ key: '↑↓', does: words.choose }] : []),
    { key: 'q', does: words.leave },
    { key: '/', does: words.search },
    ...(open === null ? [] : [{ key: words.escape, does: words.cancel }]),
  ];

  async function enter(): Promise<Step> {
    const entry = entries[list.chosen];
    if (entry === undefined) return STAY;
    const { chapter, page } = entry;
    const position = page === null ? await positionIn(chapter, context) : { chapter, page };
    return { to: 'page', position };
  }

  return {
    draw: () => list.draw(head, keys),
    press(key) {
      if (list.press(key)) return STAY;
      switch (key) {
        case 'enter':
        case 'space':
        case 'right':
          return enter();
        case '/':
          return { to: 'search' };
        case 'escape':
        case 'b':
        case 'left':
        case 't':
          return { to: 'reading' };
        case 'q':
          return { to: 'leave' };
        default:
          return STAY;
      }
    },
  };
}

async function entriesOf(
  open: ReadingPosition | null,
  { chapters, journal, language }: ReaderContext,
): Promise<Entry[]> {
  const titles = await chapters.titles();
  const entries: Entry[] = [];
  for (const [chapter, { id, order }] of chapters.files.entries()) {
    const read = journal.pagesRead(id);
    const done = journal.isDone(id);
    const isOpen = open?.chapter === chapter;
    // How many pages a chapter has only the chapter itself tells: those that nobody has begun are not loaded.
    const pages = isOpen || (read.size > 0 && !done) ? (await chapters.at(chapter)).pages : [];
    const count = pages.filter((page) => read.has(page.id)).length;
    const note = pages.length > 0 && !done ? `${count}/${pages.length}` : '';
    const item = { number: `${order}`, title: titles[chapter] ?? id, depth: 0, done, note };
    entries.push({ item, chapter, page: null });
    if (!isOpen) continue;
    for (const [page, { id: pageId, title }] of pages.entries()) {
      const line = { number: '', title: textIn(title, language), depth: 1, done: read.has(pageId), note: '' };
      entries.push({ item: line, chapter, page });
    }
  }
  return entries;
}
