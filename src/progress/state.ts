import { dayOf } from './local-time.ts';
import type { AnswerRecord, Finish, JournalRecord, NewerRecord, RecordOf } from './record.ts';

/** A page of a chapter. */
export interface Place {
  readonly chapter: string;
  readonly page: string;
}

/** What is known of the learner: all that the records say, folded. */
export interface State {
  /** The page that was read last. */
  readonly lastPlace: Place | null;
  /** By chapter, the page of it that was read last. */
  readonly lastPages: ReadonlyMap<string, string>;
  /** By chapter, the pages that were read. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** The chapters that are done. Once finished, a chapter stays so, even if it is tested out of later. */
  readonly chapters: ReadonlyMap<string, Finish>;
  /** By question, its answers that were not undone, oldest first. */
  readonly answers: ReadonlyMap<string, readonly AnswerRecord[]>;
  /** By day (`2026-10-03`) of the learner's own calendar, how many answers it saw. A day of reading alone has 0. */
  readonly days: ReadonlyMap<string, number>;
  /** How many records only a newer version of the program understands. */
  readonly newer: number;
}

/** A state that records are folded into, one after another, in the order of `seq`. */
export class Fold implements State {
  lastPlace: Place | null = null;
  readonly lastPages = new Map<string, string>();
  readonly pages = new Map<string, Set<string>>();
  readonly chapters = new Map<string, Finish>();
  readonly answers = new Map<string, AnswerRecord[]>();
  readonly days = new Map<string, number>();
  newer = 0;

  /** Takes one more record in. */
  add(record: JournalRecord | NewerRecord): void {
    switch (record.kind) {
      case 'page':
        this.visit(record);
        break;
      case 'chapter':
        if (this.chapters.get(record.chapter) !== 'finished') this.chapters.set(record.chapter, record.how);
        break;
      case 'answer':
        listIn(this.answers, record.question).push(record);
        break;
      case 'undo':
        this.undo(record);
        return;
      case 'reset':
        this.clear();
        return;
      case 'newer':
        this.newer++;
        return;
    }
    const day = dayOf(record.time);
    this.days.set(day, (this.days.get(day) ?? 0) + (record.kind === 'answer' ? 1 : 0));
  }

  private visit({ chapter, page }: Place): void {
    this.lastPlace = { chapter, page };
    this.lastPages.set(chapter, page);
    const pages = this.pages.get(chapter);
    if (pages === undefined) this.pages.set(chapter, new Set([page]));
    else pages.add(page);
  }

  /** The learner practised that day all the same: the day stays. */
  private undo({ answer: id, question }: RecordOf<'undo'>): void {
    const answers = this.answers.get(question) ?? [];
    // It is nearly always the last one.
    const index = answers.findLastIndex((answer) => answer.id === id);
    const [undone] = index < 0 ? [] : answers.splice(index, 1);
    if (undone === undefined) return;
    if (answers.length === 0) this.answers.delete(question);
    const day = dayOf(undone.time);
    this.days.set(day, (this.days.get(day) ?? 1) - 1);
  }

  private clear(): void {
    this.lastPlace = null;
    for (const map of [this.lastPages, this.pages, this.chapters, this.answers, this.days]) map.clear();
    this.newer = 0;
  }
}

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (list === undefined) {
    list = [];
    map.set(key, list);
  }
  return list;
}
