import { DAY_STARTS, dayOf } from './day.ts';
import type {
  AnswerRecord,
  AttemptRecord,
  Finish,
  JournalRecord,
  NewerRecord,
  Origin,
  RecordOf,
} from './record.ts';

/** A page of a chapter, and the position in it. */
export interface Bookmark {
  readonly chapter: string;
  readonly page: string;
  /** The number of letters of its text above the screen; absent at the top. */
  readonly letters?: number;
}

/** The learner's progress, folded from the records. */
export interface State {
  /** The learner's previous knowledge; null if they were never asked. */
  readonly origin: Origin | null;
  /** The page that was visited last. */
  readonly bookmark: Bookmark | null;
  /** The page of each chapter that was visited last. */
  readonly lastPages: ReadonlyMap<string, string>;
  /** The visited pages of each chapter. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** The completed chapters. A finished chapter stays so, even if it is tested out of later. */
  readonly chapters: ReadonlyMap<string, Finish>;
  /** The answers to each question that were not undone, oldest first. */
  readonly answers: ReadonlyMap<string, readonly AnswerRecord[]>;
  /** The attempts at each exercise, oldest first. */
  readonly attempts: ReadonlyMap<string, readonly AttemptRecord[]>;
  /** The hour at which the learner's days begin. */
  readonly dayStarts: number;
  /** The number of answers and passed exercises on each of the learner's days. A day of reading alone has 0. */
  readonly days: ReadonlyMap<string, number>;
  /** The number of records of newer versions of the program. */
  readonly newer: number;
}

/** The part of the state from which scores are computed. */
export type Answers = Pick<State, 'answers'>;

/** The part of the state from which reviews are computed. */
export type History = Pick<State, 'answers' | 'attempts' | 'dayStarts'>;

/** Folds records, one after another in the order of `seq`, into a state. */
export class Fold implements State {
  readonly dayStarts: number;
  origin: Origin | null = null;
  bookmark: Bookmark | null = null;
  readonly lastPages = new Map<string, string>();
  readonly pages = new Map<string, Set<string>>();
  readonly chapters = new Map<string, Finish>();
  readonly answers = new Map<string, AnswerRecord[]>();
  readonly attempts = new Map<string, AttemptRecord[]>();
  readonly days = new Map<string, number>();
  newer = 0;
  /** The ids of answers that are undone before they are added: an import may bring them so where clocks were put back. */
  private readonly undone = new Set<string>();

  constructor(dayStarts: number = DAY_STARTS) {
    this.dayStarts = dayStarts;
  }

  add(record: JournalRecord | NewerRecord): void {
    switch (record.kind) {
      case 'start':
        this.origin = record.from;
        return;
      case 'page':
        this.addVisit(record);
        break;
      case 'chapter':
        if (this.chapters.get(record.chapter) !== 'finished') this.chapters.set(record.chapter, record.how);
        break;
      case 'answer':
        this.addAnswer(record);
        return;
      case 'exercise':
        this.addAttempt(record);
        return;
      case 'undo':
        this.undo(record);
        return;
      case 'reset':
        // The records from before a chapter's reset are left out by `inOrder`.
        if (record.chapter === undefined) this.clear();
        return;
      case 'newer':
        this.newer++;
        return;
    }
    this.countDay(record, 0);
  }

  private countDay({ time }: JournalRecord, answers: number): void {
    const day = dayOf(time, this.dayStarts);
    this.days.set(day, (this.days.get(day) ?? 0) + answers);
  }

  private addVisit({ chapter, page, letters }: Bookmark): void {
    this.bookmark = { chapter, page, ...(letters && { letters }) };
    this.lastPages.set(chapter, page);
    const pages = this.pages.get(chapter);
    if (pages === undefined) this.pages.set(chapter, new Set([page]));
    else pages.add(page);
  }

  private addAnswer(answer: AnswerRecord): void {
    if (this.undone.has(answer.id)) {
      this.countDay(answer, 0);
      return;
    }
    this.countDay(answer, 1);
    const answers = this.answers.get(answer.question);
    if (answers === undefined) this.answers.set(answer.question, [answer]);
    else answers.push(answer);
  }

  private addAttempt(attempt: AttemptRecord): void {
    this.countDay(attempt, attempt.passed ? 1 : 0);
    const attempts = this.attempts.get(attempt.exercise);
    if (attempts === undefined) this.attempts.set(attempt.exercise, [attempt]);
    else attempts.push(attempt);
  }

  /** The day of the answer stays: the learner practised all the same. */
  private undo({ answer: id, question }: RecordOf<'undo'>): void {
    const answers = this.answers.get(question) ?? [];
    // Searched from the end: it is nearly always the last one.
    const index = answers.findLastIndex((answer) => answer.id === id);
    const [answer] = index < 0 ? [] : answers.splice(index, 1);
    if (answer === undefined) {
      this.undone.add(id);
      return;
    }
    this.countDay(answer, -1);
    if (answers.length === 0) this.answers.delete(question);
  }

  private clear(): void {
    this.origin = null;
    this.bookmark = null;
    for (const part of [
      this.lastPages,
      this.pages,
      this.chapters,
      this.answers,
      this.attempts,
      this.days,
      this.undone,
    ]) {
      part.clear();
    }
    this.newer = 0;
  }
}
