import {
  type Answer,
  describeProblem,
  openProgress,
  type State,
  stateDirectory,
} from '../../progress/index.ts';
import type { Answered } from '../../quiz/index.ts';
import { sanitize } from '../../terminal/text.ts';
import type { Io } from '../io.ts';

/** The learner's record, as far as a quiz is concerned with it. */
export interface Book {
  /** The chapters of which something was read. */
  readonly read: ReadonlySet<string>;
  /** All that is known of the learner. */
  readonly state: State;
  /** Writes an answer down. It is on the disk when this returns. */
  answer(answered: Answered): void;
  /** Takes the last one back that was written down here. */
  undo(): void;
  /** Writes down that a chapter is known without having been read. */
  testOut(chapter: string): void;
}

/** Opens the journal. What is wrong with it is said once, and nothing else comes of it. */
export function openBook(io: Io): Book {
  const told = new Set<string>();
  const progress = openProgress({
    directory: stateDirectory(io.env),
    onProblem(problem) {
      const said = sanitize(describeProblem(problem));
      // That it cannot be read and that it cannot be written is one thing to whoever hears of it.
      if (!told.has(said)) io.stderr.write(`asynctutor: ${said}\n`);
      told.add(said);
    },
  });
  const written: { readonly id: string; readonly question: string }[] = [];
  return {
    read: new Set([...progress.state.pages.keys(), ...progress.state.chapters.keys()]),
    get state() {
      return progress.state;
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
      progress.finishChapter(chapter, 'tested-out');
    },
  };
}

function answerOf(answered: Answered): Answer {
  const { item, right, hint, milliseconds } = answered;
  return {
    question: item.question.id,
    chapter: item.chapter,
    rows: item.question.rows,
    right,
    tries: 1,
    hint,
    milliseconds: Math.round(milliseconds),
    ...(item.seed !== undefined && { seed: item.seed }),
  };
}
