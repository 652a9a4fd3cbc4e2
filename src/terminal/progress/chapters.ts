import type { Messages } from '../../i18n/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';
import type { ChapterProgress } from './progress.ts';

/** So few rows need no second column. */
const FEW_ROWS = 6;
const MOST_NAME = 18;

/** Chapters, each with marks for what is read and known, its pages and its score: in columns, where there are many. */
export function chapterLines(
  chapters: readonly ChapterProgress[],
  messages: Messages,
  { width, theme }: ViewOptions,
): string[] {
  const { colour, states, marks } = theme;
  const names = chapters.map(({ name }) => sanitize(name));
  const name = Math.min(MOST_NAME, Math.max(0, ...names.map(columnsOf)));
  const figures = chapters.map(figuresOf);
  const [pages = 0, score = 0] = [0, 1].map((at) =>
    Math.max(0, ...figures.map((each) => columnsOf(each[at] ?? ''))),
  );
  const cells = chapters.map(({ isRead, isKnown }, index) => {
    const [seen = '', right = ''] = figures[index] ?? [];
    const spans: Span[] = [
      isRead ? { text: states.done.glyph, paint: states.done.paint } : gap(1),
      isKnown ? { text: marks.known, paint: colour.yellow } : gap(1),
      { text: ` ${padEnd(truncate(names[index] ?? '', name, marks.ellipsis), name)}` },
      { text: `  ${seen.padStart(pages)}  ${right.padStart(score)}`, paint: colour.dim },
    ];
    return line(spans, width, theme);
  });
  const cell = 3 + name + 2 + pages + 2 + score;
  const most = Math.max(1, Math.floor((width - 1 + BETWEEN) / (cell + BETWEEN)));
  const columns = Math.min(most, Math.ceil(cells.length / FEW_ROWS));
  const rows = Math.ceil(cells.length / Math.max(1, columns));
  const blocks = Array.from({ length: columns }, (_, at) => cells.slice(at * rows, (at + 1) * rows));
  const legend = [
    `${states.done.glyph} ${messages.lesson.marks.read}`,
    `${marks.known} ${messages.lesson.marks.known}`,
    messages.progress.view.figures,
  ];
  return cells.length === 0
    ? []
    : [
        ...beside(
          blocks,
          blocks.map(() => cell),
        ),
        line([{ text: legend.join('  '), paint: colour.dim }], width, theme),
      ];
}

/** What was done of a chapter, for a screen reader. */
export function chapterSentence(
  { name, isRead, isKnown, read, pages, points, questions }: ChapterProgress,
  { lesson, progress: { view: words } }: Messages,
): string {
  const said = [
    ...(isRead ? [lesson.marks.read] : []),
    ...(isKnown ? [lesson.marks.known] : []),
    ...(pages === null ? [] : [words.pages(read, pages)]),
    ...(questions === 0 ? [] : [words.points(points, questions)]),
  ];
  return said.length === 0 ? sanitize(name) : `${sanitize(name)}: ${said.join(', ')}`;
}

function figuresOf({ read, pages, points, questions }: ChapterProgress): [string, string] {
  return [pages === null ? '' : `${read}/${pages}`, questions === 0 ? '' : `${points}/${questions}`];
}
