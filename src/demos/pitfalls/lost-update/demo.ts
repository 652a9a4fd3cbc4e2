import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'Which line is printed last?', fr: 'Quelle ligne est affichée en dernier ?' },
      ask: 'last-line',
      why: {
        en: 'All three read 100 before the first one writes; each then writes 110.',
        fr: 'Toutes les trois lisent 100 avant que la première écrive ; chacune écrit ensuite 110.',
      },
    },
  ],
  notice: [
    {
      en: 'Three deposits of 10, and the balance is 110: each task wrote what it had computed from 100.',
      fr: 'Trois dépôts de 10, et le solde est 110 : chaque tâche a écrit ce qu’elle avait calculé à partir de 100.',
    },
    {
      en: 'One thread does not prevent races. It switches at an await, and this await comes between reading and writing.',
      fr: 'Un fil unique n’empêche pas les conflits. Il change de tâche à un await, et celui-ci est entre lecture et écriture.',
    },
    {
      en: 'The lock lets in one task at a time: 130. It costs the overlap, 1.5 s instead of 0.5 s, so hold it briefly.',
      fr: 'Le verrou laisse entrer une tâche à la fois : 130. Mais plus rien ne se chevauche, 1,5 s au lieu de 0,5 s : gardez-le peu de temps.',
    },
  ],
  variants: [
    variant('pitfalls/lost-update/wrong', { en: 'no lock', fr: 'sans verrou' }, wrong),
    variant('pitfalls/lost-update/right', { en: 'with a lock', fr: 'avec un verrou' }, right),
  ],
};
