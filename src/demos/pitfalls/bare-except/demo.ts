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
        en: 'The cancellation arrives as an exception at the await. The bare except takes it, and the for loop goes on to its end.',
        fr: 'L’annulation arrive comme une exception, à l’await. Le except nu la prend, et la boucle for va jusqu’à sa fin.',
      },
    },
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'Cancelled at 0.75 s, the task still does its third part, which takes 0.5 s.',
        fr: 'Annulée à 0,75 s, la tâche fait encore sa troisième partie, qui prend 0,5 s.',
      },
    },
  ],
  notice: [
    {
      en: 'At 0.75 s the first task takes its cancellation for some error, and does its third part all the same.',
      fr: 'À 0,75 s, la première tâche prend son annulation pour une erreur comme une autre, et fait quand même sa troisième partie.',
    },
    {
      en: 'CancelledError is a BaseException, not an Exception: except Exception lets it pass, a bare except does not.',
      fr: 'CancelledError est une BaseException, non une Exception : except Exception la laisse passer, un except nu non.',
    },
    {
      en: 'If you have to catch it, to tidy up, raise it again with raise.',
      fr: 'S’il vous faut l’intercepter, pour nettoyer, relancez-la avec raise.',
    },
  ],
  variants: [
    variant('pitfalls/bare-except/wrong', { en: 'bare except', fr: 'except nu' }, wrong),
    variant('pitfalls/bare-except/right', { en: 'except Exception', fr: 'except Exception' }, right),
  ],
};
