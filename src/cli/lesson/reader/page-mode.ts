import { textIn } from '../../../i18n/index.ts';
import type { Block, Chapter, Page } from '../../../lessons/index.ts';
import {
  type BlockInput,
  boldSpans,
  frame,
  type Hint,
  type PageOptions,
  pageBody,
  roomOf,
  title,
} from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import { scrollBy, scrollTo } from '../../../terminal/screen/scroll.ts';
import { blockInput, shownBlocks } from '../../course/page-input.ts';
import { hasPython } from './edit-program.ts';
import { type Mode, type ReaderContext, STAY, type Step } from './mode.ts';
import { hasDemos } from './page-actions.ts';
import { PAGE_ACTIONS, pageKeys } from './page-keys.ts';
import { Prediction, type PredictionResult } from './prediction.ts';
import { AnswerInput } from './text-input.ts';

/** A page that is being read. What a prediction is about to give away stays hidden until it has been made. */
export class PageMode implements Mode {
  private readonly chapter: Chapter;
  private readonly page: number;
  private readonly content: Page;
  private readonly context: ReaderContext;
  private readonly highlight: () => PageOptions['highlight'];
  private readonly blocks: readonly Block[];
  private readonly predictions = new Map<Block, Prediction>();
  private answering: AnswerInput | null = null;
  private top = 0;
  private length = 0;
  /** The prediction of which something was said that must be seen when the page is drawn next. */
  private following: Prediction | null = null;

  /** @param highlight gives what colours code, once it is there. */
  constructor(
    chapter: Chapter,
    page: number,
    highlight: () => PageOptions['highlight'],
    context: ReaderContext,
  ) {
    const { journal } = context;
    this.chapter = chapter;
    this.page = page;
    this.content = chapter.pages[page] as Page;
    this.context = context;
    this.highlight = highlight;
    this.blocks = shownBlocks(this.content, context);
    const record = (result: PredictionResult): void => journal.answer({ ...result, chapter: chapter.id });
    for (const block of this.blocks) {
      if (block.type !== 'prediction') continue;
      this.predictions.set(block, new Prediction(block.question, context, record));
    }
  }

  draw(): readonly string[] {
    const { screen, language, messages } = this.context;
    const { height, theme } = screen;
    const { reader: words } = messages.lesson;
    const room = roomOf(height);
    const body = this.body(room);
    this.length = body.length;
    this.top = scrollTo(this.top, { top: this.top, length: body.length, room });
    const head = [
      { text: `${this.chapter.order}. `, paint: theme.colour.dim },
      ...boldSpans(textIn(this.chapter.title, language), theme),
      { text: `  ${words.page(this.page + 1, this.chapter.pages.length)}`, paint: theme.colour.dim },
    ];
    const prompt = this.answering?.spans(theme);
    const keys = this.keys(body.length > room);
    return frame({ head, body, top: this.top, keys, ...(prompt && { prompt }) }, screen);
  }

  async press(key: Key): Promise<Step> {
    const open = this.openPrediction();
    if (this.answering !== null && open !== null) return this.answer(key, open, this.answering);
    const room = roomOf(this.context.screen.height);
    // The space bar turns the page where there is nothing more to be seen of this one.
    const scrollKey = key === 'space' && this.top + room < this.length ? 'page-down' : key;
    const top = scrollBy({ top: this.top, length: this.length, room }, scrollKey);
    if (top !== null) {
      this.top = top;
      return STAY;
    }
    if (open !== null && (key === 'enter' || key === 'space' || /^[1-9]$/.test(key))) {
      this.answering = new AnswerInput(open.form, this.context.messages, /^\d$/.test(key) ? key : '');
      this.following = open;
      return STAY;
    }
    return this.step(key);
  }

  private step(key: Key): Step {
    const to = PAGE_ACTIONS[key] ?? 'stay';
    if ((to === 'demo' || to === 'step') && !hasDemos(this.content)) return STAY;
    if ((to === 'edit' && !hasPython(this.content)) || (to === 'exercise' && !this.hasExercise)) return STAY;
    return { to };
  }

  private async answer(key: Key, open: Prediction, line: AnswerInput): Promise<Step> {
    if (key === 'escape') {
      this.answering = null;
    } else if (key === '?') {
      open.hint();
    } else if (key === 'enter') {
      if (!(await open.answer(line.text))) line.refuse();
      else this.answering = open.open ? new AnswerInput(open.form, this.context.messages) : null;
    } else {
      line.press(key);
    }
    if (key === '?' || key === 'enter') this.following = open;
    return STAY;
  }

  /** The lines of the page to the first open prediction, scrolled to what was said last. */
  private body(room: number): string[] {
    const { screen, language } = this.context;
    const { width, theme } = screen;
    const highlight = this.highlight();
    const options = { width, theme, ...(highlight && { highlight }) };
    const seen = this.blocks.slice(0, this.endOf(this.openPrediction()));
    const draw = (blocks: readonly Block[]): string[] =>
      pageBody({ title: '', blocks: blocks.map((block) => this.input(block)) }, options);
    const end = this.endOf(this.following);
    const first = [...title(textIn(this.content.title, language), options), '', ...draw(seen.slice(0, end))];
    const rest = draw(seen.slice(end));
    const lines = rest.length === 0 ? first : [...first, '', ...rest];
    if (this.following !== null) {
      // After the run of a prediction no further than to its question, so that both can be seen.
      const last = first.length - 1 + (this.following.open ? 0 : room >> 1);
      const scroll = { top: this.top, length: lines.length, room };
      this.top = scrollTo(Math.min(lines.length - 1, last), scroll);
      this.following = null;
    }
    return lines;
  }

  /** How many blocks there are up to this prediction; all, for none. */
  private endOf(prediction: Prediction | null): number {
    if (prediction === null) return this.blocks.length;
    return this.blocks.findIndex((block) => this.predictions.get(block) === prediction) + 1;
  }

  private input(block: Block): BlockInput {
    const prediction = this.predictions.get(block);
    if (prediction === undefined) return blockInput(block, this.context);
    return { type: 'prediction', ...prediction.input() };
  }

  private openPrediction(): Prediction | null {
    for (const prediction of this.predictions.values()) if (prediction.open) return prediction;
    return null;
  }

  private keys(scrolls: boolean): Hint[] {
    const hasDemo = hasDemos(this.content);
    const hasCode = this.blocks.some(({ type }) => ['code', 'pair', 'prediction'].includes(type));
    const { hasExercise } = this;
    const answering = this.answering?.text ?? null;
    const asked = this.openPrediction() !== null;
    const state = {
      hasDemo,
      hasCode,
      hasPython: hasPython(this.content),
      hasExercise,
      answering,
      asked,
      scrolls,
    };
    return pageKeys(state, this.context.messages);
  }

  private get hasExercise(): boolean {
    return this.blocks.some(({ type }) => type === 'exercise');
  }
}
