import type { Messages } from './messages.en.ts';

export const demoFr: Messages['demo'] = {
  list: { watch: 'Pour en regarder une :' },
  choose: {
    question: 'Quel programme ?',
    nothing: 'Aucun programme ne correspond.',
    screen: 'la liste des programmes',
    open: 'regarder',
    opens: 'le regarder',
  },
  walk: {
    next: (number, count) => `suivante (${number} sur ${count})`,
    end: 'terminer',
  },
  next: {
    step: 'Pas à pas :',
    lesson: 'À lire :',
    quiz: 'Pour vous tester :',
    demo: 'Ensuite :',
    more: 'Pour vous tester :',
  },
  predict: {
    none: 'aucune',
    skip: 'exécuter tout de suite',
    right: 'Juste.',
    tryAgain: 'Pas tout à fait. Réfléchissez : encore un essai.',
    watch: 'Pas tout à fait. Regardez ce qui se passe.',
    noted: 'Regardez maintenant ce qui se passe.',
    title: 'Ce que vous avez prédit',
    yours: 'Votre réponse : ',
    happened: 'Ce qui s’est passé : ',
    rehearsing: (name) => `${name} s’exécute une fois en coulisses, sur l’horloge réelle…`,
  },
  errors: {
    unknown: (name, command) => `il n’y a pas de démo ${name} ; ${command} en donne la liste`,
    meant: (name, nearest) => `il n’y a pas de démo ${name} ; vouliez-vous dire ${nearest} ?`,
    noVariant: (demo, name, variants) => `la démo ${demo} n’a pas de programme ${name} ; elle a ${variants}`,
    variantMeant: (demo, name, nearest) =>
      `la démo ${demo} n’a pas de programme ${name} ; vouliez-vous dire ${nearest} ?`,
    codeLanguage: (typed) => `--code accepte py ou ts, le texte à côté de l’exécution, et non ${typed}`,
    optionAlone: (flag, command) => `${flag} va avec une démo : ${command}`,
    optionOf: (flag, demo, other) => `${flag} est pour la démo ${demo}, pas pour ${other}`,
    predictWhole: (demo, variant) => `--predict porte sur toute la démo ${demo} ; retirez ${variant}`,
    realFailed: (demo, error) => `${demo} n’a pas pu faire son travail : ${error}`,
    realClock: (demo, flag) =>
      `${demo} fait de vraies entrées-sorties, qui prennent le temps qu’il faut ; retirez ${flag}`,
  },
};
