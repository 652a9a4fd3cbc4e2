import { describeProblem, InvalidChapter } from '../../../lessons/index.ts';
import type { PageOptions } from '../../../terminal/page/index.ts';
import type { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { CliError } from '../../context/exit.ts';
import { pageOptions } from '../../course/highlighting.ts';
import type { CourseContext } from '../../course/open-course.ts';
import type { Book } from './book.ts';
import { ContentsMode } from './contents-mode.ts';
import { hasDemos, runDemos, stepThrough } from './demos.ts';
import { MessageMode } from './message-mode.ts';
import type { Mode, Step } from './mode.ts';
import { PageMode } from './page-mode.ts';
import type { Places } from './places.ts';
import { SearchMode } from './search-mode.ts';
import { showCode } from './show-code.ts';
import type { Spot } from './start.ts';

/** Somebody reading: draws what they look at, and does what their keys say. */
export class Reader {
  interrupted = false;
  /** The page that is open, or was last. */
  place: Spot | null = null;
  private readonly book: Book;
  private readonly places: Places;
  private readonly terminal: FullScreen;
  private readonly context: CourseContext;
  private highlight: PageOptions['highlight'];
  private coloured = false;
  private mode: Mode | null = null;
  private page: Mode | null = null;
  /** Writes down that the page that is open has been seen. */
  private seen: (() => void) | null = null;
  /** The pages that have been open, so that what was predicted on them stays predicted. */
  private readonly pages = new Map<string, Mode>();

  constructor(book: Book, places: Places, terminal: FullScreen, context: CourseContext) {
    this.book = book;
    this.places = places;
    this.terminal = terminal;
    this.context = context;
  }

  /** Until they leave. */
  async run(): Promise<void> {
    while (this.mode !== null) {
      this.terminal.show(this.mode.draw());
      this.seen?.();
      this.seen = null;
      if (await this.bringColours()) continue;
      const key = await this.terminal.key();
      if (key === 'resize') continue;
      if (key === 'interrupt') this.interrupted = true;
      if (key === 'interrupt' || key === 'end') return;
      await this.open(await this.mode.press(key));
    }
  }

  /** What colours code is brought in behind the first page, which is there at once. @returns whether there is more to see */
  private async bringColours(): Promise<boolean> {
    if (this.coloured) return false;
    this.coloured = true;
    this.highlight = (await pageOptions(this.context.screen)).highlight;
    return this.highlight !== undefined;
  }

  /** Does what comes of a key. A chapter that cannot be shown says why in its place. */
  async open(step: Step): Promise<void> {
    const { messages } = this.context;
    try {
      await this.take(step);
    } catch (error) {
      if (!(error instanceof InvalidChapter)) throw error;
      const text = error.problems.map((problem) => describeProblem(problem, messages));
      const file = text[0]?.split(':', 1)[0] ?? '';
      this.mode = new MessageMode(messages.lesson.errors.invalid(file), text, this.context);
    }
  }

  private async take(step: Step): Promise<void> {
    switch (step.to) {
      case 'stay':
        break;
      case 'page':
        await this.turnTo(step.spot);
        break;
      case 'next':
        await this.next();
        break;
      case 'back':
        await this.back();
        break;
      case 'contents':
        this.mode = await ContentsMode.open(this.book, this.places, this.place, this.context);
        break;
      case 'search':
        this.mode = new SearchMode(this.book, this.context);
        break;
      case 'reading':
        if (this.page === null) await this.take({ to: 'contents' });
        else this.mode = this.page;
        break;
      case 'demo':
        await this.outside(async (spot) => runDemos(await this.pageAt(spot), this.context));
        break;
      case 'step':
        await this.step();
        break;
      case 'code':
        await this.outside(async (spot) => showCode(await this.pageAt(spot), this.context));
        break;
      case 'leave':
        this.mode = null;
        break;
    }
  }

  private async turnTo(spot: Spot): Promise<void> {
    const { id } = await this.book.chapter(spot.chapter);
    const content = await this.pageAt(spot);
    const key = `${spot.chapter} ${spot.page}`;
    this.page = this.pages.get(key) ?? (await this.makePage(spot));
    this.pages.set(key, this.page);
    this.mode = this.page;
    this.place = spot;
    this.seen = () => this.places.visit(id, content.id);
  }

  private async makePage(spot: Spot): Promise<Mode> {
    const chapter = await this.book.chapter(spot.chapter);
    return new PageMode({
      chapter,
      page: spot.page,
      hasDemo: hasDemos(await this.pageAt(spot)),
      context: this.context,
      highlight: () => this.highlight,
      record: (settled) => this.places.predict(chapter.id, settled),
    });
  }

  /** The next page; after the last of a chapter, which is done with it, the next chapter; after all, the contents. */
  private async next(): Promise<void> {
    if (this.place === null) return;
    const { chapter, page } = this.place;
    const { id, pages } = await this.book.chapter(chapter);
    if (page + 1 < pages.length) return this.turnTo({ chapter, page: page + 1 });
    this.places.finish(id);
    if (chapter + 1 < this.book.chapters.length) return this.turnTo({ chapter: chapter + 1, page: 0 });
    return this.take({ to: 'contents' });
  }

  private async back(): Promise<void> {
    if (this.place === null) return;
    const { chapter, page } = this.place;
    if (page > 0) return this.turnTo({ chapter, page: page - 1 });
    if (chapter === 0) return;
    const before = await this.book.chapter(chapter - 1);
    return this.turnTo({ chapter: chapter - 1, page: before.pages.length - 1 });
  }

  private async pageAt({ chapter, page }: Spot) {
    const { pages } = await this.book.chapter(chapter);
    return pages[page] as (typeof pages)[number];
  }

  /** Lets the reader step through the page's demo, which takes the screen for itself; or says why it cannot. */
  private async step(): Promise<void> {
    if (this.place === null) return;
    const page = await this.pageAt(this.place);
    this.terminal.leave();
    try {
      await stepThrough(page, this.context);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      this.mode = new MessageMode('', [error.message], this.context);
    }
    this.terminal.enter();
  }

  /** Does something on the terminal as it was before, where it can be scrolled back to; then a key leads back. */
  private async outside(act: (spot: Spot) => Promise<void>): Promise<void> {
    if (this.place === null) return;
    const { io, messages, screen } = this.context;
    this.terminal.leave();
    await act(this.place);
    io.stdout.write(`${screen.theme.colour.dim(messages.lesson.reader.pressKey)}\n`);
    this.terminal.listen();
    const key = await this.terminal.key();
    this.terminal.unlisten();
    if (key === 'interrupt') {
      this.interrupted = true;
      this.mode = null;
      return;
    }
    this.terminal.enter();
  }
}
