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
        en: 'At 0.5 s wait just returns, with the task among the pending ones. No TimeoutError is raised.',
        fr: 'À 0,5 s, wait rend simplement la main, avec la tâche parmi pending. Aucune TimeoutError n’est levée.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run main takes the return of wait for success, half a second before the download is saved.',
      fr: 'Dans la première version, main prend le retour de wait pour un succès, une demi-seconde avant la fin du téléchargement.',
    },
    {
      en: 'wait returns two sets, done and pending. The tasks in pending still run.',
      fr: 'wait renvoie deux ensembles, done et pending. Les tâches de pending continuent.',
    },
    {
      en: 'Cancel the pending ones yourself; or use wait_for or asyncio.timeout, which cancel and raise TimeoutError.',
      fr: 'Annulez vous-même celles de pending ; ou employez wait_for ou asyncio.timeout, qui annulent et lèvent TimeoutError.',
    },
  ],
  variants: [
    variant(
      'pitfalls/wait-timeout/wrong',
      { en: 'waiting for TimeoutError', fr: 'en attendant TimeoutError' },
      wrong,
    ),
    variant('pitfalls/wait-timeout/right', { en: 'looking at pending', fr: 'en regardant pending' }, right),
  ],
};
