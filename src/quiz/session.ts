import type { Answer, Item } from '../questions/index.ts';

export interface QuizAnswer {
  readonly item: Item;
  readonly answer: Answer;
  readonly right: boolean;
  /** The hint was shown, which costs the point. */
  readonly hint: boolean;
  readonly milliseconds: number;
}

/** One point for a right answer without the hint. */
export function pointOf({ right, hint }: Pick<QuizAnswer, 'right' | 'hint'>): 0 | 1 {
  return right && !hint ? 1 : 0;
}

export type MakeItem = () => Promise<Item>;

interface Slot {
  /** null before a question that is made on demand is made. */
  item: Item | null;
  hinted: boolean;
  readonly make: MakeItem;
}

/**
 * The state of a running quiz: the position and the answers. The learner may go back to a question, but has seen its
 * solution then, so only the first answer counts.
 */
export class Session {
  private readonly slots: Slot[];
  private readonly firstAnswers: QuizAnswer[] = [];
  private readonly whySkipped: string[] = [];
  private position = 0;

  constructor(questions: readonly (Item | MakeItem)[]) {
    this.slots = questions.map((question) =>
      typeof question === 'function'
        ? { item: null, hinted: false, make: once(question) }
        : { item: question, hinted: false, make: () => Promise.resolve(question) },
    );
  }

  /** The number of all questions, the answered ones included. */
  get length(): number {
    return this.slots.length;
  }

  /** True if all questions are answered. */
  get isOver(): boolean {
    return this.firstAnswers.length === this.length;
  }

  /** True after the last question. */
  get isAtEnd(): boolean {
    return this.position === this.length;
  }

  /** The number of the current question, from 1. */
  get number(): number {
    return this.position + 1;
  }

  /** The current question; null after the last one, or before it is made. */
  get current(): Item | null {
    return this.slots[this.position]?.item ?? null;
  }

  /** True if the current question was not answered before. */
  get isFirstTry(): boolean {
    return this.position === this.firstAnswers.length;
  }

  /** The first answer to each question. */
  get answers(): readonly QuizAnswer[] {
    return this.firstAnswers;
  }

  /** True if the hint of the current question was shown. */
  get hinted(): boolean {
    return this.slots[this.position]?.hinted ?? false;
  }

  /** The reason for each dropped question. */
  get skipped(): readonly string[] {
    return this.whySkipped;
  }

  /** Makes up to `count` questions, from the current one on. @throws the error of making one */
  async prepare(count: number): Promise<void> {
    const first = this.position;
    for (const slot of this.slots.slice(first, first + count)) slot.item ??= await slot.make();
  }

  hint(): void {
    const slot = this.slots[this.position];
    if (slot !== undefined) slot.hinted = true;
  }

  /** Answers the current question, and goes on to the next. @throws RangeError after the last question */
  answer(answer: Answer, right: boolean, milliseconds: number): QuizAnswer {
    const item = this.current;
    if (item === null) throw new RangeError('all questions are answered');
    const result: QuizAnswer = { item, answer, right, hint: this.hinted, milliseconds };
    if (this.isFirstTry) this.firstAnswers.push(result);
    this.position++;
    return result;
  }

  /** Goes back to the previous question. @returns false if there is none */
  back(): boolean {
    if (this.position === 0) return false;
    this.position--;
    return true;
  }

  /** Drops the current question, which cannot be asked. @param why the reason, for {@link skipped} */
  skip(why: string): void {
    this.whySkipped.push(why);
    if (this.isFirstTry) this.slots.splice(this.position, 1);
    else this.position++;
  }
}

/** Calls `make` once, and again only after a failure. */
function once(make: MakeItem): MakeItem {
  let making: Promise<Item> | null = null;
  return () => {
    making ??= make().catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  };
}
