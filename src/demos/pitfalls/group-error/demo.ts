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
        en: 'The ValueError comes inside an ExceptionGroup, which is no ValueError: the except lets it pass, and main ends.',
        fr: 'La ValueError arrive dans un ExceptionGroup, qui n’est pas une ValueError : le except le laisse passer, et main s’arrête là.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the error passes the except and ends main: neither of its two lines is printed.',
      fr: 'Dans la première version, l’erreur échappe au except et met fin à main : aucune de ses deux lignes n’est affichée.',
    },
    {
      en: 'Several tasks may fail at once, so a TaskGroup always raises a group, even for a single error.',
      fr: 'Plusieurs tâches peuvent échouer à la fois : un TaskGroup lève donc toujours un groupe, même pour une seule erreur.',
    },
    {
      en: 'except* takes the errors of its kind out of the group; the rest is re-raised. load is cancelled both times.',
      fr: 'except* prend dans le groupe les erreurs de son genre ; le reste est relancé. load est annulée les deux fois.',
    },
  ],
  variants: [
    variant('pitfalls/group-error/wrong', { en: 'except ValueError', fr: 'except ValueError' }, wrong),
    variant('pitfalls/group-error/right', { en: 'except* ValueError', fr: 'except* ValueError' }, right),
  ],
};
