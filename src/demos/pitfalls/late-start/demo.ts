import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'Which line is printed first?', fr: 'Quelle ligne est affichée en premier ?' },
      ask: 'first-line',
      why: {
        en: 'create_task puts the task into the queue and goes on. It starts when main gives up the thread.',
        fr: 'create_task place la tâche dans la file et continue. Elle démarre quand main cède le fil.',
      },
    },
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'The download is requested only after main’s own second of work: 1 + 1.',
        fr: 'Le téléchargement n’est demandé qu’après la seconde de travail de main : 1 + 1.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the download is ready at 0 s, and starts at 1 s: main’s work has kept the thread.',
      fr: 'Dans la première version, le téléchargement est prêt à 0 s et démarre à 1 s : le travail de main a gardé le fil.',
    },
    {
      en: 'After await asyncio.sleep(0) the request is under way before the work begins: 1 s for both.',
      fr: 'Après await asyncio.sleep(0), la demande est partie avant que le travail commence : 1 s pour les deux.',
    },
    {
      en: 'With asyncio.eager_task_factory (Python 3.12), a task starts inside create_task itself.',
      fr: 'Avec asyncio.eager_task_factory (Python 3.12), une tâche démarre dans create_task même.',
    },
  ],
  variants: [
    variant(
      'pitfalls/late-start/wrong',
      { en: 'no await after create_task', fr: 'sans await après create_task' },
      wrong,
    ),
    variant('pitfalls/late-start/right', { en: 'one await first', fr: 'd’abord un await' }, right),
  ],
};
