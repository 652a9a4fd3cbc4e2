import { textIn } from '../../i18n/index.ts';
import { progressView } from '../../terminal/progress/progress.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { namesIn } from '../course/names.ts';
import { commandFor, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import type { DayOptions } from '../journal/day-starts.ts';
import { whenIs } from '../journal/due.ts';
import { problemReporter } from '../journal/journal.ts';
import { overviewOf } from './overview.ts';

export interface ProgressOptions extends DayOptions {
  readonly json?: true;
  readonly lessons?: string;
}

/** `asynctutor progress`: chapters, scores, reviews and days; as data with `--json`. */
export async function showProgress(options: ProgressOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const { io, language, messages, screen, say } = context;
  const journal = new CourseJournal(context, problemReporter(context), options);
  const overview = await overviewOf(context, journal, new Date());
  const { today } = overview;
  if (options.json) return context.sayData(overview);
  const words = messages.progress;
  const next = overview.exercises.find(({ done }) => !done);
  const names = await namesIn(context);
  const titles = await context.chapters.titles();
  const input = {
    chapters: overview.chapters.map(({ id, pagesRead, done, known, ...chapter }, index) => ({
      order: context.chapters.files[index]?.order ?? index + 1,
      title: titles[index] ?? id,
      read: pagesRead,
      isRead: done === 'finished',
      isKnown: known,
      ...chapter,
    })),
    ideas: overview.ideas.map(({ row, ...score }) => ({
      truth: textIn(names.truths.get(row) ?? sanitize(row), language),
      ...score,
    })),
    exercises: {
      done: overview.exercises.filter(({ done }) => done).length,
      count: overview.exercises.length,
      next: next === undefined ? null : commandFor(`exercise ${next.id}`, context.library),
    },
    due: { questions: overview.dueQuestions.length, exercises: overview.dueExercises.length },
    next: overview.next === null ? null : whenIs(overview.next, today, language, messages),
    days: new Map(Object.entries(overview.days)),
    today,
    commands: {
      lesson: commandFor('lesson', context.library),
      review: commandFor('review', context.library),
    },
  };
  say(progressView(input, messages, screen));
  const { newerLines } = overview;
  if (newerLines > 0) io.stderr.write(`asynctutor: ${words.newer(newerLines)}\n`);
}
