import { thingsDue } from './progress.en.ts';

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

export const homeEn = {
  title: 'asynctutor',
  /** The number of chapters done, of all. */
  chapters: (read: number, known: number, count: number) =>
    `${read} of ${count} chapters read, ${known} known`,
  due: (questions: number, exercises: number) => `Due today: ${thingsDue(questions, exercises)}.`,
  nextReview: (when: string) => `Nothing is due today. The next review is ${when}.`,
  weakest: (truth: string, points: number, asked: number) =>
    `Weakest idea: ${truth} (${points} of ${asked} right)`,
  minutes: (minutes: number) => `${minutes} min`,
  steps: {
    begin: (chapter: string) => `Begin: ${chapter}`,
    goOn: (chapter: string, page: number, pages: number) => `Go on: ${chapter}, page ${page} of ${pages}`,
    questions: (chapter: string, count: number) => `Answer ${questions(count)}: ${chapter}`,
    testOut: (chapter: string) => `Show that you know it: ${chapter}`,
    review: (questions: number, exercises: number) => `Review: ${thingsDue(questions, exercises)}`,
    exercise: (title: string) => `Do an exercise: ${title}`,
    compare: (chapter: string) => `Compare: ${chapter}`,
    contents: 'Choose a chapter',
    demos: 'Watch a program',
    quiz: 'Take a quiz',
    progress: 'See your progress',
  },
  keys: { choose: 'choose', open: 'open', leave: 'leave', help: 'keys' },
  /** The help of this screen. */
  help: {
    screen: 'home',
    open: 'do what the pointer is at',
    number: 'do what has this number',
  },
  /** After a command that left something to read. */
  back: 'back to the start',
  /** The first start. */
  first: {
    greeting:
      "Welcome: asynctutor teaches Python's async/await, by predicting, watching, repairing and remembering it.",
    conclusion:
      'The same waits: one after another they add up, together they overlap. How, is what this is about.',
    anyKey: 'any key',
    goOn: 'to go on',
    moves: 'How to move',
    does: {
      enter: 'the next useful thing, always',
      back: 'back to where you were',
      leave: 'leave; what you did is kept',
      help: 'what the keys of a screen do',
    },
    question: 'Where do you begin?',
    starts: {
      beginner: {
        title: 'I am new to async',
        detail: (chapter: string) => `From the beginning: ${chapter}`,
      },
      javascript: {
        title: 'I come from JavaScript or TypeScript',
        detail: (chapter: string) =>
          `To wait without blocking you know from promises; Python differs from the first call on: ${chapter}`,
      },
      asyncio: {
        title: 'I know asyncio',
        detail: 'Answer 80 % of the questions of a chapter, and it counts as known; read only what is left',
      },
    },
  },
  /** The screen in words, for a screen reader. */
  spoken: {
    chapters: 'The chapters:',
    choose: 'Type a number and press Enter. Enter alone does 1, q leaves.',
    misread: (count: number) => `Type a number from 1 to ${count}, or q to leave.`,
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  },
};
