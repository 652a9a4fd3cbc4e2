import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as states } from './states.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'In which order are the lines printed?',
        fr: 'Dans quel ordre les lignes sont-elles affichées ?',
      },
      ask: 'lines',
      why: {
        en: 'create_task only puts the task in the queue: download begins, and looks at itself, when main first has to wait.',
        fr: 'create_task ne fait que mettre la tâche dans la file : download commence, et se regarde, quand main doit attendre pour la première fois.',
      },
    },
    {
      question: {
        en: 'When, in seconds, is the coroutine CORO_CLOSED?',
        fr: 'Au bout de combien de secondes la coroutine est-elle CORO_CLOSED ?',
      },
      ask: { 'line-time': 'at the end: CORO_CLOSED' },
      why: {
        en: 'It begins at 0 s and sleeps for 2 s. CORO_CLOSED means that its body has ended.',
        fr: 'Elle commence à 0 s et dort 2 s. CORO_CLOSED veut dire que son corps est terminé.',
      },
    },
  ],
  notice: [
    {
      en: 'When a task is made of the coroutine, it is still CORO_CREATED: it begins only when main lets go of the thread.',
      fr: 'Quand on fait de la coroutine une tâche, elle est encore CORO_CREATED : elle ne commence que lorsque main lâche le fil.',
    },
    {
      en: 'CORO_RUNNING is seen from inside alone: while main looks, it is main that has the thread. At 1 s download is suspended at its await.',
      fr: 'CORO_RUNNING ne se voit que de l’intérieur : pendant que main regarde, c’est main qui a le fil. À 1 s, download est suspendue à son await.',
    },
    {
      en: 'After its last line it is CORO_CLOSED, and cannot be awaited or run again.',
      fr: 'Après sa dernière ligne, elle est CORO_CLOSED, et ne peut plus être ni attendue ni relancée.',
    },
    {
      en: 'inspect.getgeneratorstate is for generators. Given a coroutine it raises AttributeError: it looks for gi_running, and a coroutine has cr_running.',
      fr: 'inspect.getgeneratorstate est fait pour les générateurs. Sur une coroutine, il lève AttributeError : il cherche gi_running, et une coroutine a cr_running.',
    },
  ],
  variants: [variant('states/states', { en: 'looked at five times', fr: 'regardée cinq fois' }, states)],
};
