import type { Messages } from './messages.en.ts';

export const helpFr: Messages['help'] = {
  title: (screen) => `Touches : ${screen}`,
  close: 'fermer',
  anyKey: 'une touche',
  names: {
    enter: 'Entrée',
    escape: 'Échap',
    space: 'espace',
    backspace: 'Retour arrière',
    tab: 'Tab',
    arrows: '↑ ↓',
    upDown: 'haut bas',
    sideways: '← →',
    leftRight: 'gauche droite',
    screens: 'PgPréc PgSuiv',
    ends: 'Début Fin',
  },
  does: {
    choose: 'choisir',
    lines: 'une ligne plus haut, plus bas',
    screens: 'un écran plus haut, plus bas',
    ends: 'début, fin',
    filter: 'ne montrer que ce qui a ces lettres',
    back: 'retour',
    leave: 'quitter',
  },
};
