import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'Which lines are printed, in which order?',
        fr: 'Quelles lignes sont affichées, dans quel ordre ?',
      },
      ask: 'lines',
      why: {
        en: 'The small one is first in the queue and never gives up the thread: the large one starts when it has ended.',
        fr: 'Le petit est premier dans la file et ne cède jamais le fil : le grand démarre quand il a fini.',
      },
    },
  ],
  notice: [
    {
      en: 'On one thread "large: start" comes after "small: end": nothing overlaps, and the total is the sum.',
      fr: 'Sur un seul fil, « large: start » vient après « small: end » : rien ne se chevauche, et le total est la somme.',
    },
    {
      en: 'async overlaps waiting. Computing needs a processor all the time: two at once need two processors.',
      fr: 'async fait se chevaucher des attentes. Un calcul occupe un processeur tout le temps : deux à la fois en demandent deux.',
    },
    {
      en: 'Python uses several processors with processes: run_in_executor with a ProcessPoolExecutor; TypeScript, with threads.',
      fr: 'Python emploie plusieurs processeurs avec des processus : run_in_executor et ProcessPoolExecutor ; TypeScript, avec des fils.',
    },
    {
      en: 'Two processors save time only while a second one is free: what else the machine does shows in the second run.',
      fr: 'Deux processeurs ne font gagner du temps que si le second est libre : ce que la machine fait d’autre se voit dans la seconde version.',
    },
  ],
  variants: [
    variant(
      'pitfalls/computing/wrong',
      { en: 'gathered on one thread', fr: 'réunis sur un seul fil' },
      wrong,
    ),
    variant(
      'pitfalls/computing/right',
      { en: 'each on its processor', fr: 'chacun sur son processeur' },
      right,
    ),
  ],
};
