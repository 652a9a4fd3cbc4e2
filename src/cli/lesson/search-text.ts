import { textIn } from '../../i18n/index.ts';
import type { Chapter } from '../../lessons/index.ts';
import { codesOf, questionsOf } from '../../lessons/parts.ts';
import { textsOf } from '../../lessons/texts.ts';
import { foldCase } from '../../text/index.ts';

/** Longer lines are cut around what was found. */
const LONGEST = 160;

/** What is written on each page of a chapter, line by line: titles, texts in this language, code and its output. */
export function searchable(chapter: Chapter, language: string): string[][] {
  const pages: string[][] = chapter.pages.map(() => []);
  const add = (path: readonly PropertyKey[], lines: readonly string[]) => {
    if (path[0] === 'pages') pages[Number(path[1])]?.push(...lines);
  };
  for (const { path, text } of textsOf(chapter)) add(path, textIn(text, language).split('\n'));
  for (const { path, code } of codesOf(chapter)) {
    add(path, code.code);
    add(
      path,
      (code.output ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.text)),
    );
  }
  for (const { path, question } of questionsOf(chapter)) add(path, question.code ?? []);
  return pages;
}

/** The words of a query, as {@link excerptOf} compares them. */
export function wordsOf(query: string): string[] {
  return foldCase(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The first line that has all the words, cut short around the first of them; null if there is none. */
export function excerptOf(lines: readonly string[], words: readonly string[]): string | null {
  const line = lines.find((each) => {
    const text = foldCase(each);
    return words.every((word) => text.includes(word));
  });
  if (line === undefined) return null;
  const text = line.trim();
  if (text.length <= LONGEST) return text;
  const at = Math.max(0, foldCase(text).indexOf(words[0] as string) - LONGEST / 4);
  const end = at + LONGEST;
  return `${at > 0 ? '…' : ''}${text.slice(at, end)}${end < text.length ? '…' : ''}`;
}
