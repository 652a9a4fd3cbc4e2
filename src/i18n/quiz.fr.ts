import type { Messages } from './messages.en.ts';

/** The words of the quiz in French. */
export const quizFr: Messages['quiz'] = {
  question: (number, count) => `Question ${number} sur ${count}`,
  how: {
    choice: 'Choisissez-en un :',
    choices: 'Choisissez tout ce qui est juste :',
    order: 'Mettez-les dans l’ordre, en commençant par le premier :',
    number: 'Un nombre :',
    line: 'Quelle ligne ?',
    output: 'Ce qu’il affiche, ligne par ligne ; une ligne vide termine.',
  },
  typed: {
    choice: 'Tapez son numéro.',
    choices: 'Tapez les numéros de tout ce qui est juste, par exemple 1 3.',
    order: 'Tapez les numéros dans le bon ordre, par exemple 2 1 3.',
    number: 'Tapez un nombre, par exemple 2 ou 0,5.',
    line: 'Tapez le numéro de la ligne.',
    output: 'Tapez ce qu’il affiche, ligne par ligne, puis une ligne vide.',
  },
  misread: (typed) => `Cela ne se lit pas comme une réponse. ${typed}`,
  keys: {
    choose: 'choisir',
    mark: 'cocher',
    next: 'suivant',
    back: 'reprendre',
    answer: 'répondre',
    hint: 'indice',
    costlyHint: 'indice (coûte le point)',
    undo: 'annuler',
    leave: 'quitter',
    goOn: 'continuer',
    score: 'le score',
    space: 'espace',
    enter: 'entrée',
    backspace: 'effacement',
    arrows: 'flèches',
  },
  right: 'Juste',
  rightWithHint: 'Juste, mais l’indice a coûté le point',
  wrong: 'Faux',
  yours: 'Votre réponse : ',
  answer: 'Réponse : ',
  hint: 'Indice : ',
  none: 'rien',
  line: (line) => `Ligne ${line}`,
  others: 'Les autres choix :',
  making: 'Une question se prépare…',
  undone: 'Réponse annulée ; revoici la question.',
  nothingToUndo: 'Il n’y a pas de réponse à annuler.',
  skipped: (question, why) => `la question ${question} ne peut pas être posée ici : ${why}`,
  fewer: (count) => (count < 2 ? `Il n’y a que ${count} question.` : `Il n’y a que ${count} questions.`),
  end: {
    score: (points, asked) => `Score : ${points} sur ${asked}`,
    nothing: 'Aucune réponse n’a été donnée.',
    ideas: 'Par idée',
    misconceptions: 'Idées fausses déjouées',
    of: (points, asked) => `${points} sur ${asked}`,
    again: 'À relire',
    allRight: 'Il n’y a rien à relire.',
    sameAgain: (command) => `Les mêmes questions à nouveau : ${command}`,
  },
  review: {
    nothing: 'Il n’y a rien à réviser.',
    next: (when) => `Revenez le ${when}.`,
    never: 'Répondez d’abord à un quiz : ce à quoi vous répondez revient en révision.',
    limit: (most, said) => `--limit prend un nombre entier de 1 à ${most}, pas ${said}`,
  },
  testOut: {
    takes: (chapter, least, of) =>
      `Le chapitre ${chapter} compte comme acquis dès que ${least} de ses ${of} questions (80 %) sont justes du premier coup, sans indice.`,
    known: (chapter) => `Le chapitre ${chapter} est noté comme acquis.`,
    missed: (chapter, points, least) =>
      `Le chapitre ${chapter} n’est pas noté comme acquis : juste du premier coup : ${points}, il en faut ${least}.`,
    left: (chapter) =>
      `Le chapitre ${chapter} n’est pas noté comme acquis : il reste des questions sans réponse.`,
    which: '--test-out prend un chapitre, par exemple asynctutor quiz gather --test-out',
    notWith: (option) => `--test-out pose toutes les questions d’un chapitre ; cela ne va pas avec ${option}`,
  },
  errors: {
    count: (most, said) => `-n prend un nombre entier de 1 à ${most}, pas ${said}`,
    seed: (most, said) => `--seed prend un nombre entier de 0 à ${most}, pas ${said}`,
    kind: (said, kinds) => `il n’y a pas de genre de question ${said} ; il y a ${kinds}`,
    kindMeant: (said, nearest) =>
      `il n’y a pas de genre de question ${said} ; vouliez-vous dire ${nearest} ?`,
    none: (kind) =>
      `il n’y a pas de question du genre ${kind} ici ; essayez un autre genre, ou un autre chapitre`,
    noQuestions: 'il n’y a pas de questions ici',
    notGenerated: (chapter, chapters) =>
      `aucune question n’est inventée sur ${chapter} ; elles portent sur ${chapters}`,
    kindNotGenerated: (kinds) => `les questions inventées sont toutes du genre ${kinds}`,
  },
};
