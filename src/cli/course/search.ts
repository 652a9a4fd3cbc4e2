import type { z } from 'zod';
import { textIn } from '../../i18n/index.ts';
import { type Chapter, type ChapterFile, codesOf, questionsOf } from '../../lessons/index.ts';
import { textsOf } from '../../lessons/texts.ts';
import { indexOfWord } from '../../text/words.ts';
import { chapterOrNull } from './chapters.ts';
import type { hitSchema } from './hit-schema.ts';
import type { CourseContext } from './open-course.ts';

/** Longer lines are cut around what was found. */
const LONGEST = 160;

export type Hit = z.infer<typeof hitSchema>;

/** The pages of these chapters that have all words of a query; a chapter that cannot be read has none. */
export async function searchCourse(
  query: string,
  files: readonly ChapterFile[],
  context: CourseContext,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const file of files) {
    const chapter = await chapterOrNull(file, context);
    if (chapter !== null) hits.push(...searchChapter(chapter, query, context.language));
  }
  return hits;
}

/** The pages of a chapter that have words which begin so, all in one line or paragraph; of each, the first such line. */
export function searchChapter(chapter: Chapter, query: string, language: string): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const lines = linesOf(chapter, language);
  return chapter.pages.flatMap(({ id, title }, index) => {
    const excerpt = excerptOf(lines[index] ?? [], words);
    if (excerpt === null) return [];
    const number = index + 1;
    return [{ chapter: chapter.id, page: id, number, title: textIn(title, language), excerpt }];
  });
}

export function wordsOf(query: string): string[] {
  return query.split(/\s+/).filter((word) => word !== '');
}

/** The lines of each page of a chapter: titles, texts in this language, code and its output. */
function linesOf(chapter: Chapter, language: string): string[][] {
  const pages: string[][] = chapter.pages.map(() => []);
  const add = (path: readonly PropertyKey[], lines: readonly string[]) => {
    if (path[0] === 'pages') pages[Number(path[1])]?.push(...lines);
  };
  for (const { path, text } of textsOf(chapter)) add(path, textIn(text, language).split('\n'));
  for (const { path, code } of codesOf(chapter)) {
    const output = (code.output ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.text));
    add(path, [...code.code, ...output]);
  }
  for (const { path, question } of questionsOf(chapter)) add(path, question.code ?? []);
  return pages;
}

/** The first line that has all the words, cut short around the first of them; null if there is none. */
function excerptOf(lines: readonly string[], words: readonly string[]): string | null {
  const line = lines.find((each) => words.every((word) => indexOfWord(each, word) >= 0));
  if (line === undefined) return null;
  const text = line.trim();
  if (text.length <= LONGEST) return text;
  const at = Math.max(0, indexOfWord(text, words[0] as string) - LONGEST / 4);
  const end = at + LONGEST;
  return `${at > 0 ? '…' : ''}${text.slice(at, end)}${end < text.length ? '…' : ''}`;
}
