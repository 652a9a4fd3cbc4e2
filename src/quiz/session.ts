import type { Given } from './given.ts';
import type { Item } from './item.ts';

/** An answer, and how it came about. */
export interface Answered {
  readonly item: Item;
  readonly given: Given;
  readonly right: boolean;
  /** Whether the hint was asked for, which costs the point. */
  readonly hint: boolean;
  readonly milliseconds: number;
}

/** One point for a right answer without the hint. */
export function pointOf({ right, hint }: Pick<Answered, 'right' | 'hint'>): 0 | 1 {
  return right && !hint ? 1 : 0;
}

/** A quiz that is being taken: where in it one is, and what was answered so far. */
export class Session {
  private readonly items: Item[];
  private readonly done: Answered[] = [];
  private hintShown = false;

  constructor(items: readonly Item[]) {
    this.items = [...items];
  }

  /** How many questions there are, the answered ones among them. */
  get length(): number {
    return this.items.length;
  }

  /** The question to be answered now; null once all are. */
  get current(): Item | null {
    return this.items[this.done.length] ?? null;
  }

  get answered(): readonly Answered[] {
    return this.done;
  }

  /** Whether the hint to the current question was asked for. */
  get hinted(): boolean {
    return this.hintShown;
  }

  /** Drops the current question, as one that cannot be asked. */
  skip(): void {
    this.items.splice(this.done.length, 1);
    this.hintShown = false;
  }

  hint(): void {
    this.hintShown = true;
  }

  /** Answers the current question, and goes on to the next. @throws if there is none. */
  answer(given: Given, right: boolean, milliseconds: number): Answered {
    const item = this.current;
    if (item === null) throw new RangeError('all questions are answered');
    const answered: Answered = { item, given, right, hint: this.hintShown, milliseconds };
    this.done.push(answered);
    this.hintShown = false;
    return answered;
  }

  /** Takes the last answer back, and goes back to its question; null if there is none. A hint once seen stays so. */
  undo(): Answered | null {
    const last = this.done.pop();
    if (last === undefined) return null;
    this.hintShown = last.hint;
    return last;
  }
}
