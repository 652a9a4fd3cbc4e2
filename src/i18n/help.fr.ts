import type { Messages } from './messages.en.ts';

export const helpFr: Messages['help'] = {
  title: (screen) => `Touches : ${screen}`,
  close: 'pour fermer',
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
    lines: 'une ligne plus haut, bas',
    screens: 'un écran plus haut, bas',
    ends: 'début, fin',
    filter: 'filtrer par lettres',
    back: 'retour',
    leave: 'quitter',
  },
  list: { filter: 'filtrer', all: 'les voir tous', keys: 'touches', back: 'les voir tous, ou quitter' },
};
