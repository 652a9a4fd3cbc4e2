import { areDue } from './progress.en.ts';

export const homeEn = {
  question: 'What would you like to do?',
  begin: (chapter: string) => `Begin: ${chapter}`,
  goOn: (chapter: string, page: number, pages: number) => `Go on: ${chapter}, page ${page} of ${pages}`,
  review: (questions: number, exercises: number) => `Review: ${areDue(questions, exercises)}`,
  exercise: (title: string) => `Do an exercise: ${title}`,
  chapters: 'Choose a chapter',
  demos: 'Watch a program',
  quiz: 'Take a quiz',
  progress: 'See your progress',
  which: 'Which chapter?',
  keys: { choose: 'choose', open: 'open', leave: 'leave' },
};
