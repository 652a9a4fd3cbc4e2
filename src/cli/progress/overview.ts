import type { Messages } from '../../i18n/index.ts';
import type { Library } from '../../lessons/index.ts';
import type { State } from '../../progress/index.ts';
import { dayOf, localTime } from '../../progress/local-time.ts';
import { dueReviews, nextReview } from '../../progress/review.ts';
import { scoresByChapter, scoresByRow } from '../../progress/scores.ts';
import { chapterOrNull } from '../course/read-chapter.ts';
import { idNamed, journalName } from '../journal/journal-name.ts';

/** What the learner did of a course: what `asynctutor progress --json` writes. */
export interface Overview {
  readonly chapters: readonly ChapterOverview[];
  /** The rows of the curriculum that questions were answered on. */
  readonly ideas: readonly { readonly row: string; readonly points: number; readonly questions: number }[];
  /** The questions to repeat now, in that order. */
  readonly due: readonly { readonly question: string; readonly chapter: string }[];
  /** When the next one will be. */
  readonly next: string | null;
  /** By day, how many answers it saw. */
  readonly days: Readonly<Record<string, number>>;
  readonly today: string;
  /** Lines of the journal that hold no record, and records that only a newer version understands. */
  readonly damaged: number;
  readonly newer: number;
}

export interface ChapterOverview {
  readonly id: string;
  /** Null for a chapter that cannot be read. */
  readonly pages: number | null;
  readonly read: number;
  readonly done: 'finished' | 'tested-out' | null;
  readonly points: number;
  readonly questions: number;
}

/** What the journal says of a course at a moment. */
export async function overviewOf(
  library: Library,
  state: State,
  damaged: number,
  now: Date,
  messages: Messages,
): Promise<Overview> {
  const chapters: ChapterOverview[] = [];
  const names = new Map(library.course.chapters.map(({ id }) => [journalName(library, id), id]));
  const here = answersIn(names, state);
  const scores = scoresByChapter(here);
  for (const file of library.course.chapters) {
    const name = journalName(library, file.id);
    const pages = (await chapterOrNull(library, file, messages))?.pages.map(({ id }) => id) ?? null;
    const visited = state.pages.get(name) ?? new Set();
    chapters.push({
      id: file.id,
      pages: pages?.length ?? null,
      // A page that was read may since have left the chapter.
      read: pages?.filter((page) => visited.has(page)).length ?? visited.size,
      done: state.chapters.get(name) ?? null,
      ...(scores.get(name) ?? { points: 0, questions: 0 }),
    });
  }
  const next = nextReview(here, now);
  return {
    chapters,
    ideas: [...scoresByRow(here)].map(([row, score]) => ({ row, ...score })),
    due: dueReviews(here, now).map(({ question, chapter }) => ({
      question: idNamed(question, library) ?? question,
      chapter: names.get(chapter) ?? chapter,
    })),
    next: next === null ? null : localTime(next),
    days: Object.fromEntries([...state.days].sort(([a], [b]) => (a < b ? -1 : 1))),
    today: dayOf(localTime(now)),
    damaged,
    newer: state.newer,
  };
}

/** The answers to questions of these chapters. */
function answersIn(chapters: ReadonlyMap<string, string>, { answers }: State): Pick<State, 'answers'> {
  return { answers: new Map([...answers].filter(([, [answer]]) => answer && chapters.has(answer.chapter))) };
}
