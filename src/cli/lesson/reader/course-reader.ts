import { describeProblem, InvalidFile } from '../../../lessons/index.ts';
import type { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { CliError } from '../../context/exit.ts';
import { findChapter, findPage } from '../../course/chapters.ts';
import type { ReadingPosition } from '../../journal/reading-position.ts';
import { type ChapterEnd, endOfChapter } from '../path/chapter-end.ts';
import { Path } from '../path/path.ts';
import { Activities } from './activities.ts';
import type { ReaderContext, Step } from './mode.ts';
import { OpenPage } from './open-page.ts';
import type { Prediction } from './prediction.ts';

/** Takes the steps of the path through a course, and those beside it. How things are shown is left open. */
export abstract class CourseReader {
  readonly path: Path;
  protected readonly context: ReaderContext;
  /** The page that is open, or the last of the chapter whose end is shown. */
  protected page: OpenPage | null = null;
  protected isAtEnd = false;
  protected isLeft = false;
  private readonly activities: Activities;
  /** The pages that have been open, so that what was done on them stays done. */
  private readonly pages = new Map<string, OpenPage>();
  /** The chapters at whose end a review was offered. */
  private readonly reviewed = new Set<number>();

  /** @param terminal that was taken, and is given back for what is done beside reading; null if none was */
  constructor(terminal: FullScreen | null, context: ReaderContext) {
    this.context = context;
    this.path = new Path(context);
    this.activities = new Activities(terminal, this.path, context);
  }

  /** Does what a key or a line leads to. A chapter that cannot be shown says why in its place. */
  open(step: Step): Promise<void> {
    return this.unlessRefused(() => this.take(step));
  }

  /** Asks the questions of a chapter, as Enter at its end does. @param position of its last page */
  openQuestions(position: ReadingPosition): Promise<void> {
    return this.unlessRefused(async () => {
      await this.path.lookUp(position);
      this.page = await this.loadPage(position);
      this.isAtEnd = true;
      await this.take({ to: 'questions', questions: this.path.questionsOf(this.page.chapter) });
    });
  }

  private async unlessRefused(act: () => Promise<void>): Promise<void> {
    const { messages } = this.context;
    try {
      await act();
    } catch (error) {
      if (error instanceof CliError) {
        this.showMessage('', [error.message]);
      } else if (error instanceof InvalidFile) {
        const text = error.problems.map((problem) => describeProblem(problem, messages));
        const file = text[0]?.split(':', 1)[0] ?? '';
        this.showMessage(messages.lesson.errors.invalid(file), text);
      } else {
        throw error;
      }
    }
  }

  /** Returns when the reader is left, or the input is over. @throws Interrupted on Ctrl-C */
  abstract run(): Promise<void>;

  protected abstract showPage(page: OpenPage): void;
  protected abstract showEnd(end: ChapterEnd): void;
  protected abstract showContents(): Promise<void>;
  protected abstract showMessage(head: string, text: readonly string[]): void;
  protected abstract search(): Promise<void>;
  protected abstract help(): Promise<void>;
  /** Shows what follows a prediction that was made, or what was said of it. */
  protected abstract goOnAfter(prediction: Prediction): void;
  /** Whether all of the page that is open was seen. */
  protected abstract get isPageSeen(): boolean;

  private async take(step: Step): Promise<void> {
    switch (step.to) {
      case 'stay':
        return;
      case 'look-up':
        await this.path.lookUp(step.position);
        return this.openPage();
      case 'see':
        return this.openSeen();
      case 'page':
        return this.nextPage();
      case 'end':
        await this.path.reachEnd(this.isPageSeen);
        return this.openEnd();
      case 'chapter':
        return this.readOn(await this.path.nextChapter());
      case 'back':
        return this.isAtEnd ? this.openPage() : this.turnBack();
      case 'place':
        await this.path.goBack();
        return this.openPage();
      case 'reading':
        return this.isAtEnd ? this.openEnd() : this.page === null ? this.showContents() : this.openPage();
      case 'contents':
        return this.showContents();
      case 'search':
        return this.search();
      case 'help':
        return this.help();
      case 'leave':
        this.isLeft = true;
        return;
      case 'predict':
        await this.activities.predict(step.prediction);
        return this.goOnAfter(step.prediction);
      case 'questions':
        await this.activities.ask(step.questions);
        return this.isAtEnd || this.page?.isLast ? this.take({ to: 'end' }) : undefined;
      case 'review':
        this.reviewed.add(this.path.position?.chapter ?? -1);
        await this.activities.review(step.due);
        return this.openEnd();
      case 'exercise':
        await this.activities.exercise(step.exercise);
        return this.isAtEnd ? this.openEnd() : undefined;
      case 'run':
        this.page?.watched();
    }
    if (this.page !== null) await this.activities.withPage(step.to, this.page);
  }

  private async openSeen(): Promise<void> {
    const { context, page } = this;
    const see = page?.see ?? null;
    if (see === null) return;
    const file = findChapter(see.chapter, context);
    const position = {
      chapter: context.chapters.indexOf(file.id),
      page: await findPage(see.page, file, context),
    };
    return this.take({ to: 'look-up', position });
  }

  private async openPage(): Promise<void> {
    const { position } = this.path;
    if (position === null) return;
    this.page = await this.loadPage(position);
    this.isAtEnd = false;
    this.showPage(this.page);
  }

  private async loadPage({ chapter, page }: ReadingPosition): Promise<OpenPage> {
    const { context, path, pages } = this;
    const key = `${chapter} ${page}`;
    const known = pages.get(key);
    if (known !== undefined) return known;
    const opened = new OpenPage(await context.chapters.at(chapter), page, path.isNew, path, context);
    await opened.restore();
    pages.set(key, opened);
    return opened;
  }

  private async openEnd(): Promise<void> {
    const { chapter = 0 } = this.path.position ?? {};
    const end = await endOfChapter(chapter, this.reviewed.has(chapter), this.path, this.context);
    this.isAtEnd = true;
    this.showEnd(end);
  }

  private nextPage(): Promise<void> {
    const { position } = this.path;
    return this.readOn(position && { ...position, page: position.page + 1 });
  }

  private async readOn(to: ReadingPosition | null): Promise<void> {
    if (to === null) return;
    await this.path.readOn(to);
    return this.openPage();
  }

  private async turnBack(): Promise<void> {
    const { position } = this.path;
    if (position === null) return;
    const { chapter, page } = position;
    if (page === 0 && chapter === 0) return;
    const before = page > 0 ? null : await this.context.chapters.at(chapter - 1);
    this.path.turnBack(
      before === null ? { chapter, page: page - 1 } : { chapter: chapter - 1, page: before.pages.length - 1 },
    );
    return this.openPage();
  }
}
