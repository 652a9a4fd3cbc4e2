import type { Messages } from './messages.en.ts';

/** What the demos say besides the words of the views, in French. */
export const demoFr: Messages['demo'] = {
  list: { watch: 'Pour en regarder une :' },
  choose: {
    question: 'Quel programme ?',
    nothing: 'Aucun programme ne correspond ; effacez des lettres.',
    keys: { choose: 'choisir', watch: 'regarder', leave: 'quitter' },
  },
  walk: {
    enter: 'Entrée',
    next: (number, count) => `suivante (${number} sur ${count})`,
    leave: 'quitter',
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
    tryAgain: 'Ce n’est pas cela. Réfléchissez : encore un essai.',
    watch: 'Ce n’est pas cela. Regardez ce qui se passe.',
    noted: 'Regardez maintenant ce qui se passe.',
    title: 'Ce que vous avez prédit',
    yours: 'Votre réponse : ',
    happened: 'Ce qui s’est passé : ',
    rehearsing: (name) => `${name} s’exécute une fois en coulisses, sur l’horloge réelle…`,
  },
  exported: {
    svg: (path) => `${path} est écrit : ouvrez-le dans un navigateur`,
    perfetto: (path) => `${path} est écrit : ouvrez-le sur https://ui.perfetto.dev ou dans chrome://tracing`,
  },
  errors: {
    unknown: (name) => `il n’y a pas de démo ${name} ; asynctutor demo en donne la liste`,
    meant: (name, nearest) => `il n’y a pas de démo ${name} ; vouliez-vous dire ${nearest} ?`,
    noVariant: (demo, name, variants) => `la démo ${demo} n’a pas de programme ${name} ; elle a ${variants}`,
    variantMeant: (demo, name, nearest) =>
      `la démo ${demo} n’a pas de programme ${name} ; vouliez-vous dire ${nearest} ?`,
    notBoth: (one, other) => `${one} et ${other} montrent des choses différentes ; donnez l’un des deux`,
    exportAlone: (flag) => `${flag} va avec une démo : asynctutor demo gather ${flag}`,
    exportSpeed: (flag) => `${flag} n’attend rien, donc --speed n’a pas de sens avec lui ; retirez-le`,
    sameFile: '--svg et --perfetto nomment le même fichier ; donnez à chacun le sien',
    unwritable: (flag, path) =>
      `${flag} ne peut pas écrire ${path} ; donnez un fichier d’un répertoire qui existe et où vous pouvez écrire`,
    predictWhole: (demo, variant) => `--predict porte sur toute la démo ${demo} ; retirez ${variant}`,
    instantSpeed: '--instant n’attend rien, donc --speed n’a pas de sens avec lui ; donnez l’un des deux',
    realFailed: (demo, error) => `${demo} n’a pas pu faire son travail : ${error}`,
    realClock: (demo, flag) =>
      `${demo} fait de vraies entrées-sorties, qui prennent le temps qu’il faut ; retirez ${flag}`,
  },
  count: {
    alone: '--count va avec une démo : asynctutor demo connections --count 1000',
    otherDemo: (demo) => `--count est pour la démo connections, pas pour ${demo}`,
    unreadable: (count, most) => `--count ne peut pas être ${count} ; donnez un nombre entier de 1 à ${most}`,
    files: (count, needed, limit, allowed) =>
      `${count} connexions prennent ${needed} fichiers ouverts, et ce système en permet ${limit} à un processus ; relevez la limite (en root : ulimit -Hn ${needed}, puis ulimit -n ${needed})${allowed > 0 ? `, ou tenez-en moins : --count ${allowed}` : ''}`,
  },
  tasks: {
    alone: '--tasks va avec une démo : asynctutor demo gather --tasks …',
    otherDemo: (demo) => `--tasks est pour la démo gather, pas pour ${demo}`,
    none: '--tasks ne nomme aucune tâche ; écrivez NOM=SECONDES, par exemple --tasks T1=1,T2=2,T3=1',
    tooMany: (most, count) => `--tasks prend au plus ${most} tâches, pas ${count}`,
    twice: (name) => `--tasks nomme ${name} deux fois ; donnez à chaque tâche un nom à elle`,
    control: (part) =>
      `--tasks contient un caractère de contrôle dans ${part} ; n’employez que des caractères visibles`,
    unreadable: (part) =>
      `--tasks ne peut pas lire ${part} ; écrivez NOM=SECONDES, par exemple --tasks T1=1,T2=2,T3=1`,
    seconds: (name, seconds) =>
      `--tasks : ${name} ne peut pas prendre ${seconds} secondes ; donnez 0 ou un nombre positif`,
  },
};
