import { textIn } from '../../../i18n/index.ts';
import {
  type Chapter,
  type ChapterFile,
  type Head,
  type Library,
  loadChapter,
  loadHeads,
} from '../../../lessons/index.ts';
import type { CourseContext } from '../../course/open-course.ts';

/** The chapters of a course, each read when it is first wanted. */
export class Book {
  readonly chapters: readonly ChapterFile[];
  readonly library: Library;
  private readonly context: CourseContext;
  private readonly read = new Map<number, Promise<Chapter>>();
  private heads: Promise<readonly (Head | null)[]> | null = null;

  constructor(context: CourseContext) {
    this.context = context;
    this.library = context.library;
    this.chapters = context.library.course.chapters;
  }

  /** The chapter at this place in the course. @throws InvalidChapter */
  chapter(index: number): Promise<Chapter> {
    let chapter = this.read.get(index);
    if (chapter === undefined) {
      chapter = loadChapter(this.library, this.chapters[index] as ChapterFile, this.context.messages);
      this.read.set(index, chapter);
    }
    return chapter;
  }

  /** The place of a chapter in the course; -1 if it has none of this id. */
  indexOf(id: string): number {
    return this.chapters.findIndex((chapter) => chapter.id === id);
  }

  /** The titles of all chapters; of one that cannot be read, its id. */
  async titles(): Promise<string[]> {
    this.heads ??= loadHeads(this.library);
    const heads = await this.heads;
    return this.chapters.map(({ id }, index) => {
      const head = heads[index];
      return head ? textIn(head.title, this.context.language) : id;
    });
  }
}
