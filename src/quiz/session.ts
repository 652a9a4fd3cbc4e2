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
  readonly make: MakeItem;
}

/** A quiz that is being taken: where in it one is, and what was answered so far. */
export class Session {
  private readonly slots: Slot[];
  private readonly done: QuizAnswer[] = [];
  private readonly retries = new Set<Item>();
  private hintShown = false;

  constructor(questions: readonly (Item | MakeItem)[]) {
    this.slots = questions.map((question) =>
      typeof question === 'function'
        ? { item: null, make: once(question) }
        : { item: question, make: () => Promise.resolve(question) },
    );
  }

  /** All questions, the answered ones among them. */
  get length(): number {
    return this.slots.length;
  }

  get isOver(): boolean {
    return this.done.length === this.length;
  }

  /** The question to be answered now; null once all are, or while it is not made. */
  get current(): Item | null {
    return this.slots[this.done.length]?.item ?? null;
  }

  get answers(): readonly QuizAnswer[] {
    return this.done;
  }

  /** How many questions earned the point with the first answer that was given to them. */
  get firstTryPoints(): number {
    return this.done.filter((each) => pointOf(each) === 1 && !this.retries.has(each.item)).length;
  }

  get hinted(): boolean {
    return this.hintShown;
  }

  /** Makes sure that so many questions, from the current one on, are made, if there are as many. @throws what making one throws */
  async prepare(count: number): Promise<void> {
    const first = this.done.length;
    for (const slot of this.slots.slice(first, first + count)) slot.item ??= await slot.make();
  }

  hint(): void {
    this.hintShown = true;
  }

  /** Answers the current question, and goes on to the next. @throws if there is none. */
  answer(answer: Answer, right: boolean, milliseconds: number): QuizAnswer {
    const item = this.current;
    if (item === null) throw new RangeError('all questions are answered');
    const result: QuizAnswer = { item, answer, right, hint: this.hintShown, milliseconds };
    this.done.push(result);
    this.hintShown = false;
    return result;
  }

  /** Takes the last answer back, and goes back to its question; null if there is none. A hint once seen stays so. */
  undo(): QuizAnswer | null {
    const last = this.done.pop();
    if (last === undefined) return null;
    this.hintShown = last.hint;
    this.retries.add(last.item);
    return last;
  }

  /** Drops the current question, as one that cannot be asked. */
  skip(): void {
    this.slots.splice(this.done.length, 1);
    this.hintShown = false;
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
