import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as bounded } from './bounded.ts';
import { script as unbounded } from './unbounded.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'The shelf has room for one loaf, and eater eats for 1 s. When, in seconds, is corn on the shelf?',
        fr: 'L’étagère n’a de place que pour un pain, et eater mange pendant 1 s. Au bout de combien de secondes corn est-il sur l’étagère ?',
      },
      ask: { 'line-time': 'baker: corn is on the shelf' },
      why: {
        en: 'oat has the one place until eater comes back for it, at 2 s. Until then put waits.',
        fr: 'oat occupe l’unique place jusqu’à ce qu’eater revienne le prendre, à 2 s. Jusque-là, put attend.',
      },
    },
    {
      question: { en: 'How many seconds does it all take?', fr: 'Combien de secondes le tout prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'eater takes a loaf at 1, 2 and 3 s, and eats the last one until 4 s.',
        fr: 'eater prend un pain à 1, 2 et 3 s, et mange le dernier jusqu’à 4 s.',
      },
    },
  ],
  notice: [
    {
      en: 'Until 1 s the queue is empty, and eater waits in get. Nobody tells it when to look: put wakes it.',
      fr: 'Jusqu’à 1 s, la file est vide, et eater attend dans get. Personne ne lui dit quand regarder : c’est put qui le réveille.',
    },
    {
      en: 'From 1 s on the shelf is full, and baker waits in put with corn in hand, until eater makes room at 2 s.',
      fr: 'À partir de 1 s, l’étagère est pleine, et baker attend dans put, corn à la main, jusqu’à ce qu’eater fasse de la place à 2 s.',
    },
    {
      en: 'With room for all, baker is done at 1 s, but it is no sooner over: the slower side sets the pace. A limit keeps the pile small.',
      fr: 'Avec de la place pour tout, baker a fini à 1 s, mais rien ne finit plus tôt : le plus lent donne l’allure. Une limite évite que les pains s’entassent.',
    },
  ],
  variants: [
    variant('queue/bounded', { en: 'room for one', fr: 'une seule place' }, bounded),
    variant('queue/unbounded', { en: 'room for all', fr: 'de la place pour tout' }, unbounded),
  ],
};
