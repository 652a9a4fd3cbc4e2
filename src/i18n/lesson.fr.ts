import type { Messages } from './messages.en.ts';

/** What the commands about chapters say, in French. */
export const lessonFr: Messages['lesson'] = {
  errors: {
    unknown: (name) => `le chapitre ${name} n’existe pas ; asynctutor lesson --list donne la liste`,
    meant: (name, nearest) => `le chapitre ${name} n’existe pas ; vouliez-vous dire ${nearest} ?`,
    invalid: (file) => `${file} ne peut pas être affiché tant que cela n’est pas corrigé`,
    oneOf: (one, other) => `${one} et ${other} demandent des choses différentes ; donnez l’un ou l’autre`,
    noPlace: (place) => `impossible d’écrire ici : ${place}`,
    exists: (file) => `${file} existe déjà ; choisissez un autre identifiant`,
    taken: (id, file) => `${id} est déjà l’identifiant de ${file} ; choisissez-en un autre`,
    badId: (id) =>
      `${id} n’est pas un identifiant ; employez des minuscules, des chiffres et des traits d’union, comme wait-for`,
    emptySearch: 'il n’y a rien à chercher',
  },
  list: {
    howToRead: (command) => `Pour en lire un : ${command}`,
    unreadable: (command) => `illisible ; ${command} dit pourquoi`,
    minutes: (count) => `${count} min`,
  },
  search: {
    nothing: (text) => `rien trouvé pour ${text}`,
    page: (chapter, page, title) => `${chapter}, page ${page} : ${title}`,
  },
  check: {
    fine: (chapters) =>
      chapters < 2 ? `${chapters} chapitre, rien à redire` : `${chapters} chapitres, rien à redire`,
    wrong: (problems, files) =>
      `${problems} ${problems < 2 ? 'problème' : 'problèmes'} dans ${files} ${files < 2 ? 'fichier' : 'fichiers'}`,
  },
  created: (file, check) => `${file} est écrit. Une fois modifié : ${check}`,
  reader: {
    contents: 'Sommaire',
    search: 'Recherche',
    typeToSearch: 'Tapez ce que vous cherchez.',
    nothingFound: 'Rien trouvé.',
    page: (page, count) => `${page}/${count}`,
    left: (command) => `Pour reprendre ici : ${command}`,
    pressKey: 'Appuyez sur une touche pour revenir à la page.',
    noCode: 'Il n’y a pas de code sur cette page.',
    prediction: 'Votre prédiction : ',
    answers: {
      choice: (count) => `un nombre de 1 à ${count}`,
      choices: (count) => `tout ce qui est juste, par exemple 1 3, de 1 à ${count}`,
      order: (count) => `l’ordre, par exemple 2 1 3, des ${count}`,
      number: 'un nombre',
      line: 'le numéro d’une ligne',
      output: 'les lignes affichées, séparées par /',
    },
    tryAgain: 'Non. Encore un essai.',
    right: 'Juste.',
    notRight: 'Non.',
    noRun: (why) => `Ce programme n’a pas pu être exécuté ici : ${why}`,
    keys: {
      next: 'suite',
      back: 'retour',
      demo: 'démo',
      step: 'pas à pas',
      code: 'code',
      search: 'chercher',
      contents: 'sommaire',
      leave: 'quitter',
      scroll: 'défiler',
      predict: 'prédire',
      answer: 'répondre',
      reveal: 'voir la réponse',
      hint: 'indice',
      open: 'ouvrir',
      choose: 'choisir',
      cancel: 'retour à la page',
      space: 'espace',
      enter: 'Entrée',
      escape: 'Échap',
    },
  },
};
