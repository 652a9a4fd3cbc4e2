import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as javascript } from './javascript.ts';
import { script as python } from './python.ts';

export const demo: Content = {
  kind: 'comparison',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'Python first: which lines are printed, in which order?',
        fr: 'Python d’abord : quelles lignes sont affichées, dans quel ordre ?',
      },
      ask: 'lines',
      why: {
        en: 'Without await, save only makes a coroutine object, so A never starts; and wait_for cancels B, so B never saves.',
        fr: 'Sans await, save ne crée qu’un objet coroutine : A ne démarre jamais ; et wait_for annule B, qui n’enregistre donc rien.',
      },
    },
  ],
  notice: [
    {
      en: 'The forgotten await: in Python A never runs, and a warning says so; in JavaScript A runs to its end, though nobody waits for it.',
      fr: 'L’await oublié : en Python, A ne s’exécute jamais, et un avertissement le dit ; en JavaScript, A va jusqu’au bout, bien que personne ne l’attende.',
    },
    {
      en: 'The timeout: wait_for cancels B; Promise.race only stops waiting, and B saves at 1 s all the same.',
      fr: 'La limite de temps : wait_for annule B ; Promise.race cesse seulement d’attendre, et B enregistre tout de même à 1 s.',
    },
    {
      en: 'The second program is native JavaScript: the promises and timers of Node itself. They belong to no event loop of asyncio, so they have no lanes.',
      fr: 'Le second programme est du JavaScript natif : les promesses et les minuteurs de Node lui-même. Ils n’appartiennent à aucune boucle d’asyncio, et n’ont donc pas de couloir.',
    },
    {
      en: 'Its Python twin (--code) shows what a promise is: a task that starts at once (eager_start, Python 3.12), and asyncio.wait, which cancels nothing.',
      fr: 'Son jumeau Python (--code) montre ce qu’est une promesse : une tâche qui démarre aussitôt (eager_start, Python 3.12), et asyncio.wait, qui n’annule rien.',
    },
  ],
  variants: [
    variant('js/python', { en: 'as in Python', fr: 'comme en Python' }, python),
    variant('js/javascript', { en: 'as in JavaScript', fr: 'comme en JavaScript' }, javascript),
  ],
};
