import { describe, expect, it } from 'vitest';
import { pageInput } from '../../src/cli/course/page-input.ts';
import { messagesIn, textIn } from '../../src/i18n/index.ts';
import { type Chapter, type Page, questionsOf } from '../../src/lessons/index.ts';
import { sittingsOf } from '../../src/lessons/sittings.ts';
import { textsOf } from '../../src/lessons/texts.ts';
import { pageBody } from '../../src/terminal/page/block.ts';
import { makeTheme } from '../../src/terminal/text/theme.ts';
import { ourCourse } from './our-course.ts';

/** Nobody reads without end: how long a page is on a terminal, and a sitting on a clock. */

/** Two screens of 24 rows. */
const ROWS = 48;
/** Minutes in which one can listen to a teacher. */
const MOST = 25;
const WORDS_A_MINUTE = 200;
/** Minutes to think about a question. */
const THINKING = 0.5;

const { chapters, course } = ourCourse();
const library = { course, foreign: false, program: 'asynctutor' };

/** What a program did, as a page shows it below its listing. */
const DID = ['output', 'error', 'warnings', 'elapsed'];

/** The page with a word in the place of each listing, and without what it did. */
function withoutListings(page: Page): Page {
  const stripped = JSON.stringify(page, (key, value: unknown) =>
    key === 'code' && Array.isArray(value) ? ['pass'] : DID.includes(key) ? undefined : value,
  );
  return JSON.parse(stripped) as Page;
}

/** Words that are read on the way; why another answer tempts is read by whoever gave it. */
function wordsOf(chapter: Chapter, pages: readonly Page[], language: string): number {
  const texts = [...textsOf({ ...chapter, pages: [...pages] })];
  const read = texts.filter(({ path }) => !path.includes('choices') && !path.includes('mistakes'));
  return read.reduce((sum, { text }) => sum + textIn(text, language).split(/\s+/).length, 0);
}

describe.each(['en', 'fr'] as const)('in the language %s', async (language) => {
  const theme = makeTheme({ level: 0, unicode: true, words: (await messagesIn(language)).views });

  it('no page takes more than two screens beside its listings', () => {
    const long = chapters.flatMap(({ id, pages }) =>
      pages.flatMap((page) => {
        const input = pageInput(withoutListings(page), { language, library });
        const rows = pageBody(input, { width: 80, theme }).length;
        return rows > ROWS ? [`${id} ${page.id}: ${rows}`] : [];
      }),
    );
    expect(long).toEqual([]);
  });

  it.each(chapters)('$id can be read and answered in the time that it says, and at one go', (chapter) => {
    for (const { pages, minutes } of sittingsOf(chapter)) {
      const questions = [...questionsOf({ ...chapter, pages: [...pages] })].length;
      const needed = wordsOf(chapter, pages, language) / WORDS_A_MINUTE + questions * THINKING;
      expect(needed).toBeLessThanOrEqual(minutes);
      expect(minutes).toBeLessThanOrEqual(MOST);
    }
  });
});
