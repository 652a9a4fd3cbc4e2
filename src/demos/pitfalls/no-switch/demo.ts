import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: {
        en: 'When, in seconds, does the guest get its turn?',
        fr: 'Au bout de combien de secondes l’invité (guest) a-t-il son tour ?',
      },
      ask: { 'line-time': 'guest: my turn at last' },
      why: {
        en: 'The lock is free each time, so acquire need not wait, and main keeps the thread for its three parts.',
        fr: 'Le verrou est libre à chaque fois : acquire n’a pas à attendre, et main garde le fil pour ses trois parties.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run main awaits three times, and the guest, ready since 0 s, gets no turn until the end.',
      fr: 'Dans la première version, main emploie await trois fois, et l’invité, prêt depuis 0 s, n’a son tour qu’à la fin.',
    },
    {
      en: 'await hands the thread over only when it has to wait: for a timer, a held lock, an empty queue, a task.',
      fr: 'await ne cède le fil que s’il doit attendre : un minuteur, un verrou pris, une file d’attente vide, une tâche.',
    },
    {
      en: 'await asyncio.sleep(0) waits for nothing either, but always hands over: one turn for whoever is ready.',
      fr: 'await asyncio.sleep(0) n’attend rien non plus, mais cède toujours le fil : un tour pour qui est prêt.',
    },
  ],
  variants: [
    variant('pitfalls/no-switch/wrong', { en: 'await lock.acquire()', fr: 'await lock.acquire()' }, wrong),
    variant(
      'pitfalls/no-switch/right',
      { en: 'await asyncio.sleep(0) as well', fr: 'avec await asyncio.sleep(0)' },
      right,
    ),
  ],
};
