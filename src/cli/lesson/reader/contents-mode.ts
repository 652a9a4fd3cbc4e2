import { textIn } from '../../../i18n/index.ts';
import type { MenuItem } from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import type { Context } from '../../context/context.ts';
import type { Book } from './book.ts';
import { ListView } from './list-view.ts';
import { type Mode, STAY, type Step } from './mode.ts';
import type { Places } from './places.ts';
import { type Spot, spotOf } from './start.ts';

/** A line of the contents, and where it leads: to a chapter as a whole, or to a page of it. */
interface Entry {
  readonly item: MenuItem;
  readonly chapter: number;
  readonly page: number | null;
}

/** The contents of the course, with what has been done of it. The chapter that is open shows its pages. */
export class ContentsMode implements Mode {
  private readonly entries: readonly Entry[];
  private readonly list: ListView;
  private readonly book: Book;
  private readonly places: Places;
  private readonly context: Context;
  private readonly reading: boolean;

  /** @param spot the page that is open, if one is. */
  static async open(book: Book, places: Places, spot: Spot | null, context: Context): Promise<ContentsMode> {
    const entries = await entriesOf(book, places, spot, context.language);
    return new ContentsMode(entries, book, places, spot, context);
  }

  private constructor(
    entries: readonly Entry[],
    book: Book,
    places: Places,
    spot: Spot | null,
    context: Context,
  ) {
    this.entries = entries;
    this.book = book;
    this.places = places;
    this.context = context;
    this.reading = spot !== null;
    const chosen = entries.findIndex(({ chapter, page }) => chapter === spot?.chapter && page === spot.page);
    const undone = entries.findIndex(({ item }) => !item.done);
    const items = entries.map(({ item }) => item);
    this.list = new ListView(items, Math.max(0, spot === null ? undone : chosen), context.screen);
  }

  draw(): readonly string[] {
    const { screen, messages } = this.context;
    const { keys: words, contents } = messages.lesson.reader;
    return this.list.draw(
      [{ text: contents, paint: screen.theme.colour.bold }],
      [
        { key: words.enter, does: words.open },
        { key: '↑↓', does: words.choose },
        { key: 'q', does: words.leave },
        { key: '/', does: words.search },
        ...(this.reading ? [{ key: words.escape, does: words.cancel }] : []),
      ].filter(({ key }) => screen.theme.unicode || key !== '↑↓'),
    );
  }

  async press(key: Key): Promise<Step> {
    if (this.list.press(key)) return STAY;
    switch (key) {
      case 'enter':
      case 'space':
      case 'right': {
        const entry = this.entries[this.list.chosen];
        if (entry === undefined) return STAY;
        const { chapter, page } = entry;
        return {
          to: 'page',
          spot: page === null ? await spotOf(chapter, this.book, this.places) : { chapter, page },
        };
      }
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
  }
}

async function entriesOf(book: Book, places: Places, spot: Spot | null, language: string): Promise<Entry[]> {
  const titles = await book.titles();
  const entries: Entry[] = [];
  for (const [chapter, { id, order }] of book.chapters.entries()) {
    const read = places.pagesOf(id);
    const done = places.isFinished(id);
    const isOpen = spot?.chapter === chapter;
    // How many pages a chapter has, only the chapter itself tells: those that nobody has begun stay closed.
    const pages = isOpen || (read.size > 0 && !done) ? (await book.chapter(chapter)).pages : [];
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
