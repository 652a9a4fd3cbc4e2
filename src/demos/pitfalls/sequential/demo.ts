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
        en: 'await waits for the whole of fetch before the next line begins: 1 + 1.',
        fr: 'await attend la fin de fetch avant que la ligne suivante commence : 1 + 1.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run, orders are requested only when the users are here: 1 + 1 = 2 seconds.',
      fr: 'Dans la première version, orders n’est demandé qu’une fois users arrivé : 1 + 1 = 2 secondes.',
    },
    {
      en: 'gather makes a task of each call, so both requests are under way at once: 1 second for the two.',
      fr: 'gather fait une tâche de chaque appel : les deux demandes sont en route à la fois, 1 seconde pour les deux.',
    },
    {
      en: 'Awaiting one after the other is right where the second call needs the result of the first.',
      fr: 'Attendre l’un puis l’autre est ce qu’il faut quand le second appel a besoin du résultat du premier.',
    },
  ],
  variants: [
    variant('pitfalls/sequential/wrong', { en: 'one after another', fr: 'l’un après l’autre' }, wrong),
    variant('pitfalls/sequential/right', { en: 'together', fr: 'ensemble' }, right),
  ],
};
