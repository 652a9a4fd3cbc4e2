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
        en: 'A lock of asyncio knows only the asynchronous protocol: with finds neither __enter__ nor __exit__, and raises TypeError.',
        fr: 'Un verrou d’asyncio ne connaît que le protocole asynchrone : with ne trouve ni __enter__ ni __exit__, et lève TypeError.',
      },
    },
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'Both fail at the with, before anything waits.',
        fr: 'Les deux échouent au with, avant toute attente.',
      },
    },
  ],
  notice: [
    {
      en: 'with cannot wait, and to enter a lock may mean to wait: so it is refused, at once.',
      fr: 'with ne peut pas attendre, et entrer dans un verrou peut demander d’attendre : il est donc refusé, aussitôt.',
    },
    {
      en: "Python 3.14 says what to do: Did you mean to use 'async with'? With loops it is the same: async for.",
      fr: "Python 3.14 dit que faire : « Did you mean to use 'async with'? » Il en va de même des boucles : async for.",
    },
    {
      en: 'With async with, Bob waits outside until Ann leaves, at 0.5 s.',
      fr: 'Avec async with, Bob attend dehors qu’Ann sorte, à 0,5 s.',
    },
  ],
  variants: [
    variant('pitfalls/plain-with/wrong', { en: 'with', fr: 'with' }, wrong),
    variant('pitfalls/plain-with/right', { en: 'async with', fr: 'async with' }, right),
  ],
};
