import type { ProgressWords } from '../../i18n/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { sanitize } from '../text/sanitize.ts';
import { scoreBar } from '../text/score-bar.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';
import type { ChapterProgress } from './progress.ts';

/** On fewer columns, the figures stand without their words. */
const NARROW = 60;

/** The chapters, one a line: whether it is done, its pages as a bar, and its score. */
export function chapterLines(
  chapters: readonly ChapterProgress[],
  words: ProgressWords,
  options: ViewOptions,
): string[] {
  const { width, theme } = options;
  if (theme.accessible)
    return chapters.map((chapter) => line([{ text: chapterSentence(chapter, words) }], width, theme));
  const narrow = width < NARROW;
  const names = chapters.map(({ name }) => sanitize(name));
  const column = Math.min(Math.max(0, ...names.map(columnsOf)), Math.floor(width * 0.35));
  const cells = narrow ? 8 : width < 100 ? 16 : 30;
  const figures = chapters.map((chapter) => figuresOf(chapter, words, narrow));
  const pagesColumn = Math.max(0, ...figures.map(([pages]) => columnsOf(pages)));
  return chapters.map((chapter, index) => {
    const { done, read, pages } = chapter;
    const name = truncate(names[index] ?? '', column, theme.marks.ellipsis);
    const [said = '', score = ''] = figures[index] ?? [];
    const tick: Span =
      done === null ? gap(1) : { text: theme.states.done.glyph, paint: theme.states.done.paint };
    return line(
      [
        tick,
        { text: ` ${padEnd(name, column)}  ` },
        { text: scoreBar(done === null ? read : 1, done === null ? (pages ?? 0) : 1, cells, theme) },
        { text: `  ${padEnd(said, pagesColumn)}  ${score}` },
      ],
      width,
      theme,
    );
  });
}

function figuresOf(
  { done, read, pages, points, questions }: ChapterProgress,
  words: ProgressWords,
  narrow: boolean,
): [string, string] {
  const said = narrow ? words.pagesShort : words.pages;
  const score = narrow ? words.pointsShort : words.points;
  const isKnown = done === 'tested-out' && !narrow;
  return [
    isKnown ? words.done[done] : pages === null ? '' : said(read, pages),
    questions === 0 ? '' : score(points, questions),
  ];
}

function chapterSentence(
  { name, done, read, pages, points, questions }: ChapterProgress,
  words: ProgressWords,
): string {
  const said = [
    ...(done === null ? [] : [words.done[done]]),
    ...(pages === null ? [] : [words.pages(read, pages)]),
    ...(questions === 0 ? [] : [words.points(points, questions)]),
  ];
  return said.length === 0 ? sanitize(name) : `${sanitize(name)}: ${said.join(', ')}`;
}
