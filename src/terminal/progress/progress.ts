import type { Messages } from '../../i18n/index.ts';
import { sentence, title } from '../page/prose.ts';
import { scoreBar } from '../text/score-bar.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';
import { chapterLines, chapterSentence } from './chapters.ts';
import { dayStrip, daysText, lastDays } from './days.ts';

export interface ChapterProgress {
  /** Its number in the course. */
  readonly order: number;
  /** In small Markdown. */
  readonly title: string;
  /** How many pages were read, of how many; `null` if that is not known. */
  readonly read: number;
  readonly pages: number | null;
  /** Whether its last page was seen to its end. */
  readonly isRead: boolean;
  /** Whether all its questions were answered, or it was tested out of. */
  readonly isKnown: boolean;
  /** How many questions were answered, and how many of them right the last time. */
  readonly questions: number;
  readonly points: number;
}

export interface IdeaProgress {
  /** In small Markdown. */
  readonly truth: string;
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
  /** The weakest first. */
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

export interface ProgressOptions extends ViewOptions {
  readonly height: number;
}

/** A terminal has at least so many rows, as a rule. */
const USUAL_ROWS = 24;

/**
 * The learner's progress: chapters, the weakest ideas, exercises, reviews and days, on one screen if it can be. Where it
 * cannot, first the ideas give way that are less weak, then chapters, first those that are read and known.
 */
export function progressView(input: ProgressInput, messages: Messages, options: ProgressOptions): string[] {
  if (options.theme.accessible) return spoken(input, messages, options);
  // The shell wants a row for what is typed next.
  const room = Math.max(USUAL_ROWS, options.height) - 1;
  const { ideas } = input;
  const weak = ideas.filter(({ points, questions }) => points < questions).length;
  let view: string[] = [];
  for (const which of LISTED) {
    for (let shown = Math.min(weak, room); shown >= Math.min(1, weak); shown--) {
      view = drawn(input, shown, which, messages, options);
      if (view.length <= room) return view;
    }
  }
  return view;
}

/** Which chapters are listed: those that were begun, of these those that are not both read and known, or none. */
const LISTED = ['begun', 'open', 'none'] as const;

/** @param shown how many ideas are shown */
function drawn(
  input: ProgressInput,
  shown: number,
  which: (typeof LISTED)[number],
  messages: Messages,
  options: ViewOptions,
): string[] {
  const { view: words } = messages.progress;
  const begun = which === 'none' ? [] : input.chapters.filter(isBegun);
  const chapters = which === 'open' ? begun.filter(({ isRead, isKnown }) => !isRead || !isKnown) : begun;
  const weak = input.ideas.slice(0, shown);
  const others = input.ideas.length - shown;
  return [
    ...sentence(countsOf(input, messages), `${words.chapters}  `, options, options.theme.colour.bold),
    ...chapterLines(chapters, messages, options),
    ...(weak.length === 0 ? [] : ['', ...title(words.weakest, options), ...ideaLines(weak, options)]),
    ...(weak.length === 0 || others === 0 ? [] : sentence(words.otherIdeas(others), '', options)),
    '',
    ...labelled(restOf(input, messages, options), options),
  ];
}

function isBegun({ read, isRead, isKnown, questions }: ChapterProgress): boolean {
  return read > 0 || isRead || isKnown || questions > 0;
}

function countsOf({ chapters }: ProgressInput, { progress }: Messages): string {
  const count = (of: (chapter: ChapterProgress) => boolean): number => chapters.filter(of).length;
  return progress.view.counts(
    count(({ isRead }) => isRead),
    count(({ isKnown }) => isKnown),
    chapters.length,
  );
}

function ideaLines(ideas: readonly IdeaProgress[], options: ViewOptions): string[] {
  const cells = options.width < 60 ? 5 : 10;
  return ideas.flatMap(({ truth, points, questions }) => {
    const score = `${points}/${questions}`.padEnd(5);
    return sentence(truth, `${scoreBar(points, questions, cells, options.theme)}  ${score}  `, options);
  });
}

/** What takes a line or two: each with its label. */
type Rest = readonly (readonly [label: string, text: string, picture?: string])[];

function restOf(input: ProgressInput, { progress }: Messages, { width, theme }: ViewOptions): Rest {
  const { exercises, days, today, commands } = input;
  const { view: words } = progress;
  const { done, count, next } = exercises;
  const rest = [
    ...(count === 0 ? [] : [[words.exercises, words.exercisesDone(done, count, next)] as const]),
    [words.review, reviewText(input, words)] as const,
  ];
  if (days.size === 0) return [...rest, [words.days, words.nothing(commands.lesson)]];
  const columns = width - 1 - labelColumns([...rest, [words.days, '']]);
  const text = words.eachDay(daysText(days, today, words));
  return [...rest, [words.days, text, dayStrip(days, today, columns, theme)]];
}

function reviewText({ due, next, commands }: ProgressInput, words: Messages['progress']['view']): string {
  if (due.questions + due.exercises > 0) return words.due(due.questions, due.exercises, commands.review);
  return next === null ? words.noneDue : words.next(next);
}

function labelColumns(rest: Rest): number {
  return Math.max(...rest.map(([label]) => columnsOf(label))) + 2;
}

function labelled(rest: Rest, options: ViewOptions): string[] {
  const columns = labelColumns(rest);
  const { bold } = options.theme.colour;
  return rest.flatMap(([label, text, picture]) => [
    ...sentence(text, padEnd(label, columns), options, bold),
    ...(picture === undefined ? [] : [' '.repeat(columns) + picture]),
  ]);
}

/** All of it in sentences. */
function spoken(input: ProgressInput, messages: Messages, options: ViewOptions): string[] {
  const { view: words } = messages.progress;
  const { chapters, ideas, days, today } = input;
  const say = (texts: readonly string[]): string[] => texts.flatMap((text) => sentence(text, '', options));
  const ideaTexts = ideas.map(
    ({ truth, points, questions }) => `${words.points(points, questions)}: ${truth}`,
  );
  const { exercises, commands } = input;
  const sections: [string, readonly string[]][] = [
    [
      words.chapters,
      [countsOf(input, messages), ...chapters.filter(isBegun).map((each) => chapterSentence(each, messages))],
    ],
    [words.ideas, ideaTexts],
    [
      words.exercises,
      exercises.count === 0 ? [] : [words.exercisesDone(exercises.done, exercises.count, exercises.next)],
    ],
    [words.review, [reviewText(input, words)]],
    [
      words.days,
      days.size === 0
        ? [words.nothing(commands.lesson)]
        : [daysText(days, today, words), ...lastDays(days, words)],
    ],
  ];
  const shown = sections.filter(([, texts]) => texts.length > 0);
  return shown.flatMap(([head, texts], index) => [
    ...(index === 0 ? [] : ['']),
    ...title(head, options),
    ...say(texts),
  ]);
}
