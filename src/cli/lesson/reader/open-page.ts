import { textIn } from '../../../i18n/index.ts';
import {
  type Block,
  type BlockOf,
  type Chapter,
  type Code,
  type Page,
  type Sitting,
  sittingAt,
} from '../../../lessons/index.ts';
import { type BlockInput, type PageOptions, pageBody, title } from '../../../terminal/page/index.ts';
import { blockInput, shownBlocks } from '../../course/page-input.ts';
import { nextStep, type PageState } from '../path/next-step.ts';
import type { Path } from '../path/path.ts';
import { hasPython } from './edit-program.ts';
import { type ReaderContext, STAY, type Step } from './mode.ts';
import { canRun, hasProgram } from './page-actions.ts';
import type { PageOffers } from './page-keys.ts';
import type { ShownPage } from './page-programs.ts';
import { Prediction, type PredictionResult } from './prediction.ts';

/** A page that is being read. What a prediction is about to give away stays hidden until it has been made. */
export class OpenPage {
  readonly chapter: Chapter;
  /** Its index in the chapter. */
  readonly page: number;
  readonly content: Page;
  private readonly path: Path;
  private readonly context: ReaderContext;
  private readonly blocks: readonly Block[];
  private readonly predictions = new Map<Block, Prediction>();
  private hasRun: boolean;

  /** @param isNew whether its run is on the path: not if the page was read on another day */
  constructor(chapter: Chapter, page: number, isNew: boolean, path: Path, context: ReaderContext) {
    const { journal } = context;
    this.chapter = chapter;
    this.page = page;
    this.content = chapter.pages[page] as Page;
    this.path = path;
    this.context = context;
    this.blocks = shownBlocks(this.content, context);
    this.hasRun = isNew && canRun(this.content) && this.blocks.some(isWorthWatching);
    const record = (result: PredictionResult): void => journal.answer({ ...result, chapter: chapter.id });
    for (const block of this.blocks) {
      if (block.type !== 'prediction') continue;
      this.predictions.set(block, new Prediction(block.question, context, record));
    }
  }

  /** The part of the chapter to which it belongs. */
  get sitting(): Sitting {
    return sittingAt(this.chapter, this.page).sitting;
  }

  /** Whether a sitting ends with it; a chapter without sittings is one. */
  get isLast(): boolean {
    const { first, pages } = this.sitting;
    return this.page === first + pages.length - 1;
  }

  /** The first page that it says to read again; null without any. */
  get see(): BlockOf<'see'> | null {
    return this.shown.blocks.find((block) => block.type === 'see') ?? null;
  }

  /** The prediction that is to be made now; null without one. */
  get prediction(): Prediction | null {
    for (const prediction of this.predictions.values()) if (prediction.open) return prediction;
    return null;
  }

  /** The page without what its open prediction is about to give away. */
  get shown(): ShownPage {
    const { prediction } = this;
    const end = prediction === null ? this.blocks.length : this.endOf(prediction) - 1;
    return { ...this.content, blocks: this.blocks.slice(0, end) };
  }

  /** The first exercise that was not solved yet; if all were, the first; null without any. */
  get exercise(): string | null {
    const named = this.blocks.flatMap((block) => (block.type === 'exercise' ? [block.exercise] : []));
    return named.find((each) => this.context.journal.lastPass(each) === null) ?? named[0] ?? null;
  }

  get offers(): PageOffers {
    return {
      hasDemo: hasProgram(this.shown),
      hasCode: this.blocks.some(({ type }) => ['code', 'pair', 'prediction'].includes(type)),
      hasPython: hasPython(this.content),
      hasExercise: this.exercise !== null,
      hasSee: this.see !== null,
      canReturn: this.path.canReturn,
    };
  }

  /** @param hasRest whether some of what is shown was not seen yet */
  state(hasRest: boolean): PageState {
    return {
      at: 'page',
      hasRest,
      hasPrediction: this.prediction !== null,
      hasRun: this.hasRun,
      questions: this.path.questionsOn(this.content).length,
      isLast: this.isLast,
      endsChapter: this.page === this.chapter.pages.length - 1,
    };
  }

  /** What Enter leads to; null: to the rest of what is shown. */
  next(hasRest: boolean): Step | null {
    const { prediction } = this;
    const step = nextStep(this.state(hasRest));
    switch (step) {
      case 'rest':
        return null;
      case 'predict':
        return prediction === null ? STAY : { to: 'predict', prediction };
      case 'questions':
        return { to: 'questions', questions: this.path.questionsOn(this.content) };
      default:
        return { to: step };
    }
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

  /** Takes note that its run was watched. */
  watched(): void {
    this.hasRun = false;
  }

  /** The lines of the page as far as it is shown: to a prediction, with that itself, and after it. */
  lines(prediction: Prediction | null, options: PageOptions): { first: string[]; rest: string[] } {
    const shown = this.blocks.slice(0, this.endOf(this.prediction));
    const end = this.endOf(prediction);
    const name = title(textIn(this.content.title, this.context.language), options);
    return {
      first: [...name, '', ...this.draw(shown.slice(0, end), options)],
      rest: this.draw(shown.slice(end), options),
    };
  }

  /** The lines after a prediction, or from the first block on, to the next open prediction, without that. */
  linesAfter(prediction: Prediction | null, options: PageOptions): string[] {
    const first = prediction === null ? 0 : this.endOf(prediction);
    return this.draw(this.shown.blocks.slice(first), options);
  }

  private draw(blocks: readonly Block[], options: PageOptions): string[] {
    return pageBody({ title: '', blocks: blocks.map((block) => this.input(block)) }, options);
  }

  /** How many blocks there are up to this prediction; all, for none. */
  private endOf(prediction: Prediction | null): number {
    if (prediction === null) return this.blocks.length;
    return this.blocks.findIndex((block) => this.predictions.get(block) === prediction) + 1;
  }

  private input(block: Block): BlockInput {
    const prediction = this.predictions.get(block);
    if (prediction !== undefined) return { type: 'prediction', ...prediction.input() };
    const input = blockInput(block, this.context);
    return input.type === 'questions' ? { ...input, prompts: [] } : input;
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
