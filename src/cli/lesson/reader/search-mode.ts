import { isTyped, type Key } from '../../../terminal/screen/keys.ts';
import { chapterOrNull } from '../../course/chapters.ts';
import type { CourseContext } from '../../course/open-course.ts';
import { type Hit, searchChapter } from '../../course/search.ts';
import { ListView } from './list-view.ts';
import { type Mode, STAY, type Step } from './mode.ts';
import { TextInput } from './text-input.ts';

/** A search through the whole course: Enter looks for what has been typed, then opens what is chosen. */
export class SearchMode implements Mode {
  private readonly context: CourseContext;
  private readonly line = new TextInput();
  private query: string | null = null;
  private hits: readonly Hit[] = [];
  private list: ListView;

  constructor(context: CourseContext) {
    this.context = context;
    this.list = new ListView([], 0, context.screen);
  }

  draw(): readonly string[] {
    const { screen, messages } = this.context;
    const { reader: words } = messages.lesson;
    const { colour } = screen.theme;
    const found = this.query === this.line.text && this.query !== '';
    const none = found && this.hits.length === 0 ? `  ${words.nothingFound}` : '';
    const help = this.line.text === '' ? `  ${words.typeToSearch}` : none;
    return this.list.draw(
      [{ text: words.search, paint: colour.bold }],
      [
        { key: words.keys.enter, does: found && this.hits.length > 0 ? words.keys.open : words.keys.search },
        { key: words.keys.escape, does: words.keys.cancel },
        ...(screen.theme.unicode ? [{ key: '↑↓', does: words.keys.choose }] : []),
      ],
      [{ text: '/', paint: colour.bold }, { text: `${this.line.text}_` }, { text: help, paint: colour.dim }],
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
    if (hit !== undefined && this.query === this.line.text) {
      const chapter = this.context.chapters.indexOf(hit.chapter);
      return { to: 'page', position: { chapter, page: hit.page - 1 } };
    }
    this.query = this.line.text;
    this.hits = await this.search(this.query);
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
    for (const file of this.context.chapters.files) {
      const chapter = await chapterOrNull(file, this.context);
      if (chapter !== null) hits.push(...searchChapter(chapter, query, this.context.language));
    }
    return hits;
  }
}
