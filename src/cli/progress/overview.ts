import type { z } from 'zod';
import { byWeakness, scoresByChapter, scoresByRow } from '../../progress/scores.ts';
import { chapterOrNull } from '../course/chapters.ts';
import { exercisesOf } from '../course/exercises.ts';
import type { CourseContext } from '../course/open-course.ts';
import { chapterState } from '../journal/chapter-state.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { dueIn } from '../journal/due.ts';
import type { progressSchema } from './schema.ts';

export type Overview = z.infer<typeof progressSchema>;

export async function overviewOf(
  context: CourseContext,
  journal: CourseJournal,
  now: Date,
): Promise<Overview> {
  const { state } = journal;
  const scores = scoresByChapter(journal);
  const chapters: Overview['chapters'] = [];
  for (const file of context.chapters.files) {
    const chapter = await chapterOrNull(file, context);
    const pages = chapter?.pages ?? null;
    const read = journal.pagesRead(file.id);
    chapters.push({
      id: file.id,
      pages: pages?.length ?? null,
      // A page that was read may since have left the chapter.
      pagesRead: pages?.filter(({ id }) => read.has(id)).length ?? read.size,
      done: journal.doneAs(file.id),
      known:
        chapter === null ? journal.doneAs(file.id) === 'tested-out' : chapterState(chapter, journal).isKnown,
      ...(scores.get(journal.nameOf(file.id)) ?? { points: 0, questions: 0 }),
    });
  }
  const due = await dueIn(journal, context, now);
  const exercises = await exercisesOf(context);
  return {
    chapters,
    ideas: [...scoresByRow(journal)].map(([row, score]) => ({ row, ...score })).sort(byWeakness),
    dueQuestions: due.questions.map(({ question, chapter }) => ({
      question: journal.idOf(question) ?? question,
      chapter: journal.idOf(chapter) ?? chapter,
    })),
    exercises: exercises.map(({ id, chapter }) => ({
      id,
      chapter,
      done: journal.lastPass(id) !== null,
    })),
    dueExercises: due.exercises.map(({ exercise, chapter }) => ({
      exercise: journal.idOf(exercise) ?? exercise,
      chapter: journal.idOf(chapter) ?? chapter,
    })),
    next: due.next,
    days: Object.fromEntries([...state.days].sort(([a], [b]) => (a < b ? -1 : 1))),
    today: due.today,
    damagedLines: journal.damaged,
    newerLines: state.newer,
  };
}
