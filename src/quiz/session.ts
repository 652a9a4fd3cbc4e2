import type { Answer, Item } from '../questions/index.ts';

export interface QuizAnswer {
  readonly item: Item;
  readonly answer: Answer;
  readonly right: boolean;
  /** Whether the hint was asked for, which costs the point. */
  readonly hint: boolean;
  readonly milliseconds: number;
}

/** One point for a right answer without the hint. */
export function pointOf({ right, hint }: Pick<QuizAnswer, 'right' | 'hint'>): 0 | 1 {
  return right && !hint ? 1 : 0;
}

export type MakeItem = () => Promise<Item>;

/** A question of a session; one that is made when it is wanted is null until then. */
interface Slot {
  item: Item | null;
  hinted: boolean;
  readonly make: MakeItem;
}

/**
 * A quiz that is being taken: where in it one is, and what was answered. One may go back to a question; but its solution
 * was seen, and so the first answer is the one that counts.
 */
export class Session {
  private readonly slots: Slot[];
  private readonly done: QuizAnswer[] = [];
  private readonly whySkipped: string[] = [];
  private position = 0;

  constructor(questions: readonly (Item | MakeItem)[]) {
    this.slots = questions.map((question) =>
      typeof question === 'function'
        ? { item: null, hinted: false, make: once(question) }
        : { item: question, hinted: false, make: () => Promise.resolve(question) },
    );
  }

  /** All questions, the answered ones among them. */
  get length(): number {
    return this.slots.length;
  }

  /** Whether all questions are answered. */
  get isOver(): boolean {
    return this.done.length === this.length;
  }

  /** Whether there is no question any more to go on to. */
  get isAtEnd(): boolean {
    return this.position === this.length;
  }

  /** The place of the current question, counted from 1. */
  get number(): number {
    return this.position + 1;
  }

  /** The question to be answered now; null once all are, or while it is not made. */
  get current(): Item | null {
    return this.slots[this.position]?.item ?? null;
  }

  /** Whether the current question was not answered before. */
  get isFirstTry(): boolean {
    return this.position === this.done.length;
  }

  /** The first answer to each question. */
  get answers(): readonly QuizAnswer[] {
    return this.done;
  }

  /** Whether the hint of the current question was seen. */
  get hinted(): boolean {
    return this.slots[this.position]?.hinted ?? false;
  }

  /** Why each question was dropped that was. */
  get skipped(): readonly string[] {
    return this.whySkipped;
  }

  /** Makes sure that so many questions, from the current one on, are made, if there are as many. @throws what making one throws */
  async prepare(count: number): Promise<void> {
    const first = this.position;
    for (const slot of this.slots.slice(first, first + count)) slot.item ??= await slot.make();
  }

  hint(): void {
    const slot = this.slots[this.position];
    if (slot !== undefined) slot.hinted = true;
  }

  /** Answers the current question, and goes on to the next. @throws if there is none. */
  answer(answer: Answer, right: boolean, milliseconds: number): QuizAnswer {
    const item = this.current;
    if (item === null) throw new RangeError('all questions are answered');
    const result: QuizAnswer = { item, answer, right, hint: this.hinted, milliseconds };
    if (this.isFirstTry) this.done.push(result);
    this.position++;
    return result;
  }

  /** Goes back to the question before. @returns whether there is one */
  back(): boolean {
    if (this.position === 0) return false;
    this.position--;
    return true;
  }

  /** Drops the current question, as one that cannot be asked. */
  skip(why: string): void {
    this.whySkipped.push(why);
    if (this.isFirstTry) this.slots.splice(this.position, 1);
    else this.position++;
  }
}

/** Makes a question once, however often it is wanted; after a failure again. */
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
