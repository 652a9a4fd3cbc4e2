import type { Messages } from './messages.en.ts';
import { thingsDue } from './progress.fr.ts';

const questions = (count: number): string => `${count} ${count < 2 ? 'question' : 'questions'}`;

export const homeFr: Messages['home'] = {
  title: 'asynctutor',
  chapters: (read, known, count) =>
    `${read} ${read < 2 ? 'chapitre lu' : 'chapitres lus'} sur ${count}, ${known} acquis`,
  due: (questions, exercises) => `À revoir aujourd’hui : ${thingsDue(questions, exercises)}.`,
  nextReview: (when) => `Rien à revoir aujourd’hui. Prochaine révision ${when}.`,
  weakest: (truth, points, asked) =>
    `L’idée la moins sûre : ${truth} (${points} ${points < 2 ? 'juste' : 'justes'} sur ${asked})`,
  minutes: (minutes) => `${minutes} min`,
  steps: {
    begin: (chapter) => `Commencer : ${chapter}`,
    goOn: (chapter, page, pages) => `Continuer : ${chapter}, page ${page} sur ${pages}`,
    questions: (chapter, count) => `Répondre à ${questions(count)} : ${chapter}`,
    testOut: (chapter) => `Montrer que vous connaissez : ${chapter}`,
    review: (questions, exercises) => `Réviser : ${thingsDue(questions, exercises)}`,
    exercise: (title) => `Faire un exercice : ${title}`,
    compare: (chapter) => `Comparer : ${chapter}`,
    contents: 'Choisir un chapitre',
    demos: 'Regarder un programme',
    quiz: 'Répondre à un quiz',
    progress: 'Voir la progression',
  },
  keys: { choose: 'choisir', open: 'ouvrir', leave: 'quitter', help: 'touches' },
  help: {
    screen: 'accueil',
    open: 'faire ce que montre le pointeur',
    number: 'faire ce qui a ce numéro',
    top: 'revenir au premier',
  },
  back: 'retour à l’accueil',
  spoken: {
    choose: 'Tapez un numéro, puis Entrée. Entrée seule fait le 1, q quitte.',
    misread: (count) => `Tapez un numéro de 1 à ${count}, ou q pour quitter.`,
    minutes: (minutes) => (minutes < 2 ? `${minutes} minute` : `${minutes} minutes`),
  },
};
