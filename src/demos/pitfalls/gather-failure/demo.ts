import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'How many lines are printed?', fr: 'Combien de lignes sont affichées ?' },
      ask: 'line-count',
      why: {
        en: 'gather passes the error on and cancels nobody: the parcel leaves half a second later.',
        fr: 'gather transmet l’erreur et n’annule personne : le colis part une demi-seconde plus tard.',
      },
    },
  ],
  notice: [
    {
      en: 'At 0.5 s main drops the order; at 1 s the parcel is sent all the same: its task was never cancelled.',
      fr: 'À 0,5 s, main abandonne la commande ; à 1 s, le colis part quand même : sa tâche n’a jamais été annulée.',
    },
    {
      en: 'A TaskGroup cancels the others as soon as one fails, waits for their end, and raises the errors as a group.',
      fr: 'Un TaskGroup annule les autres dès que l’une échoue, attend leur fin, puis lève les erreurs en un groupe.',
    },
    {
      en: 'When the others are to finish anyway, gather(…, return_exceptions=True) gives errors among the results.',
      fr: 'Si les autres doivent finir de toute façon, gather(…, return_exceptions=True) rend les erreurs parmi les résultats.',
    },
  ],
  variants: [
    variant('pitfalls/gather-failure/wrong', { en: 'gather', fr: 'gather' }, wrong),
    variant('pitfalls/gather-failure/right', { en: 'TaskGroup', fr: 'TaskGroup' }, right),
  ],
};
