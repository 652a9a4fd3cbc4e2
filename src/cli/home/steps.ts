import type { Messages } from '../../i18n/index.ts';
import { MOST_DUE } from '../journal/review-session.ts';
import type { Beginning } from '../lesson/reader/read.ts';
import type { HomeFacts } from './facts.ts';

type Words = Messages['home']['steps'];

/** What can be done from home. */
export interface HomeStep {
  readonly title: string;
  /** About how long it takes, where that is known. */
  readonly minutes?: number;
  /** The command line that does it, or where the reader opens. */
  readonly command: readonly string[] | Beginning;
}

/** A question takes about so many minutes, and an exercise. */
const QUESTION = 0.5;
const EXERCISE = 5;

/**
 * What to do next, and what else there is: the first is the recommended one. What is due comes before what is new; who
 * knows asyncio is offered to test out of a chapter before they read it.
 */
export function homeSteps(facts: HomeFacts, { home: { steps: words } }: Messages): HomeStep[] {
  const { due, exercise, comparison, origin } = facts;
  const useful = [
    ...(due.questions + due.exercises === 0 ? [] : [reviewStep(due, words)]),
    ...readingSteps(facts, words),
    ...(exercise === null || isFresh(facts) ? [] : [step(words.exercise(exercise), 'exercise', EXERCISE)]),
    ...(origin !== 'javascript' || comparison === null
      ? []
      : [step(words.compare(comparison.title), `lesson ${comparison.id}`, comparison.minutes)]),
  ];
  const quiz = step(words.quiz, 'quiz', MOST_DUE * QUESTION);
  const others: HomeStep[] = [
    { title: words.contents, command: 'contents' },
    step(words.demos, 'demo'),
    step(words.progress, 'progress'),
  ];
  return useful.length === 0 ? [quiz, ...others] : [...useful, quiz, ...others];
}

function step(title: string, line: string, minutes?: number): HomeStep {
  return { title, command: line.split(' '), ...(minutes !== undefined && { minutes: Math.ceil(minutes) }) };
}

function reviewStep({ questions, exercises }: HomeFacts['due'], words: Words): HomeStep {
  const now = Math.min(questions, MOST_DUE);
  const line = questions > MOST_DUE ? `review --limit ${MOST_DUE}` : 'review';
  return step(words.review(now, exercises), line, now * QUESTION + exercises * EXERCISE);
}

/** Where reading goes on, or begins; before it, for who knows asyncio, the chapter's questions. */
function readingSteps({ place, undone, origin }: HomeFacts, words: Words): HomeStep[] {
  if (place !== null && place.waiting > 0)
    return [
      {
        title: words.questions(place.title, place.waiting),
        minutes: Math.ceil(place.waiting * QUESTION),
        command: 'questions',
      },
    ];
  const next = place ?? undone;
  if (next === null) return [];
  const isBegun = place?.isBegun ?? false;
  const reading =
    place === null
      ? step(words.begin(next.title), `lesson ${next.id}`, next.minutes)
      : step(
          isBegun ? words.goOn(place.title, place.page, place.pages) : words.begin(place.title),
          'lesson',
          place.minutes,
        );
  if (origin !== 'asyncio' || isBegun || next.testOut === null) return [reading];
  const { questions } = next.testOut;
  return [step(words.testOut(next.title), `quiz ${next.id} --test-out`, questions * QUESTION), reading];
}

/** Whether nothing was read or answered: an exercise would come too early. */
function isFresh({ place, chapters, weakest, due, next }: HomeFacts): boolean {
  return place === null && chapters.known === 0 && weakest === null && due.questions === 0 && next === null;
}
