import { describeProblem, InvalidFile } from '../../../lessons/index.ts';
import { openHelp } from '../../../terminal/help/index.ts';
import type { PageOptions } from '../../../terminal/page/index.ts';
import type { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { Interrupted, unlessInterrupted } from '../../../terminal/screen/io.ts';
import { CliError } from '../../context/exit.ts';
import { pageOptions } from '../../course/highlighting.ts';
import type { ReadingPosition } from '../../journal/reading-position.ts';
import { endOfChapter } from '../path/chapter-end.ts';
import { Path } from '../path/path.ts';
import { Activities } from './activities.ts';
import { contentsMode } from './contents-mode.ts';
import { endMode } from './end-mode.ts';
import { messageMode } from './message-mode.ts';
import type { Mode, ReaderContext, Step } from './mode.ts';
import { OpenPage } from './open-page.ts';
import { PageMode } from './page-mode.ts';
import { searchMode } from './search-mode.ts';

/** Shows one mode after another on a terminal that is taken, and does what keys lead to. */
export class Reader {
  readonly path: Path;
  private readonly terminal: FullScreen;
  private readonly context: ReaderContext;
  private readonly activities: Activities;
  private highlight: PageOptions['highlight'];
  private highlightWanted = true;
  private mode: Mode | null = null;
  private page: PageMode | null = null;
  /** Whether the end of the chapter is shown in place of its last page. */
  private isAtEnd = false;
  /** The pages that have been open, so that what was predicted on them stays predicted. */
  private readonly pages = new Map<string, PageMode>();
  /** The chapters at whose end a review was offered. */
  private readonly reviewed = new Set<number>();

  constructor(terminal: FullScreen, context: ReaderContext) {
    this.terminal = terminal;
    this.context = context;
    this.path = new Path(context);
    this.activities = new Activities(terminal, this.path, context);
  }

  /** Returns when the reader is left. @throws Interrupted on Ctrl-C */
  async run(): Promise<void> {
    while (this.mode !== null) {
      this.terminal.show(this.mode.draw());
      if (this.mode === this.page && this.page.isSeen) await this.path.seeEnd();
      if (await this.loadHighlight()) continue;
      const key = await this.terminal.key();
      if (key === 'resize') continue;
      if (key === 'interrupt') throw new Interrupted();
      if (key === 'end') return;
      // A key may need a program to be run, and that may never end.
      await this.open(await unlessInterrupted(this.terminal, this.mode.press(key)));
    }
  }

  /** Does what a key leads to. A chapter that cannot be shown says why in its place. */
  async open(step: Step): Promise<void> {
    const { messages } = this.context;
    try {
      await this.take(step);
    } catch (error) {
      if (error instanceof CliError) {
        this.mode = messageMode('', [error.message], this.context);
      } else if (error instanceof InvalidFile) {
        const text = error.problems.map((problem) => describeProblem(problem, messages));
        const file = text[0]?.split(':', 1)[0] ?? '';
        this.mode = messageMode(messages.lesson.errors.invalid(file), text, this.context);
      } else {
        throw error;
      }
    }
  }

  private async take(step: Step): Promise<void> {
    switch (step.to) {
      case 'stay':
        return;
      case 'look-up':
        await this.path.lookUp(step.position);
        return this.showPage();
      case 'page':
        return this.nextPage();
      case 'end':
        await this.path.reachEnd(this.page?.isSeen ?? false);
        return this.showEnd();
      case 'chapter':
        return this.readOn(await this.path.nextChapter());
      case 'back':
        return this.isAtEnd ? this.showPage() : this.back();
      case 'place':
        await this.path.goBack();
        return this.showPage();
      case 'reading':
        return this.isAtEnd ? this.showEnd() : this.page === null ? this.showContents() : this.showPage();
      case 'contents':
        return this.showContents();
      case 'search':
        this.mode = searchMode(this.context);
        return;
      case 'help': {
        const help = this.mode?.help() ?? null;
        return help === null ? undefined : openHelp(help, this.terminal, this.context);
      }
      case 'leave':
        this.mode = null;
        return;
      case 'predict':
        await this.activities.predict(step.prediction);
        this.page?.follow(step.prediction);
        return;
      case 'review':
        this.reviewed.add(this.path.position?.chapter ?? -1);
        await this.activities.review();
        return this.showEnd();
      case 'questions':
        await this.activities.ask(step.questions);
        return this.isAtEnd || this.page?.page.isLast ? this.take({ to: 'end' }) : undefined;
      case 'exercise':
        await this.activities.exercise(step.exercise);
        return this.isAtEnd ? this.showEnd() : undefined;
      case 'run':
        this.page?.page.watched();
    }
    if (this.page !== null) await this.activities.withPage(step.to, this.page.page);
  }

  private async showPage(): Promise<void> {
    const { position } = this.path;
    if (position === null) return;
    const { chapter, page } = position;
    const key = `${chapter} ${page}`;
    const open = this.pages.get(key) ?? (await this.openPage(position));
    this.pages.set(key, open);
    this.page = open;
    this.mode = open;
    this.isAtEnd = false;
  }

  private async openPage({ chapter, page }: ReadingPosition): Promise<PageMode> {
    const { context, path } = this;
    const opened = new OpenPage(await context.chapters.at(chapter), page, path.isNew, path, context);
    await opened.restore();
    return new PageMode(opened, () => this.highlight, context);
  }

  private async showEnd(): Promise<void> {
    const { chapter = 0 } = this.path.position ?? {};
    const end = await endOfChapter(chapter, this.reviewed.has(chapter), this.path, this.context);
    this.mode = endMode(end, this.path.canReturn, this.context);
    this.isAtEnd = true;
  }

  private async showContents(): Promise<void> {
    this.mode = await contentsMode(this.path.position, this.context);
  }

  private async nextPage(): Promise<void> {
    const { position } = this.path;
    return this.readOn(position && { ...position, page: position.page + 1 });
  }

  private async readOn(to: ReadingPosition | null): Promise<void> {
    if (to === null) return;
    await this.path.readOn(to);
    return this.showPage();
  }

  private async back(): Promise<void> {
    const { position } = this.path;
    if (position === null) return;
    const { chapter, page } = position;
    if (page === 0 && chapter === 0) return;
    const before = page > 0 ? null : await this.context.chapters.at(chapter - 1);
    this.path.turnBack(
      before === null ? { chapter, page: page - 1 } : { chapter: chapter - 1, page: before.pages.length - 1 },
    );
    return this.showPage();
  }

  /** Loads what colours code behind the first page, which must not wait for it. @returns whether to draw again */
  private async loadHighlight(): Promise<boolean> {
    if (!this.highlightWanted) return false;
    this.highlightWanted = false;
    this.highlight = (await pageOptions(this.context.screen)).highlight;
    return this.highlight !== undefined;
  }
}
