import { textIn } from '../../../i18n/index.ts';
import type { Chapter, Page } from '../../../lessons/index.ts';
import {
  boldSpans,
  frame,
  type Hint,
  type PageOptions,
  pageBody,
  roomOf,
  title,
} from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import type { Context } from '../../context/context.ts';
import { pageInput, type Speech } from '../../course/page-input.ts';
import { Prediction, type Settled } from '../prediction/prediction.ts';
import { AnswerLine } from './answer-line.ts';
import { type Mode, STAY, type Step } from './mode.ts';
import { pageKeys } from './page-keys.ts';
import { inSight, scrolled } from './scroll.ts';

/** What a page is shown with. */
export interface PageModeOptions {
  readonly chapter: Chapter;
  readonly page: number;
  /** Whether the page's demos can be run here. */
  readonly hasDemo: boolean;
  readonly context: Context;
  /** What colours code, once it is there. */
  readonly highlight: () => PageOptions['highlight'];
  /** Writes down how a prediction went. */
  readonly record: (settled: Settled) => void;
}

/** A page that is being read. What a prediction is about to give away, stays hidden until it has been made. */
export class PageMode implements Mode {
  private readonly options: PageModeOptions;
  private readonly content: Page;
  private readonly speech: Speech;
  private readonly predictions = new Map<number, Prediction>();
  private answering: AnswerLine | null = null;
  private top = 0;

  constructor(options: PageModeOptions) {
    const { chapter, page, context, record } = options;
    const { screen, language, messages } = context;
    this.options = options;
    this.content = chapter.pages[page] as Page;
    this.speech = { language, words: screen.theme.words };
    for (const [index, block] of this.content.blocks.entries()) {
      if (block.type !== 'prediction') continue;
      this.predictions.set(index, new Prediction(block.question, this.speech, messages, record));
    }
  }

  draw(): readonly string[] {
    const { chapter, page, context } = this.options;
    const { screen, language, messages } = context;
    const { width, height, theme } = screen;
    const { reader: words } = messages.lesson;
    const body = this.body();
    const room = roomOf(height);
    this.top = inSight(this.top, { top: this.top, length: body.length, room });
    const head = [
      { text: `${chapter.order}. `, paint: theme.colour.dim },
      ...boldSpans(textIn(chapter.title, language), theme),
      { text: `  ${words.page(page + 1, chapter.pages.length)}`, paint: theme.colour.dim },
    ];
    const prompt = this.answering?.spans(theme);
    const keys = this.keys(body.length > room);
    return frame({ head, body, top: this.top, keys, ...(prompt && { prompt }) }, { width, height, theme });
  }

  async press(key: Key): Promise<Step> {
    const open = this.openPrediction();
    if (this.answering !== null && open !== null) return this.answer(key, open, this.answering);
    const room = roomOf(this.options.context.screen.height);
    const body = { top: this.top, length: this.body().length, room };
    const top = scrolled(body, key);
    if (top !== null) {
      this.top = top;
      return STAY;
    }
    if (key === 'space' && this.top + room < body.length) {
      this.top = scrolled(body, 'page-down') ?? this.top;
      return STAY;
    }
    if (open !== null && (key === 'enter' || key === 'space' || /^[1-9]$/.test(key))) {
      this.answering = new AnswerLine(open.form, this.options.context.messages, /^\d$/.test(key) ? key : '');
      this.follow(open);
      return STAY;
    }
    return this.step(key);
  }

  private step(key: Key): Step {
    switch (key) {
      case 'enter':
      case 'space':
      case 'right':
      case 'n':
        return { to: 'next' };
      case 'b':
      case 'left':
      case 'backspace':
        return { to: 'back' };
      case 'd':
        return this.options.hasDemo ? { to: 'demo' } : STAY;
      case 's':
        return this.options.hasDemo ? { to: 'step' } : STAY;
      case 'c':
        return { to: 'code' };
      case '/':
        return { to: 'search' };
      case 't':
        return { to: 'contents' };
      case 'q':
        return { to: 'leave' };
      default:
        return STAY;
    }
  }

  /** A key while an answer is being typed. */
  private async answer(key: Key, open: Prediction, line: AnswerLine): Promise<Step> {
    if (key === 'escape') {
      this.answering = null;
    } else if (key === '?') {
      open.hint();
    } else if (key === 'enter') {
      if (!(await open.answer(line.typed))) line.refuse();
      else this.answering = open.open ? new AnswerLine(open.form, this.options.context.messages) : null;
    } else {
      line.press(key);
    }
    // What has been said about the answer stands at the end of what can be seen so far.
    if (key === '?' || key === 'enter') this.follow(open);
    return STAY;
  }

  /** Scrolls to what was said last; after the run, no further than to its question. */
  private follow(prediction: Prediction): void {
    const room = roomOf(this.options.context.screen.height);
    const length = this.body().length;
    const before = this.body(prediction).length;
    const scroll = { top: this.top, length, room };
    this.top = inSight(Math.min(length - 1, before - 1 + (prediction.open ? 0 : room >> 1)), scroll);
  }

  /** The lines of the page, as far as they may be seen: to the first open prediction, or to the given one. */
  private body(until: Prediction | null = this.openPrediction()): string[] {
    const { context, highlight } = this.options;
    const { width, theme } = context.screen;
    const input = pageInput(this.content, this.speech);
    const last = [...this.predictions].find(([, prediction]) => prediction === until)?.[0];
    const blocks = input.blocks.slice(0, last === undefined ? undefined : last + 1).map((block, index) => {
      const prediction = this.predictions.get(index);
      return prediction === undefined ? block : { type: 'prediction' as const, ...prediction.input() };
    });
    const painter = highlight();
    const options = { width, theme, ...(painter && { highlight: painter }) };
    return [...title(input.title, options), '', ...pageBody({ ...input, blocks }, options)];
  }

  private openPrediction(): Prediction | null {
    for (const prediction of this.predictions.values()) if (prediction.open) return prediction;
    return null;
  }

  private keys(scrolls: boolean): Hint[] {
    const { hasDemo, context } = this.options;
    const hasCode = this.content.blocks.some(({ type }) => ['code', 'pair', 'prediction'].includes(type));
    const answering = this.answering?.typed ?? null;
    const asked = this.openPrediction() !== null;
    return pageKeys({ hasDemo, hasCode, answering, asked, scrolls }, context.messages);
  }
}
