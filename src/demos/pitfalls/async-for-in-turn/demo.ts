import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'Each order takes 0.5 s to come and 0.5 s to be handled, one after another: 3 × 1 s.',
        fr: 'Chaque commande met 0,5 s à arriver et 0,5 s à être traitée, l’une après l’autre : 3 × 1 s.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the next order is not even asked for while one is handled.',
      fr: 'Dans la première version, pendant qu’on traite une commande, la suivante n’est pas même demandée.',
    },
    {
      en: 'async for means that the loop may wait for an item. Waiting for an item and handling it still take turns.',
      fr: 'async for veut dire que la boucle peut attendre un élément. L’arrivée et le traitement alternent quand même.',
    },
    {
      en: 'With a task for each, an order is handled while the next one comes: 2 s. The group waits for the last.',
      fr: 'Avec une tâche par élément, une commande est traitée pendant que la suivante arrive : 2 s. Le groupe attend la dernière.',
    },
  ],
  variants: [
    variant(
      'pitfalls/async-for-in-turn/wrong',
      { en: 'awaited in the loop', fr: 'await dans la boucle' },
      wrong,
    ),
    variant(
      'pitfalls/async-for-in-turn/right',
      { en: 'a task for each item', fr: 'une tâche par élément' },
      right,
    ),
  ],
};
