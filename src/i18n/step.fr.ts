import type { Messages } from './messages.en.ts';

export const stepFr: Messages['step'] = {
  tooSmall: (columns, rows, has) =>
    `le pas à pas demande ${columns} colonnes et ${rows} lignes ; ce terminal a ${has}`,
  recording: (name) => `${name} s’exécute une fois, sur l’horloge réelle…`,
  noLines: 'lignes inconnues, car il s’exécute sur l’horloge réelle',
  keys: {
    space: 'espace',
    play: 'lire',
    pause: 'pause',
    event: 'événement',
    turn: 'tour',
    speed: (factor) => `vitesse ×${factor}`,
    solo: 'une tâche',
    other: 'autre programme',
    help: 'aide',
    leave: 'quitter',
  },
  help: {
    leftRight: ['gauche droite', 'événement avant, après'],
    upDown: ['haut bas', 'tour avant, après'],
    ends: ['Début Fin', 'début, fin'],
    play: ['espace', 'lecture ou pause'],
    speed: ['+ -', 'plus vite, moins vite'],
    follow: ['Tab', 'suivre la tâche suivante'],
    all: ['Échap', 'revenir, ou quitter'],
    programs: ['v V', 'programme après, avant'],
    leave: ['q', 'quitter'],
  },
  spoken:
    'Droite et gauche : événement suivant et précédent. Bas et haut : tour de boucle suivant et précédent. Début, Fin. Tab : une tâche. v : l’autre programme. Échap : revenir à toutes les tâches, ou quitter. q : quitter.',
};
