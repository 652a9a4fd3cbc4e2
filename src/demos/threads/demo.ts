import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as coroutine } from './coroutine.ts';
import { script as thread } from './thread.ts';

export const demo: Content = {
  kind: 'comparison',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'wait_for gives up after 0.5 s. Which line is printed last?',
        fr: 'wait_for renonce après 0,5 s. Quelle ligne est affichée en dernier ?',
      },
      ask: 'last-line',
      why: {
        en: 'Only the wait was cancelled. The thread works on to its end at 2 s, and asyncio.run waits for it.',
        fr: 'Seule l’attente a été annulée. Le fil travaille jusqu’à sa fin, à 2 s, et asyncio.run l’attend.',
      },
    },
  ],
  notice: [
    {
      en: 'At 0.5 s main gets its TimeoutError, and the thread knows nothing of it: it finishes its work at 2 s.',
      fr: 'À 0,5 s, main reçoit sa TimeoutError, et le fil n’en sait rien : il finit son travail à 2 s.',
    },
    {
      en: 'asyncio.run does not return before its threads have ended, so the program takes 2 s in spite of the limit.',
      fr: 'asyncio.run ne rend pas la main avant la fin de ses fils : le programme prend 2 s malgré la limite.',
    },
    {
      en: 'A coroutine is cancelled at its await, and is over at 0.5 s: the work is really given up.',
      fr: 'Une coroutine est annulée à son await, et tout est fini à 0,5 s : le travail est réellement abandonné.',
    },
    {
      en: 'A function that is to be stopped in a thread has to look for itself, at a threading.Event for instance.',
      fr: 'Une fonction qu’on veut pouvoir arrêter dans un fil doit y veiller elle-même, en consultant par exemple un threading.Event.',
    },
  ],
  variants: [
    variant('threads/thread', { en: 'in a thread', fr: 'dans un fil' }, thread),
    variant('threads/coroutine', { en: 'as a coroutine', fr: 'comme coroutine' }, coroutine),
  ],
};
