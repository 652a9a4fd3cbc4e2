import type { Messages } from './messages.en.ts';

/** The table of what the course covers, in French. */
export const coverageFr: Messages['coverage'] = {
  title: 'Ce que couvre le cours',
  row: 'ligne',
  idea: 'idée',
  lesson: 'leçon',
  demo: 'démo',
  question: 'questions',
  exercise: 'exercice',
  open: (names) => `à faire : ${names}`,
  missing: 'manque',
};
