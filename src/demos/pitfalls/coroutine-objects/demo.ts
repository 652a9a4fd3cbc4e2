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
        en: 'Calling fetch only makes an object. Nothing is requested before the first await.',
        fr: 'Appeler fetch ne fait que créer un objet. Rien n’est demandé avant le premier await.',
      },
    },
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'Each object starts when it is awaited, and the second is awaited when the first has ended: 1 + 1.',
        fr: 'Chaque objet démarre à son await, et le second n’est attendu qu’à la fin du premier : 1 + 1.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run main says that it has asked for both, and nothing has been requested yet.',
      fr: 'Dans la première version, main dit avoir tout demandé, alors que rien ne l’a encore été.',
    },
    {
      en: 'create_task gives each coroutine to the loop: both are requested at main’s first await, and arrive after 1 s.',
      fr: 'create_task confie chaque coroutine à la boucle : tout est demandé au premier await de main, et arrive après 1 s.',
    },
    {
      en: 'Create all tasks before awaiting one: await asyncio.create_task(…) twice in a row takes 2 s again.',
      fr: 'Créez toutes les tâches avant d’en attendre une : await asyncio.create_task(…) deux fois de suite dure de nouveau 2 s.',
    },
  ],
  variants: [
    variant(
      'pitfalls/coroutine-objects/wrong',
      { en: 'coroutine objects', fr: 'des objets coroutine' },
      wrong,
    ),
    variant('pitfalls/coroutine-objects/right', { en: 'tasks', fr: 'des tâches' }, right),
  ],
};
