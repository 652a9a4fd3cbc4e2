import { openHelp } from '../../../terminal/help/index.ts';
import type { PageOptions } from '../../../terminal/page/index.ts';
import { isTooSmall, tooSmallPicture } from '../../../terminal/page/too-small.ts';
import type { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { Interrupted, unlessInterrupted } from '../../../terminal/screen/io.ts';
import { pageOptions } from '../../course/highlighting.ts';
import type { ChapterEnd } from '../path/chapter-end.ts';
import { contentsMode } from './contents-mode.ts';
import { CourseReader } from './course-reader.ts';
import { endMode } from './end-mode.ts';
import { messageMode } from './message-mode.ts';
import type { Mode, ReaderContext } from './mode.ts';
import type { OpenPage } from './open-page.ts';
import { PageMode } from './page-mode.ts';
import type { Prediction } from './prediction.ts';
import { searchMode } from './search-mode.ts';

/** On less, a page shows hardly more than its keys. */
const LEAST_SIZE = { width: 24, height: 6 };

/** Shows one mode after another on a terminal that is taken, and does what keys lead to. */
export class Reader extends CourseReader {
  private readonly terminal: FullScreen;
  private highlight: PageOptions['highlight'];
  private highlightWanted = true;
  private mode: Mode | null = null;
  private pageMode: PageMode | null = null;
  /** How far each page that has been open was seen. */
  private readonly modes = new Map<OpenPage, PageMode>();

  constructor(terminal: FullScreen, context: ReaderContext) {
    super(terminal, context);
    this.terminal = terminal;
  }

  async run(): Promise<void> {
    try {
      await this.readKeys();
    } finally {
      for (const [{ chapter, content }, { lettersAbove }] of this.modes) {
        this.path.keepLetters(chapter, content, lettersAbove);
      }
    }
  }

  private async readKeys(): Promise<void> {
    while (this.mode !== null && !this.isLeft) {
      const { screen } = this.context;
      const hidden = isTooSmall(screen, LEAST_SIZE);
      this.terminal.show(hidden ? tooSmallPicture(screen, LEAST_SIZE) : this.mode.draw());
      if (this.mode === this.pageMode && this.isPageSeen) await this.path.seeEnd();
      if (await this.loadHighlight()) continue;
      const key = await this.terminal.key();
      if (key === 'resize') continue;
      if (key === 'interrupt') throw new Interrupted();
      if (key === 'end') return;
      // Nobody passes what cannot be seen.
      if (hidden && key !== 'q') continue;
      // A key may need a program to be run, and that may never end.
      await this.open(await unlessInterrupted(this.terminal, this.mode.press(key)));
    }
  }

  protected get isPageSeen(): boolean {
    return this.pageMode?.isSeen ?? false;
  }

  protected showPage(page: OpenPage): void {
    const start = this.path.lettersAbove(page.chapter, page.content);
    const mode = this.modes.get(page) ?? new PageMode(page, start, () => this.highlight, this.context);
    this.modes.set(page, mode);
    this.pageMode = mode;
    this.mode = mode;
  }

  protected showEnd(end: ChapterEnd): void {
    this.mode = endMode(end, this.path.canReturn, this.context);
  }

  protected async showContents(): Promise<void> {
    this.mode = await contentsMode(this.path.position, this.context);
  }

  protected showMessage(head: string, text: readonly string[]): void {
    this.mode = messageMode(head, text, this.context);
  }

  protected search(): Promise<void> {
    this.mode = searchMode(this.context);
    return Promise.resolve();
  }

  protected async help(): Promise<void> {
    const help = this.mode?.help() ?? null;
    if (help !== null) await openHelp(help, this.terminal, this.context);
  }

  protected goOnAfter(prediction: Prediction): void {
    this.pageMode?.follow(prediction);
  }

  /** Loads what colours code behind the first page, which must not wait for it. @returns whether to draw again */
  private async loadHighlight(): Promise<boolean> {
    if (!this.highlightWanted) return false;
    this.highlightWanted = false;
    this.highlight = (await pageOptions(this.context.screen)).highlight;
    return this.highlight !== undefined;
  }
}
