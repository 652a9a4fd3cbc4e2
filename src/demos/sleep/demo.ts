import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as awaited } from './awaited.ts';
import { script as blocking } from './blocking.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'The coroutine is suspended at its await for 2 seconds, and then goes on where it was.',
        fr: 'La coroutine est suspendue à son await pendant 2 secondes, puis reprend là où elle était.',
      },
    },
  ],
  notice: [
    {
      en: 'Between the two lines the coroutine is suspended: it keeps its place, and the thread is idle.',
      fr: 'Entre les deux lignes, la coroutine est suspendue : elle garde sa place, et le fil est inactif.',
    },
    {
      en: 'time.sleep(2) takes the same 2 seconds, but it holds the thread: the event loop can run nothing else.',
      fr: 'time.sleep(2) prend les mêmes 2 secondes, mais retient le fil : la boucle d’événements ne peut rien exécuter d’autre.',
    },
    {
      en: 'A single task does not feel the difference. With several, the others have to wait: watch the demo pitfalls blocking.',
      fr: 'Une tâche seule n’y voit pas de différence. S’il y en a plusieurs, les autres attendent : regardez la démo pitfalls blocking.',
    },
  ],
  variants: [
    variant('sleep/awaited', { en: 'await asyncio.sleep', fr: 'await asyncio.sleep' }, awaited),
    variant('sleep/blocking', { en: 'time.sleep', fr: 'time.sleep' }, blocking),
  ],
};
