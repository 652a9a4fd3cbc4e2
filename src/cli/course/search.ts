import type { z } from 'zod';
import { textIn } from '../../i18n/index.ts';
import { type Chapter, type ChapterFile, codesOf, questionsOf } from '../../lessons/index.ts';
import type { Path } from '../../lessons/place.ts';
import { textsOf } from '../../lessons/texts.ts';
import type { Question } from '../../questions/index.ts';
import { indexOfWord } from '../../text/words.ts';
import { chapterOrNull } from './chapters.ts';
import type { hitSchema } from './hit-schema.ts';
import type { CourseContext } from './open-course.ts';

/** Longer lines are cut around what was found. */
const LONGEST = 160;

export type Hit = z.infer<typeof hitSchema>;

/** Whether somebody has answered the question with this id. */
type IsAnswered = (question: string) => boolean;

/**
 * The pages of these chapters that have all words of a query; a chapter that cannot be read has none.
 * @param isAnswered what tells the answer to other questions is found, but not shown
 */
export async function searchCourse(
  query: string,
  files: readonly ChapterFile[],
  isAnswered: IsAnswered,
  context: CourseContext,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const file of files) {
    const chapter = await chapterOrNull(file, context);
    if (chapter !== null) hits.push(...searchChapter(chapter, query, context.language, isAnswered));
  }
  return hits;
}

/**
 * The pages of a chapter that have words which begin so, all in one line or paragraph; of each, the first such line. In
 * place of one that tells the answer to a question, the question.
 */
export function searchChapter(
  chapter: Chapter,
  query: string,
  language: string,
  isAnswered: IsAnswered,
): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const lines = linesOf(chapter, language, isAnswered);
  return chapter.pages.flatMap(({ id, title }, index) => {
    const found = (lines[index] ?? []).filter(({ text }) =>
      words.every((word) => indexOfWord(text, word) >= 0),
    );
    const { text, question } = found.find((line) => line.question === null) ?? found[0] ?? NO_LINE;
    if (text === '') return [];
    const excerpt = question === null ? excerptOf(text, words) : firstLine(textIn(question.prompt, language));
    const number = index + 1;
    return [{ chapter: chapter.id, page: id, number, title: textIn(title, language), excerpt }];
  });
}

export function wordsOf(query: string): string[] {
  return query.split(/\s+/).filter((word) => word !== '');
}

interface Line {
  readonly text: string;
  /** To which it tells the answer, as far as that was not given. */
  readonly question: Question | null;
}

const NO_LINE: Line = { text: '', question: null };

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** The lines of each page of a chapter: titles, texts in this language, code and its output. */
function linesOf(chapter: Chapter, language: string, isAnswered: IsAnswered): Line[][] {
  const pages: Line[][] = chapter.pages.map(() => []);
  const add = (path: Path, lines: readonly string[]) => {
    if (path[0] !== 'pages') return;
    const question = questionTold(path, chapter, isAnswered);
    pages[Number(path[1])]?.push(...lines.map((text) => ({ text, question })));
  };
  for (const { path, text } of textsOf(chapter)) add(path, textIn(text, language).split('\n'));
  for (const { path, code } of codesOf(chapter)) {
    const output = (code.output ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.text));
    add(path, [...code.code, ...output]);
  }
  for (const { path, question } of questionsOf(chapter)) add(path, question.code ?? []);
  return pages;
}

/** The parts of a question that are shown once it was answered. */
const AFTERWARDS: ReadonlySet<Path[number]> = new Set(['why', 'hint', 'explanation', 'mistakes', 'points']);

/** The question to which the text at this path tells the answer: a page goes on below a prediction once that is made. */
function questionTold(
  [, page, , index, ...within]: Path,
  chapter: Chapter,
  isAnswered: IsAnswered,
): Question | null {
  const blocks = chapter.pages[Number(page)]?.blocks ?? [];
  for (const block of blocks.slice(0, Number(index))) {
    if (block.type === 'prediction' && !isAnswered(block.question.id)) return block.question;
  }
  const own = blocks[Number(index)];
  const question =
    own?.type === 'prediction'
      ? own.question
      : own?.type === 'questions'
        ? own.questions[Number(within[1])]
        : undefined;
  if (question === undefined || isAnswered(question.id)) return null;
  return within.some((key) => AFTERWARDS.has(key)) ? question : null;
}

/** A line, cut short around the first of these words. */
function excerptOf(line: string, words: readonly string[]): string {
  const text = line.trim();
  if (text.length <= LONGEST) return text;
  const at = Math.max(0, indexOfWord(text, words[0] as string) - LONGEST / 4);
  const end = at + LONGEST;
  return `${at > 0 ? '…' : ''}${text.slice(at, end)}${end < text.length ? '…' : ''}`;
}
