import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  clock: 'real',
  predict: [
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'The limit cancels the wait. The thread knows nothing of it, and asyncio.run stays until it has ended.',
        fr: 'La limite annule l’attente. Le fil n’en sait rien, et asyncio.run reste jusqu’à ce qu’il ait fini.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run main gives up at 0.5 s, but the program goes on until 2 s: the thread does all of its work.',
      fr: 'Dans la première version, main renonce à 0,5 s, mais le programme dure jusqu’à 2 s : le fil fait tout son travail.',
    },
    {
      en: 'Nothing can stop a thread from outside. asyncio.run waits for the threads that still run.',
      fr: 'Rien ne peut arrêter un fil de l’extérieur. asyncio.run attend les fils encore en exécution.',
    },
    {
      en: 'In the second run the thread watches a flag: set at 0.5 s, it ends both the thread and the program.',
      fr: 'Dans la seconde version, le fil surveille un drapeau : levé à 0,5 s, il met fin au fil et au programme.',
    },
  ],
  variants: [
    variant('pitfalls/thread-cancel/wrong', { en: 'cancelled', fr: 'annulé' }, wrong),
    variant('pitfalls/thread-cancel/right', { en: 'told to stop', fr: 'prié de s’arrêter' }, right),
  ],
};
