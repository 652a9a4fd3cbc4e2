export const homeEn = {
  question: 'What would you like to do?',
  begin: (chapter: string) => `Begin: ${chapter}`,
  goOn: (chapter: string, page: number, pages: number) => `Go on: ${chapter}, page ${page} of ${pages}`,
  review: (due: number) => (due === 1 ? 'Review: 1 question is due' : `Review: ${due} questions are due`),
  chapters: 'Choose a chapter',
  demos: 'Watch a program',
  quiz: 'Take a quiz',
  progress: 'See your progress',
  which: 'Which chapter?',
  keys: { choose: 'choose', open: 'open', leave: 'leave' },
};
