import { beforeEach, describe, expect, it } from 'vitest';
import { CourseJournal } from '../../../src/cli/journal/course-journal.ts';
import { Path } from '../../../src/cli/lesson/path/path.ts';
import { temporaryDirectory } from '../../progress/support.ts';
import { courseFor } from '../journal/support.ts';

let journal: CourseJournal;
let path: Path;
let count: (chapter: number) => Promise<number>;

beforeEach(async () => {
  const { chapters, ...context } = await courseFor(temporaryDirectory());
  journal = new CourseJournal({ ...context, chapters });
  path = new Path({ chapters, journal });
  count = async (chapter) => (await chapters.at(chapter)).pages.length;
});

const at = (chapter: number, page: number) => ({ chapter, page });
const place = () => `${journal.bookmark?.chapter} ${journal.bookmark?.page}`;

describe('the place', () => {
  it('is what is opened first, and moves by reading on, never back', async () => {
    await path.lookUp(at(0, 0));
    expect([place(), path.canReturn]).toEqual(['why-async waiting', false]);
    await path.readOn(at(0, 1));
    await path.readOn(at(0, 2));
    expect(place()).toBe('why-async one-thread');
    path.turnBack(at(0, 1));
    await path.readOn(at(0, 2));
    expect([place(), path.canReturn]).toEqual(['why-async one-thread', false]);
  });

  it('stays when something is looked up, which does not count as read', async () => {
    await path.lookUp(at(0, 0));
    await path.lookUp(at(4, 5));
    expect([place(), path.canReturn]).toEqual(['why-async waiting', true]);
    expect(journal.hasRead('gather')).toBe(false);
    expect(await path.goBack()).toEqual(at(0, 0));
    expect([place(), path.canReturn]).toEqual(['why-async waiting', false]);
  });

  it('moves when one reads on from there, and going back puts it back', async () => {
    await path.lookUp(at(0, 0));
    await path.lookUp(at(4, 4));
    await path.readOn(at(4, 5));
    expect([place(), path.canReturn]).toEqual(['gather failure', true]);
    expect([...journal.pagesRead('gather')]).toEqual(['one-thread', 'failure']);
    await path.lookUp(at(6, 0));
    expect(await path.goBack()).toEqual(at(0, 0));
    expect(place()).toBe('why-async waiting');
  });

  it('stays when one reads on to a page that was read before', async () => {
    for (const page of ['together', 'many']) journal.visit('gather', page);
    journal.visit('why-async', 'waiting');
    await path.lookUp(at(4, 1));
    await path.readOn(at(4, 2));
    expect(place()).toBe('why-async waiting');
    expect(journal.pagesRead('gather')).toContain('results');
  });

  it('is reached again by opening it, or by reading on to it', async () => {
    await path.lookUp(at(0, 0));
    await path.readOn(at(0, 1));
    await path.lookUp(at(0, 0));
    expect(path.canReturn).toBe(true);
    await path.readOn(at(0, 1));
    expect([place(), path.canReturn]).toEqual(['why-async overlap', false]);
    await path.lookUp(at(8, 0));
    await path.lookUp(at(0, 1));
    expect([place(), path.canReturn]).toEqual(['why-async overlap', false]);
  });
});

describe('a chapter', () => {
  it('is read once its last page was seen to its end', async () => {
    await path.lookUp(at(0, 0));
    await path.seeEnd();
    const last = (await count(0)) - 1;
    for (let page = 1; page <= last; page++) await path.readOn(at(0, page));
    expect(journal.isRead('why-async')).toBe(false);
    await path.seeEnd();
    expect(journal.isRead('why-async')).toBe(true);
  });

  it('of which the last page was looked up is read when one goes on from there', async () => {
    await path.lookUp(at(0, 0));
    await path.lookUp(at(4, (await count(4)) - 1));
    await path.seeEnd();
    expect(journal.isRead('gather')).toBe(false);
    await path.reachEnd(false);
    expect(journal.isRead('gather')).toBe(false);
    await path.reachEnd(true);
    expect([journal.isRead('gather'), place()]).toEqual([true, 'gather practice']);
  });

  it('is followed by the next that is not done; after the last come those left out', async () => {
    await path.lookUp(at(0, 0));
    journal.finish('async-def', 'tested-out');
    expect(await path.nextChapter()).toEqual(at(2, 0));
    await path.lookUp(at(20, 0));
    expect(await path.nextChapter()).toEqual(at(0, 0));
    const { chapters } = await courseFor('/nowhere');
    for (const { id } of chapters.files) journal.finish(id);
    expect(await path.nextChapter()).toBeNull();
  });

  it('has questions until they are answered or put off', async () => {
    const { chapters } = await courseFor('/nowhere');
    const chapter = await chapters.at(0);
    const all = path.questionsOf(chapter);
    const [first, second] = all;
    expect(all.length).toBeGreaterThan(2);
    if (first === undefined || second === undefined) throw new Error('no questions');
    journal.answer({
      question: first,
      chapter: chapter.id,
      right: false,
      tries: 1,
      hint: false,
      milliseconds: 9,
    });
    path.putOffQuestions([second]);
    expect(path.questionsOf(chapter)).toEqual(all.slice(2));
  });
});
