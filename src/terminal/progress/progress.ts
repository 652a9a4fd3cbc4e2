import type { ProgressWords } from '../../i18n/index.ts';
import { sentence } from '../page/prose.ts';
import { scoreBar } from '../text/score-bar.ts';
import type { ViewOptions } from '../text/theme.ts';
import { calendar } from './calendar.ts';
import { chapterLines } from './chapters.ts';

export interface ChapterProgress {
  readonly name: string;
  /** How many pages were read, of how many; `null` if that is not known. */
  readonly read: number;
  readonly pages: number | null;
  readonly done: 'finished' | 'tested-out' | null;
  /** How many questions were answered, and how many of them right the last time. */
  readonly questions: number;
  readonly points: number;
}

export interface IdeaProgress {
  /** In small Markdown. */
  readonly name: string;
  readonly questions: number;
  readonly points: number;
}

export interface ExercisesProgress {
  readonly done: number;
  readonly count: number;
  /** The command for the next one; `null` after the last. */
  readonly next: string | null;
}

export interface ProgressInput {
  readonly chapters: readonly ChapterProgress[];
  readonly ideas: readonly IdeaProgress[];
  readonly exercises: ExercisesProgress;
  /** How many questions and exercises are due for review, and on which day the next is. */
  readonly due: { readonly questions: number; readonly exercises: number };
  readonly next: string | null;
  /** How many answers each day saw, by dates such as `2026-10-03`. */
  readonly days: ReadonlyMap<string, number>;
  readonly today: string;
  readonly commands: { readonly lesson: string; readonly review: string };
}

/** The learner's progress: chapters, ideas with the weakest first, reviews, and a calendar of the days. */
export function progressView(
  { chapters, ideas, exercises, due, next, days, today, commands }: ProgressInput,
  words: ProgressWords,
  options: ViewOptions,
): string[] {
  const { bold } = options.theme.colour;
  const isDue = due.questions + due.exercises > 0;
  const later = next === null ? words.noneDue : words.next(next);
  const review = isDue ? words.due(due.questions, due.exercises, commands.review) : later;
  const { done, count } = exercises;
  const solved = count === 0 ? [] : sentence(words.exercisesDone(done, count, exercises.next), '', options);
  const sections: [string, readonly string[]][] = [
    [words.chapters, chapterLines(chapters, words, options)],
    [words.ideas, ideaLines(ideas, words, options)],
    [words.exercises, solved],
    [words.review, sentence(review, '', options)],
    [
      words.days,
      days.size === 0
        ? sentence(words.nothing(commands.lesson), '', options)
        : calendar(days, today, words, options),
    ],
  ];
  const shown = sections.filter(([, lines]) => lines.length > 0);
  return shown.flatMap(([title, lines], index) => [...(index === 0 ? [] : ['']), bold(title), ...lines]);
}

function ideaLines(ideas: readonly IdeaProgress[], words: ProgressWords, options: ViewOptions): string[] {
  const weakestFirst = [...ideas].sort((a, b) => a.points / a.questions - b.points / b.questions);
  return weakestFirst.flatMap(({ name, points, questions }) => {
    if (options.theme.accessible) return sentence(name, `${words.points(points, questions)}: `, options);
    const cells = options.width < 60 ? 5 : 10;
    const score = words.pointsShort(points, questions).padEnd(5);
    return sentence(name, `${scoreBar(points, questions, cells, options.theme)}  ${score}  `, options);
  });
}
