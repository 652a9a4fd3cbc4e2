import type { Chapter, Page } from '../../../lessons/index.ts';
import type { Bookmark } from '../../../progress/index.ts';
import type { Question } from '../../../questions/index.ts';
import type { CourseContext } from '../../course/open-course.ts';
import { askedOn, unanswered } from '../../journal/chapter-state.ts';
import type { CourseJournal } from '../../journal/course-journal.ts';
import { nextChapterPosition, type ReadingPosition } from '../../journal/reading-position.ts';

/** Where the learner is in the course, where their place is, and what they put off in this sitting. */
export class Path {
  /** The page that is open, or was last. */
  position: ReadingPosition | null = null;
  /** Whether that page is read for the first time, as far as the journal can tell. */
  isNew = false;
  private readonly chapters: CourseContext['chapters'];
  private readonly journal: CourseJournal;
  /** The place, while something else is looked up. */
  private place: Bookmark | null = null;
  private readonly putOff = new Set<string>();

  constructor({ chapters, journal }: Pick<CourseContext, 'chapters'> & { readonly journal: CourseJournal }) {
    this.chapters = chapters;
    this.journal = journal;
  }

  /** Whether there is a place to return to. */
  get canReturn(): boolean {
    return this.place !== null;
  }

  /** Opens a page out of turn: the place stays. Without one yet, this is it. */
  async lookUp(position: ReadingPosition): Promise<void> {
    const { bookmark } = this.journal;
    const opened = await this.at(position);
    this.isNew = !this.isRead(opened) || isSame(opened, bookmark);
    this.position = position;
    if (bookmark === null) this.journal.visit(opened.chapter, opened.page);
    else if (isSame(opened, this.place ?? bookmark)) this.arrive();
    else this.place ??= bookmark;
  }

  /** Reads on from the page that is open. The place moves along, unless it leads to a page that was read before. */
  async readOn(to: ReadingPosition): Promise<void> {
    const { journal } = this;
    const { bookmark } = journal;
    const next = await this.at(to);
    this.isNew = !this.isRead(next);
    const isUncounted = await this.countPage();
    this.position = to;
    if (this.place !== null && isSame(next, this.place)) this.arrive();
    else if (this.isNew) journal.visit(next.chapter, next.page);
    else if (isUncounted && bookmark !== null)
      journal.visit(bookmark.chapter, bookmark.page, bookmark.letters);
  }

  /** Turns back to a page: the place stays. */
  turnBack(to: ReadingPosition): void {
    this.isNew = false;
    this.position = to;
  }

  /** Puts the place back to where it was before something was looked up. @returns it, or the page that is open now */
  async goBack(): Promise<ReadingPosition | null> {
    const { place } = this;
    const chapter = place === null ? -1 : this.chapters.indexOf(place.chapter);
    if (place === null || chapter < 0) return this.position;
    const { pages } = await this.chapters.at(chapter);
    this.arrive();
    this.position = {
      chapter,
      page: Math.max(
        0,
        pages.findIndex(({ id }) => id === place.page),
      ),
    };
    return this.position;
  }

  /** Takes note that the page that is open was seen to its end. What is looked up counts once it is read on from there. */
  async seeEnd(): Promise<void> {
    if (this.position === null) return;
    if (this.isRead(await this.at(this.position))) await this.finishAtLast();
  }

  /** Goes on from the last page of the chapter that is open. @param isSeen whether that was seen to its end */
  async reachEnd(isSeen: boolean): Promise<void> {
    await this.countPage();
    if (isSeen) await this.finishAtLast();
  }

  /** How far down the learner was in a page when they left their place there; see `Bookmark`. */
  lettersAbove({ id }: Chapter, page: Page): number {
    const { bookmark } = this.journal;
    const place = this.place ?? bookmark;
    return isSame({ chapter: id, page: page.id }, place) ? (place?.letters ?? 0) : 0;
  }

  /** Takes note of how far down in a page the learner is, if their place is there. */
  keepLetters({ id }: Chapter, page: Page, letters: number): void {
    const { bookmark } = this.journal;
    const open = { chapter: id, page: page.id, letters };
    if (isSame(open, this.place)) this.place = open;
    if (isSame(open, bookmark) && (bookmark?.letters ?? 0) !== letters)
      this.journal.visit(id, page.id, letters);
  }

  /** The questions of a page that were neither answered nor put off. */
  questionsOn(page: Page): Question[] {
    return unanswered(askedOn(page), this.journal).filter(({ id }) => !this.putOff.has(id));
  }

  /** The questions of a chapter that were neither answered nor put off. */
  questionsOf(chapter: Chapter): Question[] {
    return chapter.pages.flatMap((page) => this.questionsOn(page));
  }

  /** Has Enter go past these questions from now on. */
  putOffQuestions(questions: readonly Question[]): void {
    for (const { id } of questions) this.putOff.add(id);
  }

  /** Where the next chapter goes on that is not done; null if none is left but the one that is open. */
  nextChapter(): Promise<ReadingPosition | null> {
    const { chapters, journal } = this;
    return nextChapterPosition(this.position?.chapter ?? -1, { chapters, journal });
  }

  /** Has the page that is open count as read, if it was looked up. @returns whether it was */
  private async countPage(): Promise<boolean> {
    if (this.position === null) return false;
    const open = await this.at(this.position);
    if (this.isRead(open)) return false;
    this.journal.visit(open.chapter, open.page);
    return true;
  }

  private async finishAtLast(): Promise<void> {
    if (this.position === null) return;
    const { id, pages } = await this.chapters.at(this.position.chapter);
    if (this.position.page === pages.length - 1) this.journal.finish(id);
  }

  private arrive(): void {
    const { place } = this;
    this.place = null;
    if (place === null || isSame(place, this.journal.bookmark)) return;
    this.journal.visit(place.chapter, place.page, place.letters);
  }

  private isRead({ chapter, page }: Bookmark): boolean {
    return this.journal.pagesRead(chapter).has(page);
  }

  private async at({ chapter, page }: ReadingPosition): Promise<Bookmark> {
    const { id, pages } = await this.chapters.at(chapter);
    return { chapter: id, page: pages[page]?.id ?? '' };
  }
}

function isSame(a: Bookmark, b: Bookmark | null): boolean {
  return a.chapter === b?.chapter && a.page === b.page;
}
