import { textIn } from '../../../i18n/index.ts';
import type { Chapter } from '../../../lessons/index.ts';
import { type Hint, type PageOptions, sentence, title } from '../../../terminal/page/index.ts';
import { readLine } from '../../../terminal/screen/read-line.ts';
import { quote } from '../../../text/index.ts';
import type { ChapterEnd } from '../path/chapter-end.ts';
import { CourseReader } from './course-reader.ts';
import { type Choice, choicesAt, nextChoice, statusOf } from './end-choices.ts';
import { type ReaderContext, STAY, type Step } from './mode.ts';
import type { OpenPage } from './open-page.ts';
import { PAGE_ACTIONS, pageStepWords, programKeys } from './page-keys.ts';
import { chapterChosen, contentsLines, pagesFound } from './plain-lists.ts';
import type { Prediction } from './prediction.ts';

/** The end of a chapter that is shown: what there is to do, and which of it Enter does. */
interface ShownEnd {
  readonly choices: readonly Choice[];
  readonly next: number;
}

/**
 * Says one thing after another, and reads lines: for somebody who listens, or whose terminal cannot be drawn on. Nothing
 * that was written is changed.
 */
export class PlainReader extends CourseReader {
  private readonly options: PageOptions;
  private end: ShownEnd = { choices: [], next: 0 };
  /** The chapter of the page that was told last. */
  private chapter: Chapter | null = null;

  /** @param options to draw pages with */
  constructor(options: PageOptions, context: ReaderContext) {
    super(null, context);
    this.options = options;
  }

  async run(): Promise<void> {
    while (!this.isLeft) {
      const { page } = this;
      if (page === null) {
        await this.open({ to: 'contents' });
      } else {
        if (!this.isAtEnd && this.isPageSeen) await this.path.seeEnd();
        const line = await this.ask(this.context.messages.lesson.plain.next(this.enterDoes(page)));
        await this.open(line === null ? { to: 'leave' } : this.stepFor(line, page));
      }
    }
  }

  protected get isPageSeen(): boolean {
    return this.page !== null && this.page.prediction === null;
  }

  protected showPage(page: OpenPage): void {
    const { language, screen, messages } = this.context;
    const { chapter, content, sitting } = page;
    const count = chapter.pages.length;
    const name = screen.theme.words.page.page(page.page + 1, count, textIn(content.title, language));
    const head = messages.lesson.plain.chapter(chapter.order, textIn(chapter.title, language));
    const isNamed = page.page > 0 && chapter === this.chapter;
    this.chapter = chapter;
    this.say([
      ...(isNamed ? [] : title(head, this.options)),
      ...(page.page === sitting.first && sitting.title !== null
        ? title(textIn(sitting.title, language), this.options)
        : []),
      ...title(name, this.options),
      '',
      ...page.linesAfter(null, this.options),
    ]);
  }

  protected goOnAfter(prediction: Prediction): void {
    const lines = this.page?.linesAfter(prediction, this.options) ?? [];
    if (!prediction.open && lines.length > 0) this.say(lines);
  }

  protected showEnd(end: ChapterEnd): void {
    const { context } = this;
    const { plain } = context.messages.lesson;
    const choices = choicesAt(end, context);
    this.end = { choices, next: nextChoice(choices, end) };
    const { chapter, sitting, next } = end;
    const isSitting = next?.step === 'page' && sitting.title !== null;
    const name = textIn(isSitting ? (sitting.title ?? '') : chapter.title, context.language);
    const status = statusOf(end, context);
    this.say([
      ...sentence(isSitting ? plain.endOfSitting(name, status) : plain.end(name, status), '', context.screen),
      ...choices.flatMap((choice, index) => sentence(choice.title, `${index + 1}. `, context.screen)),
    ]);
  }

  protected async showContents(): Promise<void> {
    this.say(await contentsLines(this.context));
    const line = await this.ask(this.context.messages.lesson.plain.contents);
    if (line === null || line === 'q') this.isLeft = true;
    else await this.open(await chapterChosen(line, this.page !== null, this.context));
  }

  protected async search(): Promise<void> {
    const { plain } = this.context.messages.lesson;
    const query = await this.ask(plain.search);
    if (query === null) this.isLeft = true;
    if (!query) return;
    const found = await pagesFound(query, this.context);
    this.say(found.lines);
    const line = found.positions.length === 0 ? '' : await this.ask(plain.hits);
    const position = found.positions[Number(line) - 1];
    if (line === null) this.isLeft = true;
    else if (position !== undefined) await this.open({ to: 'look-up', position });
  }

  protected showMessage(head: string, text: readonly string[]): void {
    this.say([head, ...text].filter(Boolean).flatMap((line) => sentence(line, '', this.context.screen)));
  }

  protected help(): Promise<void> {
    const { screen } = this.context;
    const { words } = screen.theme;
    this.say(this.keys().flatMap(({ key, does }) => sentence(words.labelled(key, does), '', screen)));
    return Promise.resolve();
  }

  private say(lines: readonly string[]): void {
    this.context.say(['', ...lines]);
  }

  /** The line that is typed, without spaces around it; null at the end of the input. */
  private async ask(text: string): Promise<string | null> {
    const { io, screen } = this.context;
    const line = await readLine(io, () => this.say(sentence(text, '', screen)));
    return line?.trim() ?? null;
  }

  private enterDoes(page: OpenPage): string {
    if (this.isAtEnd) return this.end.choices[this.end.next]?.does ?? '';
    return pageStepWords(page.state(false), this.context.messages);
  }

  private stepFor(line: string, page: OpenPage): Step {
    const { choices, next } = this.end;
    const key = line.toLowerCase();
    if (key === '') return (this.isAtEnd ? choices[next]?.step : page.next(false)) ?? STAY;
    if (key === '?') return { to: 'help' };
    const chosen = this.isAtEnd ? choices[Number(key) - 1] : undefined;
    if (chosen !== undefined) return chosen.step;
    if (!this.keys().some((each) => each.key === key)) {
      this.showMessage('', [this.context.messages.lesson.plain.nothing(quote(line))]);
      return STAY;
    }
    if (key === 'p') return { to: 'place' };
    if (key === 'x' && page.exercise !== null) return { to: 'exercise', exercise: page.exercise };
    const to = PAGE_ACTIONS[key] ?? 'stay';
    return { to: to === 'page' && page.isLast ? 'end' : to };
  }

  /** What can be typed now, besides Enter. */
  private keys(): Hint[] {
    const { messages } = this.context;
    const { keys, help, enter } = messages.lesson.reader;
    const { page, isAtEnd } = this;
    return [
      ...(isAtEnd ? [{ key: '1-9', does: help.open }] : [{ key: 'n', does: enter.page }]),
      { key: 'b', does: keys.back },
      ...(this.path.canReturn ? [{ key: 'p', does: keys.place }] : []),
      ...(page?.exercise ? [{ key: 'x', does: keys.exercise }] : []),
      ...(page?.see && !isAtEnd ? [{ key: 'l', does: keys.see }] : []),
      ...(page === null || isAtEnd ? [] : programKeys(page.offers, messages)),
      { key: 't', does: keys.contents },
      { key: '/', does: help.search },
      { key: 'q', does: keys.leave },
    ];
  }
}
