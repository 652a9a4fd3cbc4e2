import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../src/lessons/chapter.ts';
import { sittingAt, sittingsOf } from '../../src/lessons/sittings.ts';
import { ourCourse } from './our-course.ts';
import { example, faultsOf } from './support.ts';

/** The example, in sittings of so many minutes that begin with these pages. */
function inSittings(starts: Readonly<Record<number, number>>, minutes: number): Chapter {
  const chapter = { ...example(), minutes };
  for (const [page, each] of Object.entries(starts)) {
    const start = chapter.pages[Number(page)];
    if (start !== undefined) start.sitting = { title: `\`from ${page}\``, minutes: each };
  }
  return chapter;
}

const faults = (chapter: Chapter) => faultsOf(JSON.stringify(chapter));

describe('a chapter', () => {
  it('is read in one sitting, unless its pages begin some', () => {
    const { minutes, pages } = example();
    expect(sittingsOf(example())).toEqual([{ title: null, minutes, first: 0, pages }]);
    const chapter = inSittings({ 0: 4, 1: 6 }, 10);
    expect(sittingsOf(chapter)).toEqual([
      { title: '`from 0`', minutes: 4, first: 0, pages: chapter.pages.slice(0, 1) },
      { title: '`from 1`', minutes: 6, first: 1, pages: chapter.pages.slice(1) },
    ]);
    expect(sittingAt(chapter, 0).next?.first).toBe(1);
    expect(sittingAt(chapter, chapter.pages.length - 1)).toMatchObject({ sitting: { first: 1 }, next: null });
  });

  it('begins with a sitting, if it has any, and takes as long as all of them', () => {
    expect(faults(inSittings({ 0: 4, 1: 6 }, 10))).toEqual([]);
    expect(faults(inSittings({ 1: 10 }, 10))).toEqual([
      '/pages/0: the beginning of a sitting, since other pages begin one | no "sitting"',
    ]);
    expect(faults(inSittings({ 0: 4, 1: 6 }, 12))).toEqual([
      '/minutes: 10, the minutes of its sittings | 12',
    ]);
  });

  it('of our course asks for 25 minutes at a time, at most', () => {
    const long = ourCourse().chapters.flatMap((chapter) =>
      sittingsOf(chapter).flatMap(({ minutes, first }) => (minutes > 25 ? [`${chapter.id} ${first}`] : [])),
    );
    expect(long).toEqual([]);
  });
});

describe('a page to read again', () => {
  it.each([
    ['gather', 'order', []],
    [
      'gathr',
      'results',
      ['/pages/0/blocks/0/chapter: a chapter of this course; did you mean "gather"? | "gathr"'],
    ],
    [
      'gather',
      'oder',
      ['/pages/0/blocks/0/page: a page of the chapter "gather"; did you mean "order"? | "oder"'],
    ],
  ])('is one of the course: %s %s', (chapter, page, expected) => {
    const altered = example();
    altered.pages[0]?.blocks.unshift({ type: 'see', chapter, page, text: '`gather`' });
    expect(faults(altered)).toEqual(expected);
  });
});
