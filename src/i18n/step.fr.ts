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
    goTo: 'aller à',
    locals: 'variables',
    solo: 'une tâche',
    other: 'autre programme',
    help: 'touches',
    leave: 'quitter',
  },
  screen: 'le pas à pas',
  help: {
    events: 'événement précédent, suivant',
    turns: 'tour de boucle précédent, suivant',
    pages: 'dix tours en arrière, en avant',
    ends: 'début, fin',
    goTo: 'aller à une étape (12) ou un instant (1,5 s)',
    details: 'la phrase entière, et toutes les variables locales',
    play: 'lecture ou pause',
    speed: 'plus vite, moins vite',
    follow: 'suivre la tâche suivante seule',
    all: 'revenir à toutes les tâches, ou quitter',
    programs: 'programme suivant, précédent',
  },
  spoken:
    'Droite et gauche : événement suivant et précédent. Bas et haut, ou j et k : tour de boucle suivant et précédent. PgPréc, PgSuiv : dix tours. Début, Fin. g : aller à une étape ou un instant. l : toutes les variables locales. Tab : une tâche. v : l’autre programme. Échap : revenir à toutes les tâches, ou quitter. q : quitter.',
  typing: 'Tapez une étape, comme 12, ou un instant, comme 1,5 s, puis Entrée. Échap : rester ici.',
  noPlace: 'Ce n’est ni une étape ni un instant, comme 12 ou 1,5 s.',
};
