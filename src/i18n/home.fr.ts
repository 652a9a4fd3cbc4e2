import type { Messages } from './messages.en.ts';
import { thingsDue } from './progress.fr.ts';

const questions = (count: number): string => `${count} ${count < 2 ? 'question' : 'questions'}`;

export const homeFr: Messages['home'] = {
  title: 'asynctutor',
  chapters: (read, known, count) =>
    `${read} ${read < 2 ? 'chapitre lu' : 'chapitres lus'} sur ${count}, ${known} acquis`,
  due: (questions, exercises) => `À réviser aujourd’hui : ${thingsDue(questions, exercises)}.`,
  nextReview: (when) => `Rien à réviser aujourd’hui. Prochaine révision ${when}.`,
  weakest: (truth, points, asked) =>
    `L’idée la moins sûre : ${truth} (${points} ${points < 2 ? 'juste' : 'justes'} sur ${asked})`,
  minutes: (minutes) => `${minutes} min`,
  steps: {
    begin: (chapter) => `Commencer : ${chapter}`,
    goOn: (chapter, page, pages) => `Continuer : ${chapter}, page ${page} sur ${pages}`,
    questions: (chapter, count) => `Répondre à ${questions(count)} : ${chapter}`,
    testOut: (chapter) => `Passer le test : ${chapter}`,
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
  },
  back: 'retour à l’accueil',
  first: {
    greeting:
      'Bienvenue : asynctutor enseigne async/await en Python : prédire, regarder, réparer, et s’en souvenir.',
    conclusion:
      'Les mêmes attentes : l’une après l’autre elles s’additionnent, ensemble elles se chevauchent. Comment ? C’est tout le sujet.',
    anyKey: 'une touche',
    goOn: 'pour continuer',
    moves: 'Se déplacer',
    does: {
      enter: 'toujours l’étape suivante',
      back: 'revenir où vous étiez',
      leave: 'quitter ; ce que vous avez fait est gardé',
      help: 'à quoi servent les touches d’un écran',
    },
    question: 'Où commencez-vous ?',
    starts: {
      beginner: {
        title: 'Je découvre l’asynchrone',
        detail: (chapter) => `Depuis le début : ${chapter}`,
      },
      javascript: {
        title: 'Je viens de JavaScript ou de TypeScript',
        detail: (chapter) =>
          `Attendre sans bloquer, les promesses vous l’ont appris ; Python diffère dès le premier appel : ${chapter}`,
      },
      asyncio: {
        title: 'Je connais asyncio',
        detail:
          'Répondez juste à 80 % des questions d’un chapitre, et il est acquis ; ne lisez que ce qui reste',
      },
    },
  },
  spoken: {
    chapters: 'Les chapitres :',
    choose: 'Tapez un numéro, puis Entrée. Entrée seule fait le 1, q quitte.',
    misread: (count) => `Tapez un numéro de 1 à ${count}, ou q pour quitter.`,
    minutes: (minutes) => (minutes < 2 ? `${minutes} minute` : `${minutes} minutes`),
  },
};
