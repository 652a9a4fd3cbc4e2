import type { Help } from '../../../terminal/help/index.ts';
import { frame, type PageOptions, roomOf } from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import { SeenText } from '../../../terminal/screen/seen-text.ts';
import { chapterHead } from './chapter-head.ts';
import { type Mode, type ReaderContext, STAY, type Step } from './mode.ts';
import type { OpenPage } from './open-page.ts';
import { PAGE_ACTIONS, pageHelp, pageKeys } from './page-keys.ts';
import type { Prediction } from './prediction.ts';

/** Shows a page, as much of it as there is room for. */
export class PageMode implements Mode {
  readonly page: OpenPage;
  private readonly context: ReaderContext;
  private readonly highlight: () => PageOptions['highlight'];
  private readonly text: SeenText;
  /** The prediction of which something was said that must be seen when the page is drawn next. */
  private following: Prediction | null = null;

  /**
   * @param start how many letters of it are above the screen at first
   * @param highlight gives what colours code, once it is there.
   */
  constructor(
    page: OpenPage,
    start: number,
    highlight: () => PageOptions['highlight'],
    context: ReaderContext,
  ) {
    this.page = page;
    this.text = new SeenText(start);
    this.context = context;
    this.highlight = highlight;
  }

  /** Whether all of it was on the screen. */
  get isSeen(): boolean {
    return !this.text.hasRest && this.page.prediction === null;
  }

  get lettersAbove(): number {
    return this.text.lettersAbove;
  }

  /** Brings what was said of a prediction into sight when it is drawn next. */
  follow(prediction: Prediction): void {
    this.following = prediction;
  }

  draw(): readonly string[] {
    const { screen, messages } = this.context;
    const { theme } = screen;
    const { chapter, page, sitting, offers } = this.page;
    this.updateText(roomOf(screen.height));
    const head = chapterHead(chapter, sitting, this.context);
    const number = messages.lesson.reader.page(page + 1, chapter.pages.length);
    const place = { text: `  ${number}`, paint: theme.colour.dim };
    const keys = pageKeys(this.page.state(this.text.hasRest), offers, messages);
    return frame({ head, place, body: this.text.lines, top: this.text.top, keys }, screen);
  }

  press(key: Key): Step {
    if (this.text.press(key)) return STAY;
    if (key === 'enter' || key === 'space') return this.next();
    const { exercise, isLast, offers } = this.page;
    if (key === 'escape') return offers.canReturn ? { to: 'place' } : STAY;
    if (key === 'x') return exercise === null ? STAY : { to: 'exercise', exercise };
    const to = PAGE_ACTIONS[key] ?? 'stay';
    if (to === 'page') return { to: isLast ? 'end' : 'page' };
    return { to };
  }

  help(): Help {
    return pageHelp(this.page.offers, this.context.screen.theme, this.context.messages);
  }

  private next(): Step {
    const step = this.page.next(this.text.hasRest);
    if (step === null) this.text.showRest();
    return step ?? STAY;
  }

  /** Takes the lines of the page as it is now, scrolled to what was said last. */
  private updateText(room: number): void {
    const { width, theme } = this.context.screen;
    const highlight = this.highlight();
    const options = { width, theme, ...(highlight && { highlight }) };
    const { first, rest } = this.page.lines(this.following, options);
    const lines = rest.length === 0 ? first : [...first, '', ...rest];
    // After the run of a prediction no further than to its question, so that both can be seen.
    const follow = first.length - 1 + (this.following?.open ? 0 : room >> 1);
    this.text.update(lines, room, this.following === null ? undefined : follow);
    this.following = null;
  }
}
