import { textIn } from '../../i18n/index.ts';
import { blocksOfType, type Chapter } from '../../lessons/index.ts';
import { type ChapterInput, chapterText } from '../../terminal/page/index.ts';
import { pageOptions } from '../course/highlighting.ts';
import type { CourseContext } from '../course/open-course.ts';
import { pageInput } from '../course/page-input.ts';

/** Writes a whole chapter as text, to be read from top to bottom: in a pager, or by a voice. */
export async function writeChapter(
  chapter: Chapter,
  { language, screen, say }: CourseContext,
): Promise<void> {
  const input = chapterInput(chapter, language);
  for (const lines of chapterText(input, await pageOptions(screen))) {
    say(lines);
  }
}

/** A chapter as its view wants it: in one language. */
export function chapterInput(chapter: Chapter, language: string): ChapterInput {
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language);
  return {
    order: chapter.order,
    title: say(chapter.title),
    summary: say(chapter.summary),
    minutes: chapter.minutes,
    python: chapter.python,
    after: chapter.prerequisites,
    pages: chapter.pages.map((page) => pageInput(page, language)),
    explanations: [...blocksOfType(chapter, 'prediction')].map(({ block: { question } }) => ({
      prompt: say(question.prompt),
      text: say(question.explanation),
    })),
  };
}
