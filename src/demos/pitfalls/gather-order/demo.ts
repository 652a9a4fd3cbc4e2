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
        en: 'The hare arrives first, but gather keeps the order of its arguments.',
        fr: 'Le lièvre arrive premier, mais gather garde l’ordre de ses arguments.',
      },
    },
  ],
  notice: [
    {
      en: 'The hare arrives at 0.5 s, and is second in the list: it was the second argument.',
      fr: 'Le lièvre arrive à 0,5 s, et il est second dans la liste : il était le second argument.',
    },
    {
      en: 'That order is a help: each result can be told by its place. It just says nothing about time.',
      fr: 'Cet ordre est utile : chaque résultat se reconnaît à sa place. Il ne dit simplement rien du temps.',
    },
    {
      en: 'as_completed gives them as they finish, each as soon as it is there.',
      fr: 'as_completed les donne à mesure qu’ils finissent, chacun dès qu’il est là.',
    },
  ],
  variants: [
    variant('pitfalls/gather-order/wrong', { en: 'gather', fr: 'gather' }, wrong),
    variant('pitfalls/gather-order/right', { en: 'as_completed', fr: 'as_completed' }, right),
  ],
};
