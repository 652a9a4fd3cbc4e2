import { textIn } from '../../i18n/index.ts';
import type { Block, Chapter, ChapterFile } from '../../lessons/index.ts';
import type { QuizAnswer } from '../../quiz/index.ts';
import { chapterOrNull } from '../course/chapters.ts';
import type { CourseContext } from '../course/open-course.ts';

export interface PageLink {
  readonly file: ChapterFile;
  /** From 0. */
  readonly page: number;
  readonly chapterTitle: string;
  readonly title: string;
}

/**
 * The pages that explain what these questions ask about, each once: of the chapter that asks, the page that shows the idea
 * by a demo, a prediction or an exercise; where none says so, its first.
 */
export async function explainingPages(
  missed: readonly QuizAnswer[],
  context: CourseContext,
): Promise<PageLink[]> {
  const links = new Map<string, PageLink>();
  for (const { item } of missed) {
    const file = context.chapters.files.find(({ id }) => id === item.chapter);
    const chapter = file === undefined ? null : await chapterOrNull(file, context);
    if (file === undefined || chapter === null) continue;
    for (const page of pagesOn(item.question.rows, chapter)) {
      const title = textIn(chapter.pages[page]?.title ?? '', context.language);
      const link = { file, page, title, chapterTitle: textIn(chapter.title, context.language) };
      links.set(`${file.id} ${page}`, link);
    }
  }
  return [...links.values()];
}

/** The first page of a chapter on each of these ideas; its very first, where none is on any. */
function pagesOn(rows: readonly string[], { pages }: Chapter): number[] {
  const found = rows.map((row) => pages.findIndex(({ blocks }) => blocks.some((block) => shows(block, row))));
  const known = found.filter((page) => page >= 0);
  return known.length === 0 ? [0] : known;
}

/** Whether a block shows an idea. Questions only ask about it. */
function shows(block: Block, row: string): boolean {
  if (block.type === 'prediction') return block.question.rows.includes(row);
  return block.type === 'demo' && (block.rows ?? []).includes(row);
}
