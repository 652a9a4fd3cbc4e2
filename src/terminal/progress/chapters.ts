import type { Messages } from '../../i18n/index.ts';
import { spansOf } from '../page/prose.ts';
import { gap, line, type Span } from '../text/line.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';
import type { ChapterProgress } from './progress.ts';

/** So few rows need no second column. */
const FEW_ROWS = 6;
/** Columns of a title in which one recognizes it. */
const LEAST_TITLE = 18;

/** Chapters, each with marks for what is read and known, its pages and its score: in columns, where there are many. */
export function chapterLines(
  chapters: readonly ChapterProgress[],
  messages: Messages,
  { width, theme }: ViewOptions,
): string[] {
  const { colour, states, marks } = theme;
  const titles = chapters.map(({ title }) => spansOf(title, theme));
  const longest = Math.max(0, ...titles.map((spans) => columnsOf(spans.map(({ text }) => text).join(''))));
  const number = Math.max(0, ...chapters.map(({ order }) => `${order}`.length));
  const figures = chapters.map(figuresOf);
  const [pages = 0, score = 0] = [0, 1].map((at) =>
    Math.max(0, ...figures.map((each) => columnsOf(each[at] ?? ''))),
  );
  const others = 3 + number + 2 + 2 + pages + 2 + score;
  const room = (columns: number): number => Math.floor((width - 1 + BETWEEN) / columns) - BETWEEN - others;
  let columns = Math.max(1, Math.ceil(chapters.length / FEW_ROWS));
  while (columns > 1 && room(columns) < Math.min(LEAST_TITLE, longest)) columns--;
  const title = Math.max(1, Math.min(longest, room(columns)));
  const cells = chapters.map(({ order, isRead, isKnown }, index) => {
    const [seen = '', right = ''] = figures[index] ?? [];
    const spans: Span[] = [
      isRead ? { text: states.done.glyph, paint: states.done.paint } : gap(1),
      isKnown ? { text: marks.known, paint: colour.yellow } : gap(1),
      { text: ` ${`${order}`.padStart(number)}  `, paint: colour.dim },
      { text: padEnd(line(titles[index] ?? [], title + 1, theme), title) },
      { text: `  ${seen.padStart(pages)}  ${right.padStart(score)}`, paint: colour.dim },
    ];
    return line(spans, width, theme);
  });
  const rows = Math.ceil(cells.length / columns);
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
          blocks.map(() => others + title),
        ),
        line([{ text: legend.join('  '), paint: colour.dim }], width, theme),
      ];
}

/** What was done of a chapter, for a screen reader. */
export function chapterSentence(
  { order, title, isRead, isKnown, read, pages, points, questions }: ChapterProgress,
  { lesson, progress: { view: words } }: Messages,
): string {
  const said = [
    ...(isRead ? [lesson.marks.read] : []),
    ...(isKnown ? [lesson.marks.known] : []),
    ...(pages === null ? [] : [words.pages(read, pages)]),
    ...(questions === 0 ? [] : [words.points(points, questions)]),
  ];
  const name = `${order}. ${title}`;
  return said.length === 0 ? name : `${name}: ${said.join(', ')}`;
}

function figuresOf({ read, pages, points, questions }: ChapterProgress): [string, string] {
  return [pages === null ? '' : `${read}/${pages}`, questions === 0 ? '' : `${points}/${questions}`];
}
