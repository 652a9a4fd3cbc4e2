import type { z } from 'zod';
import type { Result, Session } from '../../quiz/index.ts';
import type { Names } from '../course/names.ts';
import { type CourseContext, commandFor } from '../course/open-course.ts';
import { nameOf } from '../score/result.ts';
import type { quizSchema } from './schema.ts';

/** The result of a quiz as data. @param known what has come of testing out; null if nobody wanted to */
export function resultData(
  session: Session,
  { points, asked, ideas, again }: Result,
  seed: number,
  known: boolean | null,
  names: Names,
  { language, library }: CourseContext,
): z.infer<typeof quizSchema> {
  return {
    seed,
    finished: session.isOver,
    known,
    points,
    asked,
    ideas: ideas.map(({ of, ...score }) => ({ row: of, idea: nameOf(of, names.ideas, language), ...score })),
    again: again.map(({ of, ...score }) => ({
      chapter: of,
      title: nameOf(of, names.titles, language),
      ...score,
      command: commandFor(`lesson ${of}`, library),
    })),
    answers: session.answers.map(({ item, answer, right, hint, milliseconds }) => ({
      question: item.question.id,
      chapter: item.chapter,
      rows: item.question.rows,
      given: answer,
      right,
      hint,
      seconds: Math.round(milliseconds) / 1000,
      seed: item.seed ?? null,
    })),
  };
}
