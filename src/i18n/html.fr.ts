import type { Messages } from './messages.en.ts';

export const htmlFr: Messages['html'] = {
  programs: 'Programmes',
  timeline: 'Chronologie',
  code: 'Code',
  stepper: 'Pas à pas',
  inWords: 'L’exécution en phrases',
  position: 'position dans l’exécution',
  controls: {
    first: 'début (Début)',
    turnBefore: 'tour de boucle précédent (↑)',
    before: 'événement précédent (←)',
    play: 'lire (espace)',
    pause: 'pause (espace)',
    next: 'événement suivant (→)',
    turnAfter: 'tour de boucle suivant (↓)',
    last: 'fin (Fin)',
  },
  keys: 'Touches : ← → événement, ↑ ↓ tour de boucle, Début, Fin, espace pour lire, v pour l’autre programme. Un clic sur la chronologie mène à cet instant ; un clic sur une tâche ne suit qu’elle (Échap : toutes).',
  columns: { task: 'tâche', state: 'état', detail: 'ce qu’elle fait', line: 'ligne' },
  event: 'événement',
  turn: 'tour',
  time: 'temps',
  others: 'hors tâches',
  noScript: 'Le pas à pas demande JavaScript, qui est désactivé.',
  cut: (events, count) => `Le pas à pas s’arrête après les ${events} premiers événements sur ${count}.`,
  madeBy: 'Page produite par asynctutor.',
};
