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
import type { Context } from '../../context/context.ts';
import { blockInput, shownBlocks } from '../../course/page-input.ts';
import { type Action, type Mode, STAY, type Step } from './mode.ts';
import { pageKeys } from './page-keys.ts';
import { Prediction, type PredictionResult } from './prediction.ts';
import { scrollBy, scrollTo } from './scroll.ts';
import { AnswerInput } from './text-input.ts';

/** What the keys of a page do. */
const ACTIONS: Readonly<Record<Key, Action>> = {
  enter: 'next',
  space: 'next',
  right: 'next',
  n: 'next',
  b: 'back',
  left: 'back',
  backspace: 'back',
  d: 'demo',
  s: 'step',
  c: 'code',
  '/': 'search',
  t: 'contents',
  q: 'leave',
};

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
  readonly record: (result: PredictionResult) => void;
}

/** A page that is being read. What a prediction is about to give away stays hidden until it has been made. */
export class PageMode implements Mode {
  private readonly options: PageModeOptions;
  private readonly content: Page;
  private readonly blocks: readonly Block[];
  private readonly predictions = new Map<Block, Prediction>();
  private answering: AnswerInput | null = null;
  private top = 0;
  /** How many lines the page had when it was drawn. */
  private length = 0;
  /** The prediction of which something was said that must be seen when the page is drawn next. */
  private following: Prediction | null = null;

  constructor(options: PageModeOptions) {
    const { chapter, page, context, record } = options;
    const { language, messages } = context;
    this.options = options;
    this.content = chapter.pages[page] as Page;
    this.blocks = shownBlocks(this.content);
    for (const block of this.blocks) {
      if (block.type !== 'prediction') continue;
      this.predictions.set(block, new Prediction(block.question, language, messages, record));
    }
  }

  draw(): readonly string[] {
    const { chapter, page, context } = this.options;
    const { screen, language, messages } = context;
    const { height, theme } = screen;
    const { reader: words } = messages.lesson;
    const room = roomOf(height);
    const body = this.body(room);
    this.length = body.length;
    this.top = scrollTo(this.top, { top: this.top, length: body.length, room });
    const head = [
      { text: `${chapter.order}. `, paint: theme.colour.dim },
      ...boldSpans(textIn(chapter.title, language), theme),
      { text: `  ${words.page(page + 1, chapter.pages.length)}`, paint: theme.colour.dim },
    ];
    const prompt = this.answering?.spans(theme);
    const keys = this.keys(body.length > room);
    return frame({ head, body, top: this.top, keys, ...(prompt && { prompt }) }, screen);
  }

  async press(key: Key): Promise<Step> {
    const open = this.openPrediction();
    if (this.answering !== null && open !== null) return this.answer(key, open, this.answering);
    const room = roomOf(this.options.context.screen.height);
    // The space bar turns the page where there is nothing more to be seen of this one.
    const scrollKey = key === 'space' && this.top + room < this.length ? 'page-down' : key;
    const top = scrollBy({ top: this.top, length: this.length, room }, scrollKey);
    if (top !== null) {
      this.top = top;
      return STAY;
    }
    if (open !== null && (key === 'enter' || key === 'space' || /^[1-9]$/.test(key))) {
      this.answering = new AnswerInput(open.form, this.options.context.messages, /^\d$/.test(key) ? key : '');
      this.following = open;
      return STAY;
    }
    return this.step(key);
  }

  private step(key: Key): Step {
    const to = ACTIONS[key] ?? 'stay';
    return (to === 'demo' || to === 'step') && !this.options.hasDemo ? STAY : { to };
  }

  /** A key while an answer is being typed. */
  private async answer(key: Key, open: Prediction, line: AnswerInput): Promise<Step> {
    if (key === 'escape') {
      this.answering = null;
    } else if (key === '?') {
      open.hint();
    } else if (key === 'enter') {
      if (!(await open.answer(line.text))) line.refuse();
      else this.answering = open.open ? new AnswerInput(open.form, this.options.context.messages) : null;
    } else {
      line.press(key);
    }
    if (key === '?' || key === 'enter') this.following = open;
    return STAY;
  }

  /** The lines of the page to the first open prediction, scrolled to what was said last. */
  private body(room: number): string[] {
    const { context, highlight } = this.options;
    const { screen, language } = context;
    const { width, theme } = screen;
    const painter = highlight();
    const options = { width, theme, ...(painter && { highlight: painter }) };
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
    if (prediction === undefined) return blockInput(block, this.options.context.language);
    return { type: 'prediction', ...prediction.input() };
  }

  private openPrediction(): Prediction | null {
    for (const prediction of this.predictions.values()) if (prediction.open) return prediction;
    return null;
  }

  private keys(scrolls: boolean): Hint[] {
    const { hasDemo, context } = this.options;
    const hasCode = this.blocks.some(({ type }) => ['code', 'pair', 'prediction'].includes(type));
    const answering = this.answering?.text ?? null;
    const asked = this.openPrediction() !== null;
    return pageKeys({ hasDemo, hasCode, answering, asked, scrolls }, context.messages);
  }
}
