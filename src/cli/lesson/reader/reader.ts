import { describeProblem, InvalidFile, type Page } from '../../../lessons/index.ts';
import type { PageOptions } from '../../../terminal/page/index.ts';
import type { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { unlessInterrupted } from '../../../terminal/screen/io.ts';
import { CliError } from '../../context/exit.ts';
import { pageOptions } from '../../course/highlighting.ts';
import type { ReadingPosition } from '../../journal/reading-position.ts';
import { contentsMode } from './contents-mode.ts';
import { editProgram } from './edit-program.ts';
import { workOnExercise } from './exercise.ts';
import { messageMode } from './message-mode.ts';
import type { Mode, ReaderContext, Step } from './mode.ts';
import { runDemos, showCode, stepThrough } from './page-actions.ts';
import { PageMode } from './page-mode.ts';
import { searchMode } from './search-mode.ts';

export class Reader {
  interrupted = false;
  /** The page that is open, or was last. */
  position: ReadingPosition | null = null;
  private readonly terminal: FullScreen;
  private readonly context: ReaderContext;
  private highlight: PageOptions['highlight'];
  private highlightWanted = true;
  private mode: Mode | null = null;
  private page: Mode | null = null;
  /** Writes down that the page that is open has been seen, once it has. */
  private onSeen: (() => void) | null = null;
  /** The pages that have been open, so that what was predicted on them stays predicted. */
  private readonly pages = new Map<string, Mode>();

  constructor(terminal: FullScreen, context: ReaderContext) {
    this.terminal = terminal;
    this.context = context;
  }

  async run(): Promise<void> {
    while (this.mode !== null) {
      this.terminal.show(this.mode.draw());
      this.onSeen?.();
      this.onSeen = null;
      if (await this.loadHighlight()) continue;
      const key = await this.terminal.key();
      if (key === 'resize') continue;
      if (key === 'interrupt') this.interrupted = true;
      if (key === 'interrupt' || key === 'end') return;
      // A key may need a program to be run, and that may never end.
      await this.open(await unlessInterrupted(this.terminal, this.mode.press(key)));
    }
  }

  /** Loads what colours code behind the first page, which must not wait for it. @returns whether to draw again */
  private async loadHighlight(): Promise<boolean> {
    if (!this.highlightWanted) return false;
    this.highlightWanted = false;
    this.highlight = (await pageOptions(this.context.screen)).highlight;
    return this.highlight !== undefined;
  }

  /** Does what a key leads to. A chapter that cannot be shown says why in its place. */
  async open(step: Step): Promise<void> {
    const { messages } = this.context;
    try {
      await this.take(step);
    } catch (error) {
      if (!(error instanceof InvalidFile)) throw error;
      const text = error.problems.map((problem) => describeProblem(problem, messages));
      const file = text[0]?.split(':', 1)[0] ?? '';
      this.mode = messageMode(messages.lesson.errors.invalid(file), text, this.context);
    }
  }

  private async take(step: Step): Promise<void> {
    switch (step.to) {
      case 'stay':
        return;
      case 'page':
        return this.turnTo(step.position);
      case 'next':
        return this.next();
      case 'back':
        return this.back();
      case 'demo':
        return this.outside((page) => runDemos(page, this.context));
      case 'step':
        return this.step();
      case 'code':
        return this.outside((page) => showCode(page, this.context));
      case 'edit':
        return this.outside((page) => editProgram(page, this.copyName(), this.context));
      case 'exercise':
        return this.exercise();
      case 'search':
        this.mode = searchMode(this.context);
        return;
      case 'reading':
        this.mode = this.page ?? (await contentsMode(this.position, this.context));
        return;
      case 'contents':
        this.mode = await contentsMode(this.position, this.context);
        return;
      case 'leave':
        this.mode = null;
    }
  }

  private async turnTo(position: ReadingPosition): Promise<void> {
    const { chapters, journal } = this.context;
    const chapter = await chapters.at(position.chapter);
    const key = `${position.chapter} ${position.page}`;
    this.page =
      this.pages.get(key) ?? new PageMode(chapter, position.page, () => this.highlight, this.context);
    this.pages.set(key, this.page);
    this.mode = this.page;
    this.position = position;
    const page = await this.pageAt(position);
    this.onSeen = () => journal.visit(chapter.id, page.id);
  }

  /** The next page; after the last of a chapter, which is done with it, the next chapter; after all, the contents. */
  private async next(): Promise<void> {
    if (this.position === null) return;
    const { chapters, journal } = this.context;
    const { chapter, page } = this.position;
    const { id, pages } = await chapters.at(chapter);
    if (page + 1 < pages.length) return this.turnTo({ chapter, page: page + 1 });
    journal.finish(id);
    if (chapter + 1 < chapters.files.length) return this.turnTo({ chapter: chapter + 1, page: 0 });
    return this.take({ to: 'contents' });
  }

  private async back(): Promise<void> {
    if (this.position === null) return;
    const { chapter, page } = this.position;
    if (page > 0) return this.turnTo({ chapter, page: page - 1 });
    if (chapter === 0) return;
    const { pages } = await this.context.chapters.at(chapter - 1);
    return this.turnTo({ chapter: chapter - 1, page: pages.length - 1 });
  }

  private async pageAt({ chapter, page }: ReadingPosition): Promise<Page> {
    const { pages } = await this.context.chapters.at(chapter);
    return pages[page] as Page;
  }

  private step(): Promise<void> {
    return this.instead((page) => stepThrough(page, this.context));
  }

  private exercise(): Promise<void> {
    return this.instead((page) => workOnExercise(page, this.context));
  }

  /** The name of the copy of a page's program: `gather-3`. */
  private copyName(): string {
    const { chapter = 0, page = 0 } = this.position ?? {};
    return `${this.context.chapters.files[chapter]?.id}-${page + 1}`;
  }

  /** Does something with the page that takes the screen for itself; or says why it cannot. */
  private async instead(act: (page: Page) => Promise<void>): Promise<void> {
    if (this.position === null) return;
    const page = await this.pageAt(this.position);
    this.terminal.leave();
    try {
      await act(page);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      this.mode = messageMode('', [error.message], this.context);
    }
    this.terminal.enter();
  }

  /** Does something on the terminal as it was before, where it can be scrolled back to; then a key leads back. */
  private async outside(act: (page: Page) => Promise<void> | void): Promise<void> {
    if (this.position === null) return;
    const { messages, screen, say } = this.context;
    const page = await this.pageAt(this.position);
    this.terminal.leave();
    await act(page);
    say([screen.theme.colour.dim(messages.lesson.reader.pressKey)]);
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
