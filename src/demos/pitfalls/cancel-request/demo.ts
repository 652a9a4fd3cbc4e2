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
        en: 'cancel() only notes the request. It is delivered when the task runs again, and then comes the clean-up.',
        fr: 'cancel() ne fait que noter la demande. Elle est transmise quand la tâche reprend, puis vient le nettoyage.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the answer at 0.5 s is False: requested, but not yet delivered.',
      fr: 'Dans la première version, la réponse à 0,5 s est False : l’annulation est demandée, pas encore transmise.',
    },
    {
      en: 'CancelledError is raised inside the task, at its await. Its finally may wait itself, here for 0.5 s.',
      fr: 'CancelledError est levée dans la tâche, à son await. Son finally peut attendre à son tour, ici 0,5 s.',
    },
    {
      en: 'Wait for a task that you have cancelled, with asyncio.wait or await, before you rely on its end.',
      fr: 'Attendez une tâche que vous avez annulée, avec asyncio.wait ou await, avant de compter sur sa fin.',
    },
  ],
  variants: [
    variant('pitfalls/cancel-request/wrong', { en: 'asked at once', fr: 'question posée aussitôt' }, wrong),
    variant('pitfalls/cancel-request/right', { en: 'waited for first', fr: 'tâche attendue d’abord' }, right),
  ],
};
