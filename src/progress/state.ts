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

/** A page of a chapter, and how far down in it. */
export interface Bookmark {
  readonly chapter: string;
  readonly page: string;
  /** So many letters of its text are above the screen; none at its top. */
  readonly letters?: number;
}

/** What is known of the learner: all that the records say, folded. */
export interface State {
  /** Where the learner said that they begin; null if they were never asked. */
  readonly origin: Origin | null;
  /** The learner's place: the page that reading on led to last. */
  readonly bookmark: Bookmark | null;
  /** By chapter, the page of it that was read last. */
  readonly lastPages: ReadonlyMap<string, string>;
  /** By chapter, the pages that were read. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** The chapters that are done. Once finished, a chapter stays so, even if it is tested out of later. */
  readonly chapters: ReadonlyMap<string, Finish>;
  /** By question, its answers that were not undone, oldest first. */
  readonly answers: ReadonlyMap<string, readonly AnswerRecord[]>;
  /** By exercise, the attempts at it, oldest first. */
  readonly attempts: ReadonlyMap<string, readonly AttemptRecord[]>;
  /** The hour at which the learner's days begin. */
  readonly dayStarts: number;
  /** By day of the learner's, how many answers it saw, and exercises that were passed. A day of reading alone has 0. */
  readonly days: ReadonlyMap<string, number>;
  /** How many records only a newer version of the program understands. */
  readonly newer: number;
}

/** The part of it that scores are computed from. */
export type Answers = Pick<State, 'answers'>;

/** The part of it that reviews are computed from. */
export type History = Pick<State, 'answers' | 'attempts' | 'dayStarts'>;

/** A state that records are folded into, one after another, in the order of `seq`. */
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
  /** Answers that were undone before they came: where clocks were put back, an import may bring them in that order. */
  private readonly undone = new Set<string>();

  constructor(dayStarts: number = DAY_STARTS) {
    this.dayStarts = dayStarts;
  }

  /** Takes one more record in. */
  add(record: JournalRecord | NewerRecord): void {
    switch (record.kind) {
      case 'start':
        this.origin = record.from;
        return;
      case 'page':
        this.visit(record);
        break;
      case 'chapter':
        if (this.chapters.get(record.chapter) !== 'finished') this.chapters.set(record.chapter, record.how);
        break;
      case 'answer':
        this.keep(record);
        return;
      case 'exercise':
        this.attempt(record);
        return;
      case 'undo':
        this.undo(record);
        return;
      case 'reset':
        // What one chapter had is not in the order of records any more.
        if (record.chapter === undefined) this.clear();
        return;
      case 'newer':
        this.newer++;
        return;
    }
    this.practised(record, 0);
  }

  private practised({ time }: JournalRecord, answers: number): void {
    const day = dayOf(time, this.dayStarts);
    this.days.set(day, (this.days.get(day) ?? 0) + answers);
  }

  private visit({ chapter, page, letters }: Bookmark): void {
    this.bookmark = { chapter, page, ...(letters && { letters }) };
    this.lastPages.set(chapter, page);
    const pages = this.pages.get(chapter);
    if (pages === undefined) this.pages.set(chapter, new Set([page]));
    else pages.add(page);
  }

  private keep(answer: AnswerRecord): void {
    if (this.undone.has(answer.id)) {
      this.practised(answer, 0);
      return;
    }
    this.practised(answer, 1);
    const answers = this.answers.get(answer.question);
    if (answers === undefined) this.answers.set(answer.question, [answer]);
    else answers.push(answer);
  }

  private attempt(attempt: AttemptRecord): void {
    this.practised(attempt, attempt.passed ? 1 : 0);
    const attempts = this.attempts.get(attempt.exercise);
    if (attempts === undefined) this.attempts.set(attempt.exercise, [attempt]);
    else attempts.push(attempt);
  }

  /** The learner practised on the day of the answer all the same: the day stays. */
  private undo({ answer: id, question }: RecordOf<'undo'>): void {
    const answers = this.answers.get(question) ?? [];
    // It is nearly always the last one.
    const index = answers.findLastIndex((answer) => answer.id === id);
    const [answer] = index < 0 ? [] : answers.splice(index, 1);
    if (answer === undefined) {
      this.undone.add(id);
      return;
    }
    this.practised(answer, -1);
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
