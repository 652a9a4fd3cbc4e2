import type { Messages } from './messages.en.ts';

export const courseFr: Messages['course'] = {
  missing: (directory) => `${directory} : ce répertoire n’existe pas`,
  notDirectory: (directory) => `${directory} : ce n’est pas un répertoire`,
  unreadable: (directory) => `${directory} : ce répertoire ne peut pas être lu`,
  empty: (directory) => `${directory} : il n’y a pas de chapitre ici ; un chapitre se nomme NN-id.json`,
};
