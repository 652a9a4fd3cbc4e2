import { sanitize } from '../text/sanitize.ts';
import { columnsOf, wrap } from '../text/width.ts';
import { type PageInput, pageBody } from './block.ts';
import type { PageOptions } from './program.ts';
import { prose, title } from './prose.ts';

export interface ChapterInput {
  readonly order: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly python: readonly string[];
  readonly after: readonly string[];
  readonly pages: readonly PageInput[];
  /** At the end of the text: it cannot be answered, so nothing may give the predictions away before. */
  readonly explanations: readonly Explanation[];
}

export interface Explanation {
  readonly prompt: string;
  readonly text: string;
}

/**
 * A chapter as a text to read from top to bottom, with pages as sections. It comes part by part: a pager shows the first
 * without waiting for the last.
 */
export function* chapterText(chapter: ChapterInput, options: PageOptions): Generator<string[]> {
  yield [
    ...chapterHeading(chapter, options),
    ...wrap(facts(chapter, options), options.width - 1).map((each) => options.theme.colour.dim(each)),
    '',
    ...prose(chapter.summary, options),
  ];
  for (const [index, page] of chapter.pages.entries()) {
    if (page.sitting !== undefined) yield ['', ...sittingText(page.sitting, options)];
    yield ['', ...pageText(page, index + 1, chapter.pages.length, options)];
  }
  yield* explanationsText(chapter.explanations, options);
}

export function chapterHeading(
  { order, title: name }: Pick<ChapterInput, 'order' | 'title'>,
  options: PageOptions,
): string[] {
  return title(`${order}\\. ${name}`, options);
}

/** A page as a text to read from top to bottom: the so-manyth of so many. */
export function pageText(page: PageInput, number: number, count: number, options: PageOptions): string[] {
  const name = options.theme.words.page.page(number, count, page.title);
  return [...heading(name, options), '', ...pageBody(page, options)];
}

export function* explanationsText(
  explanations: readonly Explanation[],
  options: PageOptions,
): Generator<string[]> {
  if (explanations.length > 0) yield ['', ...heading(options.theme.words.page.explanations, options)];
  for (const { prompt, text } of explanations) {
    yield ['', ...prose(prompt, options), '', ...prose(text, options)];
  }
}

/** `12 minutes, Python 3.13, 3.14, after “Awaiting”`. */
function facts({ minutes, python, after }: ChapterInput, { theme }: PageOptions): string {
  const { page: words } = theme.words;
  const all = [words.minutes(minutes), words.versions(sanitize(python.join(', ')))];
  return [
    ...all,
    ...(after.length === 0
      ? []
      : [words.after(after.map((each) => words.titled(sanitize(each))).join(', '))]),
  ].join(', ');
}

function sittingText(sitting: NonNullable<PageInput['sitting']>, options: PageOptions): string[] {
  const { page: words } = options.theme.words;
  const minutes = words.minutes(sitting.minutes);
  return [...title(sitting.title, options), options.theme.colour.dim(minutes)];
}

function heading(text: string, options: PageOptions): string[] {
  const head = title(text, options);
  const { colour, marks, accessible } = options.theme;
  const columns = Math.max(...head.map(columnsOf));
  return accessible ? head : [...head, colour.dim(marks.rule.repeat(columns))];
}
