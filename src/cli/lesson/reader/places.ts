import {
  type Answer,
  describeProblem,
  openProgress,
  type Place,
  stateDirectory,
} from '../../../progress/index.ts';
import { sanitize } from '../../../terminal/text/index.ts';
import type { CourseContext } from '../../course/open-course.ts';
import { journalName } from '../../journal/journal-name.ts';
import type { Settled } from '../prediction/prediction.ts';

/** What is remembered of a reader's way through a course. */
export interface Places {
  /** The page that was read last; null if none of this course was. */
  last(): Place | null;
  /** The page of a chapter that was read last. */
  lastOf(chapter: string): string | null;
  /** The pages of a chapter that were read. */
  pagesOf(chapter: string): ReadonlySet<string>;
  isFinished(chapter: string): boolean;
  visit(chapter: string, page: string): void;
  finish(chapter: string): void;
  /** Writes down how a prediction of a chapter went. */
  predict(chapter: string, settled: Settled): void;
  /** What went wrong with the remembering, if anything. */
  readonly problems: readonly string[];
}

/** Opens the learner's journal for a course. A stranger's chapters are told from ours by where they are. */
export function openPlaces({ library, messages, io }: CourseContext): Places {
  const { course } = library;
  const problems: string[] = [];
  const progress = openProgress({
    directory: stateDirectory(io.env),
    onProblem: (problem) => problems.push(sanitize(describeProblem(problem, messages.progress.problem))),
  });
  const named = (id: string) => journalName(library, id);
  const ids = new Map(course.chapters.map(({ id }) => [named(id), id]));

  const lastOf = (chapter: string) => progress.state.lastPages.get(named(chapter)) ?? null;
  const isFinished = (chapter: string) => progress.state.chapters.has(named(chapter));

  /** Somebody who has read in another course since still was somewhere in this one. */
  const begun = (): Place | null => {
    const chapter = course.chapters.findLast(({ id }) => lastOf(id) !== null && !isFinished(id))?.id;
    return chapter === undefined ? null : { chapter, page: lastOf(chapter) as string };
  };

  return {
    problems,
    last() {
      const place = progress.state.lastPlace;
      const chapter = place === null ? undefined : ids.get(place.chapter);
      return place !== null && chapter !== undefined ? { chapter, page: place.page } : begun();
    },
    lastOf,
    pagesOf: (chapter) => progress.state.pages.get(named(chapter)) ?? new Set(),
    isFinished,
    visit(chapter, page) {
      progress.visitPage(named(chapter), page);
    },
    finish(chapter) {
      if (!isFinished(chapter)) progress.finishChapter(named(chapter));
    },
    predict(chapter, { question, ...how }) {
      const { id, rows } = question;
      const answer: Answer = { question: named(id), chapter: named(chapter), rows, ...how };
      progress.answer(answer);
    },
  };
}
