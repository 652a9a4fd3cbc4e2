import type { Messages } from './messages.en.ts';
import { thingsDue } from './progress.fr.ts';

export const homeFr: Messages['home'] = {
  question: 'Que voulez-vous faire ?',
  begin: (chapter) => `Commencer : ${chapter}`,
  goOn: (chapter, page, pages) => `Continuer : ${chapter}, page ${page} sur ${pages}`,
  review: (questions, exercises) => `Réviser : ${thingsDue(questions, exercises)}`,
  exercise: (title) => `Faire un exercice : ${title}`,
  chapters: 'Choisir un chapitre',
  demos: 'Regarder un programme',
  quiz: 'Répondre à un quiz',
  progress: 'Voir la progression',
  which: 'Quel chapitre ?',
  keys: { choose: 'choisir', open: 'ouvrir', leave: 'quitter' },
};
