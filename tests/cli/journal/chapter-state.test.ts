import { describe, expect, it } from 'vitest';
import { askedOn, chapterState, unanswered } from '../../../src/cli/journal/chapter-state.ts';
import { CourseJournal } from '../../../src/cli/journal/course-journal.ts';
import { openProgress } from '../../../src/progress/index.ts';
import { anAnswer, temporaryDirectory } from '../../progress/support.ts';
import { courseFor } from './support.ts';

async function opened() {
  const home = temporaryDirectory();
  const context = await courseFor(home);
  const journal = () => new CourseJournal(context);
  const chapter = await context.chapters.load(context.chapters.files[4] as never);
  return { journal, chapter, progress: openProgress({ directory: home }) };
}

describe('a chapter', () => {
  it('is neither read nor known at first', async () => {
    const { journal, chapter } = await opened();
    const state = chapterState(chapter, journal());
    expect(state).toMatchObject({
      pages: chapter.pages.length,
      pagesRead: 0,
      isRead: false,
      answered: 0,
      isKnown: false,
    });
    expect(state.questions).toBeGreaterThan(4);
  });

  it('is read when it was finished, by an older version, too, and does not count pages that are gone', async () => {
    const { journal, chapter, progress } = await opened();
    for (const page of ['together', 'gone-by-now']) progress.visitPage('gather', page);
    progress.finishChapter('gather');
    const state = chapterState(chapter, journal());
    expect(state).toMatchObject({ pagesRead: 1, isRead: true, isKnown: false });
  });

  it('is known once each of its questions was answered, right or wrong; predictions are none of them', async () => {
    const { journal, chapter, progress } = await opened();
    const questions = chapter.pages.flatMap(askedOn);
    for (const [index, { id }] of questions.entries()) {
      const left = chapterState(chapter, journal());
      expect([left.answered, left.isKnown]).toEqual([index, false]);
      expect(unanswered(questions, journal())).toEqual(questions.slice(index));
      progress.answer({ ...anAnswer, question: id, right: index % 2 === 0 });
    }
    expect(chapterState(chapter, journal())).toMatchObject({ isRead: false, isKnown: true });
  });

  it('is known when it was tested out of, and can still be read', async () => {
    const { journal, chapter, progress } = await opened();
    progress.finishChapter('gather', 'tested-out');
    expect(chapterState(chapter, journal())).toMatchObject({ isRead: false, isKnown: true });
    journal().finish('gather');
    expect(journal().isRead('gather')).toBe(true);
  });

  it('that asks nothing is known once it is read', async () => {
    const { journal, chapter, progress } = await opened();
    const silent = { ...chapter, pages: chapter.pages.slice(0, 2) };
    expect(chapterState(silent, journal()).isKnown).toBe(false);
    progress.finishChapter('gather');
    expect(chapterState(silent, journal()).isKnown).toBe(true);
  });
});
