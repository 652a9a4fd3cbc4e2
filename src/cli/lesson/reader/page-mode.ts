import { textIn } from '../../../i18n/index.ts';
import type { Block, Chapter, Code, Page } from '../../../lessons/index.ts';
import type { Help } from '../../../terminal/help/index.ts';
import {
  type BlockInput,
  boldSpans,
  frame,
  type PageOptions,
  pageBody,
  roomOf,
  title,
} from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import { SeenText } from '../../../terminal/screen/seen-text.ts';
import { blockInput, shownBlocks } from '../../course/page-input.ts';
import { nextStep, type PageState } from '../path/next-step.ts';
import type { Path } from '../path/path.ts';
import { hasPython } from './edit-program.ts';
import { type Mode, type ReaderContext, STAY, type Step } from './mode.ts';
import { canRun, hasProgram } from './page-actions.ts';
import { PAGE_ACTIONS, type PageOffers, pageHelp, pageKeys } from './page-keys.ts';
import type { ShownPage } from './page-programs.ts';
import { Prediction, type PredictionResult } from './prediction.ts';

export interface OpenPage {
  readonly chapter: Chapter;
  /** Its index in the chapter. */
  readonly page: number;
  /** Whether its run is on the path; not if the page was read on another day. */
  readonly hasRun: boolean;
}

/** A page that is being read. What a prediction is about to give away stays hidden until it has been made. */
export class PageMode implements Mode {
  readonly content: Page;
  private readonly chapter: Chapter;
  private readonly page: number;
  private readonly path: Path;
  private readonly context: ReaderContext;
  private readonly highlight: () => PageOptions['highlight'];
  private readonly blocks: readonly Block[];
  private readonly predictions = new Map<Block, Prediction>();
  private readonly text = new SeenText();
  private hasRun: boolean;
  /** The prediction of which something was said that must be seen when the page is drawn next. */
  private following: Prediction | null = null;

  /** @param highlight gives what colours code, once it is there. */
  constructor(
    { chapter, page, hasRun }: OpenPage,
    path: Path,
    highlight: () => PageOptions['highlight'],
    context: ReaderContext,
  ) {
    const { journal } = context;
    this.chapter = chapter;
    this.page = page;
    this.content = chapter.pages[page] as Page;
    this.path = path;
    this.context = context;
    this.highlight = highlight;
    this.blocks = shownBlocks(this.content, context);
    this.hasRun = hasRun && canRun(this.content) && this.blocks.some(isWorthWatching);
    const record = (result: PredictionResult): void => journal.answer({ ...result, chapter: chapter.id });
    for (const block of this.blocks) {
      if (block.type !== 'prediction') continue;
      this.predictions.set(block, new Prediction(block.question, context, record));
    }
  }

  get isLast(): boolean {
    return this.page === this.chapter.pages.length - 1;
  }

  /** Whether all of it was on the screen. */
  get isSeen(): boolean {
    return !this.text.hasRest && this.openPrediction() === null;
  }

  /** Brings what was said of a prediction into sight when it is drawn next. */
  follow(prediction: Prediction): void {
    this.following = prediction;
  }

  /** Shows again what was predicted on another day. */
  async restore(): Promise<void> {
    const { journal, library } = this.context;
    // A stranger's programs have to be run first: who waits for a page should not wait for that.
    if (library.foreign) return;
    for (const prediction of this.predictions.values()) {
      if (journal.isAnswered(prediction.question.id)) await prediction.reveal();
    }
  }

  /** The page without what its open prediction is about to give away. */
  get shown(): ShownPage {
    const open = this.openPrediction();
    return open === null
      ? this.content
      : { ...this.content, blocks: this.blocks.slice(0, this.endOf(open) - 1) };
  }

  /** Takes note that its run was watched. */
  watched(): void {
    this.hasRun = false;
  }

  draw(): readonly string[] {
    const { screen, language, messages } = this.context;
    const { height, theme } = screen;
    const { reader: words } = messages.lesson;
    this.updateText(roomOf(height));
    const head = [
      { text: `${this.chapter.order}. `, paint: theme.colour.dim },
      ...boldSpans(textIn(this.chapter.title, language), theme),
    ];
    const number = words.page(this.page + 1, this.chapter.pages.length);
    const place = { text: `  ${number}`, paint: theme.colour.dim };
    const keys = pageKeys(this.state(), this.offers(), messages);
    return frame({ head, place, body: this.text.lines, top: this.text.top, keys }, screen);
  }

  press(key: Key): Step {
    if (this.text.press(key)) return STAY;
    if (key === 'enter' || key === 'space') return this.next();
    if (key === 'escape') return this.path.canReturn ? { to: 'place' } : STAY;
    if (key === 'x') return this.exercise();
    const to = PAGE_ACTIONS[key] ?? 'stay';
    if (to === 'page') return { to: this.isLast ? 'end' : 'page' };
    if ((to === 'demo' || to === 'step') && !hasProgram(this.shown)) return STAY;
    if (to === 'edit' && !hasPython(this.content)) return STAY;
    return { to };
  }

  help(): Help {
    return pageHelp(this.offers(), this.context.screen.theme, this.context.messages);
  }

  private next(): Step {
    const step = nextStep(this.state());
    const open = this.openPrediction();
    switch (step) {
      case 'rest':
        this.text.showRest();
        return STAY;
      case 'predict':
        return open === null ? STAY : { to: 'predict', prediction: open };
      case 'questions':
        return { to: 'questions', questions: this.path.questionsOn(this.content) };
      default:
        return { to: step };
    }
  }

  private state(): PageState {
    return {
      at: 'page',
      hasRest: this.text.hasRest,
      hasPrediction: this.openPrediction() !== null,
      hasRun: this.hasRun,
      questions: this.path.questionsOn(this.content).length,
      isLast: this.isLast,
    };
  }

  private offers(): PageOffers {
    return {
      hasDemo: hasProgram(this.shown),
      hasCode: this.blocks.some(({ type }) => ['code', 'pair', 'prediction'].includes(type)),
      hasPython: hasPython(this.content),
      hasExercise: this.exercises().length > 0,
      canReturn: this.path.canReturn,
    };
  }

  /** The first exercise of the page that was not solved yet; if all were, the first. */
  private exercise(): Step {
    const named = this.exercises();
    const next = named.find((each) => this.context.journal.lastPass(each) === null) ?? named[0];
    return next === undefined ? STAY : { to: 'exercise', exercise: next };
  }

  private exercises(): string[] {
    return this.blocks.flatMap((block) => (block.type === 'exercise' ? [block.exercise] : []));
  }

  /** The lines of the page to the first open prediction, scrolled to what was said last. */
  private updateText(room: number): void {
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
    // After the run of a prediction no further than to its question, so that both can be seen.
    const follow = first.length - 1 + (this.following?.open ? 0 : room >> 1);
    this.text.update(lines, room, this.following === null ? undefined : follow);
    this.following = null;
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
}

/** A demo, or a program whose tasks take time. Those of predictions are shown with the answer. */
function isWorthWatching(block: Block): boolean {
  if (block.type === 'pair') return takesTime(block.wrong) || takesTime(block.right);
  return block.type === 'demo' || (block.type === 'code' && takesTime(block));
}

function takesTime({ language, code, elapsed = 0, notRun }: Omit<Code, 'caption'>): boolean {
  const hasLoop = code.some((line) => /\basyncio\b/.test(line));
  return language === 'python' && notRun === undefined && hasLoop && elapsed > 0;
}
