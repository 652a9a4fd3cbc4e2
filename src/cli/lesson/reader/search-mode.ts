import { InvalidChapter } from '../../../lessons/index.ts';
import { isTyped, type Key } from '../../../terminal/screen/keys.ts';
import type { Context } from '../../context/context.ts';
import { type Hit, searchChapter } from '../search-course.ts';
import { TypedLine } from './answer-line.ts';
import type { Book } from './book.ts';
import { ListView } from './list-view.ts';
import { type Mode, STAY, type Step } from './mode.ts';

/** A search through the whole course: Enter looks for what has been typed, then opens what is chosen. */
export class SearchMode implements Mode {
  private readonly book: Book;
  private readonly context: Context;
  private readonly line = new TypedLine();
  private sought: string | null = null;
  private hits: readonly Hit[] = [];
  private list: ListView;

  constructor(book: Book, context: Context) {
    this.book = book;
    this.context = context;
    this.list = new ListView([], 0, context.screen);
  }

  draw(): readonly string[] {
    const { screen, messages } = this.context;
    const { reader: words } = messages.lesson;
    const { colour } = screen.theme;
    const found = this.sought === this.line.typed && this.sought !== '';
    const none = found && this.hits.length === 0 ? `  ${words.nothingFound}` : '';
    const help = this.line.typed === '' ? `  ${words.typeToSearch}` : none;
    return this.list.draw(
      [{ text: words.search, paint: colour.bold }],
      [
        { key: words.keys.enter, does: found && this.hits.length > 0 ? words.keys.open : words.keys.search },
        { key: words.keys.escape, does: words.keys.cancel },
        ...(screen.theme.unicode ? [{ key: '↑↓', does: words.keys.choose }] : []),
      ],
      [{ text: '/', paint: colour.bold }, { text: `${this.line.typed}_` }, { text: help, paint: colour.dim }],
    );
  }

  async press(key: Key): Promise<Step> {
    if (key === 'escape') return { to: 'reading' };
    if (key === 'enter') return this.enter();
    if (isTyped(key) || key === 'backspace') this.line.press(key);
    else this.list.press(key);
    return STAY;
  }

  private async enter(): Promise<Step> {
    const hit = this.hits[this.list.chosen];
    if (hit !== undefined && this.sought === this.line.typed) {
      return { to: 'page', spot: { chapter: this.book.indexOf(hit.chapter), page: hit.page - 1 } };
    }
    this.sought = this.line.typed;
    this.hits = await this.search(this.sought);
    const items = this.hits.map(({ chapter, page, title, excerpt }) => ({
      number: `${chapter} ${page}`,
      title: `${title}  ${excerpt}`,
      depth: 0,
      done: false,
      note: '',
    }));
    this.list = new ListView(items, 0, this.context.screen);
    return STAY;
  }

  private async search(query: string): Promise<Hit[]> {
    const hits: Hit[] = [];
    for (const index of this.book.chapters.keys()) {
      try {
        hits.push(...searchChapter(await this.book.chapter(index), query, this.context.language));
      } catch (error) {
        if (!(error instanceof InvalidChapter)) throw error;
      }
    }
    return hits;
  }
}
