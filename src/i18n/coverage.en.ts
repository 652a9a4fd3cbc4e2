/** The table of what the course covers, in English. */
export const coverageEn = {
  title: 'What the course covers',
  row: 'row',
  idea: 'idea',
  lesson: 'lesson',
  demo: 'demo',
  question: 'questions',
  exercise: 'exercise',
  open: (names: string) => `open: ${names}`,
  missing: 'missing',
};
