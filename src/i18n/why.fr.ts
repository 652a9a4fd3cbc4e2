import type { Messages } from './messages.en.ts';

export const whyFr: Messages['why'] = {
  labels: {
    page: (title) => `La page « ${title.replaceAll(/«\s*/g, '“').replaceAll(/\s*»/g, '”')} »`,
    read: 'À lire :',
    demo: 'À regarder :',
    question: 'Une question :',
    exercise: 'À réparer :',
  },
  others: 'Peut-être aussi :',
  cut: 'seul le premier Mo est examiné',
  errors: {
    nothing: 'il n’y a rien à chercher : donnez un message, ou une trace d’appels sur l’entrée standard',
    empty: 'il n’y a rien à chercher : le texte est vide',
    binary: 'ce qui est arrivé sur l’entrée standard n’est pas du texte',
    none: (file) => `ce cours n’a pas de ${file}, qui dit ce que signifient les messages`,
    unknown: (text, search, list) =>
      `rien trouvé sur ${text} ; ${search} cherche dans le cours, et ${list} donne la liste de ce qui est connu`,
  },
};
