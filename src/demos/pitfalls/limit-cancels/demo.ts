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
        en: 'At 0.5 s wait_for does not merely stop waiting: it cancels the task.',
        fr: 'À 0,5 s, wait_for ne cesse pas seulement d’attendre : il annule la tâche.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the download is gone at 0.5 s: "download: saved" is never printed.',
      fr: 'Dans la première version, le téléchargement disparaît à 0,5 s : « download: saved » n’est jamais affiché.',
    },
    {
      en: 'With asyncio.shield the limit cancels the shield only. The task goes on, and saves at 1 s.',
      fr: 'Avec asyncio.shield, la limite n’annule que le bouclier. La tâche continue, et enregistre à 1 s.',
    },
    {
      en: 'Keep the task in a variable: after the limit, that is what you can await once more.',
      fr: 'Gardez la tâche dans une variable : après la limite, c’est elle que vous pourrez attendre de nouveau.',
    },
  ],
  variants: [
    variant('pitfalls/limit-cancels/wrong', { en: 'wait_for(task)', fr: 'wait_for(task)' }, wrong),
    variant(
      'pitfalls/limit-cancels/right',
      { en: 'wait_for(shield(task))', fr: 'wait_for(shield(task))' },
      right,
    ),
  ],
};
