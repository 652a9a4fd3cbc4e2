import { type ChapterFile, questionsOf } from '../../lessons/index.ts';
import type { Question } from '../../questions/index.ts';
import { quote } from '../../text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { CliError } from '../context/exit.ts';
import { chapterOrNull } from '../course/chapters.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { QuizOptions } from './command.ts';

/** A question of the course, and the chapter it is in. */
export interface NamedQuestion {
  readonly file: ChapterFile;
  readonly question: Question;
}

/** The question of this id. @throws CliError if there is none, or if another option asks for others */
export async function questionNamed(
  id: string,
  chapter: string | undefined,
  { kind, count, generated, testOut }: QuizOptions,
  context: CourseContext,
): Promise<NamedQuestion> {
  const { lesson, quiz } = context.messages;
  const others = { '--kind': kind, '--count': count, '--generated': generated, '--test-out': testOut };
  const [other] = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const refused = chapter ?? other;
  if (refused !== undefined) throw new CliError(lesson.errors.oneOf('--question', refused));
  const ids: string[] = [];
  for (const file of context.chapters.files) {
    const loaded = await chapterOrNull(file, context);
    for (const { question } of loaded === null ? [] : questionsOf(loaded)) {
      if (question.id === id) return { file, question };
      ids.push(question.id);
    }
  }
  const meant = nearest(id, ids);
  throw new CliError(meant === null ? quiz.errors.unknown(quote(id)) : quiz.errors.meant(quote(id), meant));
}
