import { textIn } from '../i18n/index.ts';
import type { Text } from '../questions/index.ts';
import { foldCase } from '../text/index.ts';
import type { Chapter } from './chapter.ts';
import { type Term, termNamed } from './glossary/index.ts';
import { codesOf } from './parts.ts';
import { textsOf } from './texts.ts';

/** A page of a course, by indices; `page` is null for a whole chapter. */
export interface TopicPlace {
  readonly chapter: number;
  readonly page: number | null;
}

/** A name that more pages mention, or a word that stands in more titles, is taught by none of them. */
const MOST_PAGES = 6;
/** Shorter names are those of variables. */
const LEAST_LETTERS = 3;
/** The page about a name mentions it this many times as often as any other. */
const CLEARLY = 2;

/** A name of the API for comparisons: `asyncio.wait_for(…)`, `wait-for` and `WaitFor` are equal. */
export function topicKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\(.*$/s, '')
    .replace(/^asyncio\./, '')
    .replaceAll(/[-_\s]/g, '');
}

/** True if a text has a name among its words. */
export function hasTopic(text: string, key: string): boolean {
  if (topicKey(text) === key) return true;
  return (text.match(/[A-Za-z_]\w*\*?/g) ?? []).some((word) => topicKey(word) === key);
}

/**
 * Finds the places where a course teaches a name of the API or a term of its glossary: the chapter named after it, or else
 * the page in the glossary, or else pages and chapters named after it, tagged with it, or mentioning it, or else titles that
 * have its words, in either language.
 * @returns several places if they are equally good; none if nothing is about the name
 */
export function topicPlaces(
  name: string,
  chapters: readonly Chapter[],
  terms: readonly Term[] = [],
): TopicPlace[] {
  const key = topicKey(name);
  const words = wordsIn(name);
  if (key.length < LEAST_LETTERS) return [];
  const isNamed = (id: string) => [key, `${key}s`].includes(topicKey(id));
  const isTitled = ({ title }: { readonly title: Chapter['title'] }) => hasCode(textIn(title, 'en'), key);
  const whole = (matches: (chapter: Chapter) => boolean): TopicPlace[] =>
    chapters.flatMap((each, chapter) => (matches(each) ? [{ chapter, page: null }] : []));
  const pages = (matches: (page: Chapter['pages'][number]) => boolean): TopicPlace[] =>
    chapters.flatMap((each, chapter) =>
      each.pages.flatMap((one, page) => (matches(one) ? [{ chapter, page }] : [])),
    );
  const isName = chapters.some((each) => sum(mentions(each, key)) > 0);
  const levels = [
    () => whole(({ id }) => isNamed(id)),
    () => placesOf(termNamed(name, terms), chapters),
    () => pages(({ id }) => isNamed(id)),
    () => whole(isTitled),
    () => pages(isTitled),
    () => whole(({ tags }) => tags.some(isNamed)).map((place) => firstMention(place, key, chapters)),
    () => mentioningPages(key, chapters),
    () => {
      const titled = isName ? [] : whole(({ title }) => hasWords(title, words));
      const titledPages = isName ? [] : pages(({ title }) => hasWords(title, words));
      if (titled.length + titledPages.length > MOST_PAGES) return [];
      return titled.length > 0 ? titled : titledPages;
    },
  ];
  for (const level of levels) {
    const places = level();
    if (places.length > 0) return places;
  }
  return [];
}

/** Whether all of these are words of a text, in one of its languages. */
function hasWords(text: Text, words: readonly string[]): boolean {
  const texts = typeof text === 'string' ? [text] : Object.values(text);
  return texts.some((each) => words.every((word) => wordsIn(each).includes(word)));
}

/** The words of a text, in the singular, as most plurals have it. */
function wordsIn(text: string): string[] {
  return (foldCase(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/[sx]$/, ''));
}

/** The page of a term in the glossary, if the course has it. */
function placesOf(term: Term | null, chapters: readonly Chapter[]): TopicPlace[] {
  const chapter = chapters.findIndex(({ id }) => id === term?.page.chapter);
  const page = chapters[chapter]?.pages.findIndex(({ id }) => id === term?.page.page) ?? -1;
  return page < 0 ? [] : [{ chapter, page }];
}

/** The first page of a chapter that mentions a name; the chapter, if none does. */
function firstMention({ chapter }: TopicPlace, key: string, chapters: readonly Chapter[]): TopicPlace {
  const counts = mentions(chapters[chapter] as Chapter, key);
  const page = counts.findIndex((count) => count > 0);
  return { chapter, page: page < 0 ? null : page };
}

/** The pages that mention a name, by the number of mentions; of many, only the first of the chapter that is about it. */
function mentioningPages(key: string, chapters: readonly Chapter[]): TopicPlace[] {
  const pages = chapters
    .flatMap((each, chapter) => mentions(each, key).map((count, page) => ({ chapter, page, count })))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  if (pages.length <= MOST_PAGES) return clearFirst(pages) ?? pages.map(placeOf);
  const sums = chapters.map((each, chapter) => ({
    chapter,
    page: null,
    count: sum(proseMentions(each, key)),
  }));
  const [main] = clearFirst(sums.sort((one, other) => other.count - one.count)) ?? [];
  const best = main && pages.find(({ chapter }) => chapter === main.chapter);
  return best === undefined ? [] : [placeOf(best)];
}

type Mention = TopicPlace & { readonly count: number };

const placeOf = ({ chapter, page }: Mention): TopicPlace => ({ chapter, page });

/** The first alone, if it has far more mentions than the second; else null. */
function clearFirst([first, second]: readonly Mention[]): TopicPlace[] | null {
  const isClear = first !== undefined && first.count > 0 && first.count >= CLEARLY * (second?.count ?? 0);
  return isClear ? [placeOf(first)] : null;
}

/** The number of mentions of a name on each page of a chapter, in programs and in code spans. */
function mentions(chapter: Chapter, key: string): number[] {
  const counts = proseMentions(chapter, key);
  for (const { path, code } of codesOf(chapter)) {
    const page = Number(path[1]);
    counts[page] = (counts[page] ?? 0) + code.code.filter((line) => hasTopic(line, key)).length;
  }
  return counts;
}

/** The number of texts on each page that mention a name. Questions do not count: they teach nothing. */
function proseMentions(chapter: Chapter, key: string): number[] {
  const counts = chapter.pages.map(() => 0);
  for (const { path, text } of textsOf(chapter)) {
    const isTaught = path[0] === 'pages' && !path.includes('question') && !path.includes('questions');
    const page = Number(path[1]);
    if (isTaught && hasCode(textIn(text, 'en'), key)) counts[page] = (counts[page] ?? 0) + 1;
  }
  return counts;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** True if small Markdown has a name in one of its code spans. */
function hasCode(text: string, key: string): boolean {
  return [...text.matchAll(/`([^`]+)`/g)].some(([, code = '']) => hasTopic(code, key));
}
