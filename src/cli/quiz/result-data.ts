import { textIn } from '../../i18n/index.ts';
import type { Result, Session } from '../../quiz/index.ts';
import type { Names } from '../course/names.ts';

/** What came of a quiz, as data. Choices and items are named by their index in the question, counted from 0. */
export function resultData(
  session: Session,
  { points, asked, ideas, again }: Result,
  seed: number,
  names: Names,
  language: string,
) {
  const nameOf = (known: Names['ideas'], of: string): string => {
    const text = known.get(of);
    return text === undefined ? of : textIn(text, language);
  };
  return {
    seed,
    finished: session.isOver,
    points,
    asked,
    ideas: ideas.map(({ of, ...score }) => ({ id: of, idea: nameOf(names.ideas, of), ...score })),
    again: again.map(({ of, ...score }) => ({
      chapter: of,
      title: nameOf(names.titles, of),
      ...score,
      command: `asynctutor lesson ${of}`,
    })),
    answers: session.answers.map(({ item, given, right, hint, milliseconds }) => ({
      question: item.question.id,
      chapter: item.chapter,
      rows: item.question.rows,
      given,
      right,
      hint,
      milliseconds: Math.round(milliseconds),
      ...(item.seed !== undefined && { seed: item.seed }),
    })),
  };
}
