import { resolve } from 'node:path';
import type {
  Answer,
  Attempt,
  AttemptRecord,
  Bookmark,
  Finish,
  Origin,
  Problem,
  Progress,
  State,
} from '../../progress/index.ts';
import type { CourseContext } from '../course/open-course.ts';
import { type DayOptions, dayStartsIn } from './day-starts.ts';
import { openJournal, problemReporter } from './journal.ts';

/** What the journal has before the ids of another course, to tell them from those of ours. */
export function prefixOf({ library: { course, foreign } }: Pick<CourseContext, 'library'>): string {
  return foreign ? `${resolve(course.directory)}#` : '';
}

export interface CourseAnswer
  extends Pick<Answer, 'right' | 'tries' | 'hint' | 'milliseconds' | 'grade' | 'given'> {
  readonly question: { readonly id: string; readonly rows: readonly string[] };
  readonly chapter: string;
  /** Only a generated question has one: it belongs to our own course, whichever is open. */
  readonly seed?: number | undefined;
}

/** The learner's journal, as far as it is about one course. Another's chapters are told from ours by where they are. */
export class CourseJournal {
  private readonly progress: Progress;
  private readonly prefix: string;
  /** By its name in the journal, the id of each chapter of the course. */
  private readonly chapters: ReadonlyMap<string, string>;
  /** The names in the journal of the exercises of the course. */
  private readonly exercises: ReadonlySet<string>;

  /**
   * @param onProblem hears what is wrong with the journal; without it the error output does.
   * @throws CliError if the learner's days are said to begin at what is no hour
   */
  constructor(
    context: CourseContext,
    onProblem: (problem: Problem) => void = problemReporter(context),
    options: DayOptions = {},
  ) {
    const { course } = context.library;
    this.progress = openJournal(context, onProblem, dayStartsIn(options, context));
    this.prefix = prefixOf(context);
    this.exercises = new Set(course.exercises.map(({ id }) => this.nameOf(id)));
    this.chapters = new Map(course.chapters.map(({ id }) => [this.nameOf(id), id]));
  }

  nameOf(id: string): string {
    return `${this.prefix}${id}`;
  }

  /** The id of the chapter or question that the journal names so; null if it belongs to another course. */
  idOf(name: string): string | null {
    const id = name.slice(this.prefix.length);
    return name.startsWith(this.prefix) && !id.includes('#') ? id : null;
  }

  get state(): State {
    return this.progress.state;
  }

  get dayStarts(): number {
    return this.state.dayStarts;
  }

  /** Whether all that was added is on the disk. */
  get isWritten(): boolean {
    return this.progress.isWritten;
  }

  get damaged(): number {
    return this.progress.damaged;
  }

  get answers(): State['answers'] {
    const { answers } = this.state;
    return new Map([...answers].filter(([, [answer]]) => answer && this.chapters.has(answer.chapter)));
  }

  get attempts(): State['attempts'] {
    return new Map([...this.state.attempts].filter(([exercise]) => this.exercises.has(exercise)));
  }

  /** The last attempt at an exercise that passed; null if none did. */
  lastPass(exercise: string): AttemptRecord | null {
    const attempts = this.state.attempts.get(this.nameOf(exercise)) ?? [];
    return attempts.findLast(({ passed }) => passed) ?? null;
  }

  /** The learner's place, the page that reading on led to last; null if none of the course was read. */
  get bookmark(): Bookmark | null {
    const { bookmark } = this.state;
    const chapter = bookmark === null ? undefined : this.chapters.get(bookmark.chapter);
    if (bookmark !== null && chapter !== undefined) return { ...bookmark, chapter };
    // The learner has read in another course since, but was still somewhere in this one.
    const begun = [...this.chapters.values()].flatMap((id) => {
      const page = this.isDone(id) ? null : this.lastPage(id);
      return page === null ? [] : [{ chapter: id, page }];
    });
    return begun.at(-1) ?? null;
  }

  lastPage(chapter: string): string | null {
    return this.state.lastPages.get(this.nameOf(chapter)) ?? null;
  }

  pagesRead(chapter: string): ReadonlySet<string> {
    return this.state.pages.get(this.nameOf(chapter)) ?? new Set();
  }

  /** How a chapter was done; null if it was not. */
  doneAs(chapter: string): Finish | null {
    return this.state.chapters.get(this.nameOf(chapter)) ?? null;
  }

  /** Whether a chapter was read to its end, or tested out of. */
  isDone(chapter: string): boolean {
    return this.doneAs(chapter) !== null;
  }

  isRead(chapter: string): boolean {
    return this.doneAs(chapter) === 'finished';
  }

  /** Whether a question of the course was ever answered. */
  isAnswered(question: string): boolean {
    return this.state.answers.has(this.nameOf(question));
  }

  /** Whether anything of a chapter was read, or it is done. */
  hasRead(chapter: string): boolean {
    return this.isDone(chapter) || this.state.pages.has(this.nameOf(chapter));
  }

  /** Whether it says nothing of the learner yet: this is a first start. */
  get isEmpty(): boolean {
    const { origin, days, newer } = this.state;
    return origin === null && days.size === 0 && newer === 0;
  }

  start(from: Origin): void {
    this.progress.start(from);
  }

  /** @param letters see `Bookmark` */
  visit(chapter: string, page: string, letters?: number): void {
    this.progress.visitPage(this.nameOf(chapter), page, letters);
  }

  finish(chapter: string, how: Finish = 'finished'): void {
    const before = this.doneAs(chapter);
    if (before === null || (before === 'tested-out' && how === 'finished'))
      this.progress.finishChapter(this.nameOf(chapter), how);
  }

  /** It is on the disk when this returns. */
  answer({ question, chapter, seed, ...how }: CourseAnswer): void {
    const named = (id: string): string => (seed === undefined ? this.nameOf(id) : id);
    const { rows } = question;
    const answer = { question: named(question.id), chapter: named(chapter), rows, ...how };
    this.progress.answer(seed === undefined ? answer : { ...answer, seed });
  }

  /** It is on the disk when this returns. */
  attempt(attempt: Attempt): void {
    const { exercise, chapter } = attempt;
    this.progress.attempt({ ...attempt, exercise: this.nameOf(exercise), chapter: this.nameOf(chapter) });
  }
}
