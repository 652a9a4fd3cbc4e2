import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALL_PAGES } from '../../src/findings/pages.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { type Chapter, listCourse } from '../../src/lessons/index.ts';
import { ownCourse } from '../../src/lessons/own-course.ts';

it('every finding names a page that the course has', async () => {
  const { directory, chapters } = listCourse(ownCourse(), await messagesIn('en'));
  const pages = chapters.flatMap(({ file }) => {
    const chapter = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Chapter;
    return chapter.pages.map(({ id }) => ({ chapter: chapter.id, page: id }));
  });
  for (const page of ALL_PAGES) expect(pages).toContainEqual(page);
});
