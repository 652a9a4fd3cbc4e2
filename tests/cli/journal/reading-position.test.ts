import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askedOn } from '../../../src/cli/journal/chapter-state.ts';
import { CourseJournal } from '../../../src/cli/journal/course-journal.ts';
import { nextChapterPosition, nextPosition } from '../../../src/cli/journal/reading-position.ts';
import { openProgress, type Progress } from '../../../src/progress/index.ts';
import { anAnswer, temporaryDirectory } from '../../progress/support.ts';
import { courseFor } from './support.ts';

async function positionAfter(act: (progress: Progress) => void) {
  const home = temporaryDirectory();
  act(openProgress({ directory: home }));
  const context = await courseFor(home);
  return nextPosition({ chapters: context.chapters, journal: new CourseJournal(context) });
}

const lessons = await courseFor('/nowhere');
const gather = await lessons.chapters.at(4);

it('is nowhere before anything was read, though a chapter was tested out of', async () => {
  expect(await positionAfter((progress) => progress.finishChapter('why-async', 'tested-out'))).toBeNull();
});

it('is the place', async () => {
  expect(await positionAfter((progress) => progress.visitPage('gather', 'failure'))).toEqual({
    chapter: 4,
    page: 5,
  });
});

it('is the end of a chapter that was read while its questions wait, then the next that is not done', async () => {
  const atEnd = (progress: Progress) => {
    progress.visitPage('gather', 'practice');
    progress.finishChapter('gather');
    progress.finishChapter('tasks', 'tested-out');
  };
  expect(await positionAfter(atEnd)).toEqual({ chapter: 4, page: gather.pages.length - 1 });
  const answered = (progress: Progress) => {
    atEnd(progress);
    for (const { id } of gather.pages.flatMap(askedOn)) progress.answer({ ...anAnswer, question: id });
  };
  expect(await positionAfter(answered)).toEqual({ chapter: 6, page: 0 });
});

it('goes on after the chapter of an older journal that was finished and looked at again', async () => {
  const again = (progress: Progress) => {
    progress.finishChapter('gather');
    progress.visitPage('gather', 'together');
  };
  expect(await positionAfter(again)).toEqual({ chapter: 5, page: 0 });
});

it('is in the chapters left out, once the end is reached', async () => {
  const end = (progress: Progress) => {
    for (const { id } of lessons.chapters.files) if (id !== 'tasks') progress.finishChapter(id);
    progress.visitPage('recap', 'warm-up');
  };
  expect(await positionAfter(end)).toEqual({ chapter: 5, page: 0 });
  expect(
    await positionAfter((progress) => {
      end(progress);
      progress.finishChapter('tasks');
    }),
  ).toBeNull();
});

it('passes over a chapter that cannot be shown', async () => {
  const lessons = temporaryDirectory();
  for (const name of ['01-why-async', '03-coroutines']) {
    cpSync(join('lessons', `${name}.json`), join(lessons, `${name}.json`));
  }
  writeFileSync(join(lessons, '02-broken.json'), '{');
  const context = await courseFor(temporaryDirectory(), { lessons });
  const reading = { chapters: context.chapters, journal: new CourseJournal(context) };
  expect(await nextChapterPosition(0, reading)).toEqual({ chapter: 2, page: 0 });
  expect(await nextChapterPosition(2, reading)).toEqual({ chapter: 0, page: 0 });
});
