import type { Messages } from './messages.en.ts';

export const homeFr: Messages['home'] = {
  question: 'Que voulez-vous faire ?',
  begin: (chapter) => `Commencer : ${chapter}`,
  goOn: (chapter, page, pages) => `Continuer : ${chapter}, page ${page} sur ${pages}`,
  review: (due) => (due < 2 ? `Réviser : ${due} question` : `Réviser : ${due} questions`),
  chapters: 'Choisir un chapitre',
  demos: 'Regarder un programme',
  quiz: 'Répondre à un quiz',
  progress: 'Voir la progression',
  which: 'Quel chapitre ?',
  keys: { choose: 'choisir', open: 'ouvrir', leave: 'quitter' },
};
