import type { Messages } from './messages.en.ts';

/** What the stepper says besides the words of its view, in French. */
export const stepFr: Messages['step'] = {
  tooSmall: (columns, rows, has) =>
    `le pas à pas demande ${columns} colonnes et ${rows} lignes ; ce terminal a ${has}`,
  recording: (name) => `${name} s’exécute une fois, sur l’horloge réelle…`,
  noLines: {
    real: 'lignes inconnues, car il s’exécute sur l’horloge réelle',
    refused: (why) => `lignes inconnues : ${why}`,
  },
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
  help: [
    'espace           lecture ou pause, aux temps de l’exécution',
    'gauche, droite   l’événement d’avant, le suivant',
    'haut, bas        le tour de boucle d’avant, le suivant',
    'Début, Fin       le début, la fin',
    '+, -             deux fois plus vite, deux fois moins vite',
    'Tab              suivre une tâche, puis la suivante ; Échap : toutes',
    'v, V             le programme suivant de la démo, celui d’avant',
    '?                cette aide, et retour',
    'q                quitter',
  ],
  spoken:
    'Droite et gauche : événement suivant et précédent. Bas et haut : tour de boucle suivant et précédent. Début, Fin. Tab : une tâche. v : l’autre programme. q : quitter.',
};
