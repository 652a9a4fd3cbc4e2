import type { Messages } from './messages.en.ts';

const questions = (count: number): string => `${count} ${count < 2 ? 'question' : 'questions'}`;

const exercises = (count: number): string => `${count} ${count < 2 ? 'exercice' : 'exercices'}`;

export const thingsDue = (ofQuestions: number, ofExercises: number): string =>
  [
    ...(ofQuestions > 0 ? [questions(ofQuestions)] : []),
    ...(ofExercises > 0 ? [exercises(ofExercises)] : []),
  ].join(' et ');

export const progressFr: Messages['progress'] = {
  view: {
    chapters: 'Chapitres',
    counts: (read, known, count) => `${read} ${read < 2 ? 'lu' : 'lus'} sur ${count}, ${known} acquis`,
    figures: 'pages, réponses justes',
    weakest: 'Les idées les moins sûres',
    ideas: 'Les idées, la moins sûre d’abord',
    otherIdeas: (ideas) => (ideas < 2 ? 'Une autre est plus sûre.' : `${ideas} autres sont plus sûres.`),
    days: 'Jours',
    review: 'Révision',
    nothing: (command) => `Rien pour l’instant. Commencez : \`${command}\``,
    pages: (read, pages) => `${read} ${pages < 2 ? 'page' : 'pages'} sur ${pages}`,
    points: (points, questions) => `${points} ${points < 2 ? 'juste' : 'justes'} sur ${questions}`,
    practised: (days, inARow) =>
      `${days < 2 ? `${days} jour` : `${days} jours`}${inARow > 1 ? `, dont les ${inARow} derniers d’affilée` : ''}`,
    eachDay: (practised) => `${practised} ; un signe par jour, jusqu’à aujourd’hui :`,
    exercises: 'Exercices',
    exercisesDone: (done, count, command) =>
      `${done} sur ${count} ${done < 2 ? 'réussi' : 'réussis'}${command === null ? '' : ` ; le suivant : \`${command}\``}`,
    due: (ofQuestions, ofExercises, command) =>
      `${thingsDue(ofQuestions, ofExercises)} ${ofQuestions + ofExercises < 2 ? 'est' : 'sont'} à réviser : \`${command}\``,
    next: (when) => `Rien à réviser. Revenez ${when}.`,
    noneDue: 'Rien à réviser.',
    answersOn: (day, answers) =>
      answers === 0 ? `${day} : lecture` : `${day} : ${answers} ${answers < 2 ? 'réponse' : 'réponses'}`,
  },
  when: { tomorrow: 'demain', on: (date) => `le ${date.replace(' 1 ', ' 1er ')}` },
  newer: (records) =>
    records < 2
      ? 'un enregistrement vient d’une version plus récente d’asynctutor ; il est gardé : mettez asynctutor à jour pour qu’il compte'
      : `${records} enregistrements viennent d’une version plus récente d’asynctutor ; ils sont gardés : mettez asynctutor à jour pour qu’ils comptent`,
  exported: (records, file) =>
    `${file} contient maintenant votre progression : ${records} ${records < 2 ? 'enregistrement' : 'enregistrements'}`,
  imported: (added, known, damaged) =>
    [
      `${added} ${added < 2 ? 'enregistrement ajouté' : 'enregistrements ajoutés'}`,
      ...(known > 0 ? [`${known} déjà ${known < 2 ? 'connu' : 'connus'}`] : []),
      ...(damaged > 0
        ? [`${damaged} ${damaged < 2 ? 'ligne abîmée ignorée' : 'lignes abîmées ignorées'}`]
        : []),
    ].join(', '),
  reset: {
    question: 'Tout recommencer ? Une copie de votre progression sera gardée.',
    chapterQuestion: (title) => `Recommencer le chapitre « ${title} » ? Une copie sera gardée.`,
    done: 'Tout recommence. Pour retrouver ce qui était :',
    nothing: 'Il n’y a aucune progression à effacer.',
    nothingIn: (title) => `Il n’y a aucune progression à effacer dans le chapitre « ${title} ».`,
    kept: 'Rien n’a changé.',
    ask: (command) => `reset pose une question dans un terminal ; sans terminal, dites ${command}`,
  },
  sheet: {
    title: 'Ce que j’ai appris',
    keyPoints: 'À retenir',
    answers: 'Mes réponses',
    question: (number) => `Question ${number}`,
    right: 'juste',
    wrong: 'faux',
    withHint: 'avec l’indice',
    given: (text) => `Ma réponse : ${text}`,
    key: (text) => `La réponse : ${text}`,
    exercises: 'Mes exercices',
    solved: 'réussi',
    unsolved: 'pas encore réussi',
    elsewhere: (path) => `Le programme n’a pas été écrit ici : il n’y a pas de ${path}.`,
    written: (file) => `${file} contient ce que vous avez appris`,
    nothing: (command) => `il n’y a encore rien à écrire ; commencez par ${command}`,
  },
  errors: {
    exists: (file) => `${file} existe déjà ; choisissez un autre nom`,
    missing: (file) => `le fichier ${file} n’existe pas`,
    noDirectory: (path) => `le répertoire ${path} n’existe pas`,
    noExport: (file) => `${file} ne contient aucune progression d’asynctutor ; rien n’a changé`,
    empty: 'il n’y a encore aucune progression à exporter',
    dayStarts: (said) => `une journée commence à une heure pleine de 0 à 23, par exemple 4, pas ${said}`,
  },
  problem: {
    directory: (path) => `${path} est un répertoire ; déplacez-le`,
    'not-a-directory': (path) => `${path} : un fichier se trouve là où il faut un répertoire ; déplacez-le`,
    'read-only': (path) =>
      `${path} est sur un disque en lecture seule ; donnez un autre répertoire par ASYNCTUTOR_HOME`,
    denied: (path) =>
      `${path} n’est pas accessible ; changez ses droits, ou donnez un autre répertoire par ASYNCTUTOR_HOME`,
    full: (path) => `${path} est sur un disque plein ; faites de la place`,
    other: (path, code) => `${path} est inutilisable (${code})`,
    inMemory: (why) => `la progression n’est gardée que jusqu’à la fin d’asynctutor : ${why}`,
    setAside: (path, aside) =>
      `${path} n’est pas un journal d’asynctutor ; il a été renommé en ${aside}, et un nouveau commencé`,
    linesSetAside: (lines, aside) =>
      `${lines < 2 ? 'une ligne abîmée de votre journal a été déplacée' : `${lines} lignes abîmées de votre journal ont été déplacées`} dans ${aside} ; tout le reste est gardé, il n’y a rien à faire`,
  },
};
