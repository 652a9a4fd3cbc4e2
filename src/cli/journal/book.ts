import { type Answer, openProgress, type State, stateDirectory } from '../../progress/index.ts';
import type { Answered } from '../../quiz/index.ts';
import type { CourseContext } from '../course/open-course.ts';
import { reporter } from './journal.ts';
import { idNamed, journalName } from './journal-name.ts';

/** The learner's record, as far as a quiz on one course is concerned with it. */
export interface Book {
  /** The chapters of the course of which something was read. */
  readonly read: ReadonlySet<string>;
  /** The answers to questions of the course. Those that were made up belong to our own. */
  readonly answers: State['answers'];
  /** Writes an answer down. It is on the disk when this returns. */
  answer(answered: Answered): void;
  /** Takes the last one back that was written down here. */
  undo(): void;
  /** Writes down that a chapter is known without having been read. */
  testOut(chapter: string): void;
}

/** Opens the journal. What is wrong with it is said once, and nothing else comes of it. */
export function openBook(context: CourseContext): Book {
  const { library, io } = context;
  const progress = openProgress({ directory: stateDirectory(io.env), onProblem: reporter(context) });
  const read = [...progress.state.pages.keys(), ...progress.state.chapters.keys()];
  const written: { readonly id: string; readonly question: string }[] = [];

  /** A question that was made up has no part in a stranger's course. */
  const answerOf = ({ item, right, hint, milliseconds }: Answered): Answer => {
    const { seed } = item;
    const named = (id: string): string => (seed === undefined ? journalName(library, id) : id);
    return {
      question: named(item.question.id),
      chapter: named(item.chapter),
      rows: item.question.rows,
      right,
      tries: 1,
      hint,
      milliseconds: Math.round(milliseconds),
      ...(seed !== undefined && { seed }),
    };
  };

  return {
    read: new Set(read.flatMap((name) => idNamed(name, library) ?? [])),
    get answers() {
      const { answers } = progress.state;
      return new Map([...answers].filter(([name]) => idNamed(name, library) !== null));
    },
    answer(answered) {
      const answer = answerOf(answered);
      written.push({ id: progress.answer(answer), question: answer.question });
    },
    undo() {
      const last = written.pop();
      if (last !== undefined) progress.undo(last.id, last.question);
    },
    testOut(chapter) {
      progress.finishChapter(journalName(library, chapter), 'tested-out');
    },
  };
}
