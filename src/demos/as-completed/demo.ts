import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as asCompleted } from './as-completed.ts';
import { script as gather } from './gather.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'In which order are the pages shown?',
        fr: 'Dans quel ordre les pages sont-elles affichées ?',
      },
      ask: 'lines',
      why: {
        en: 'as_completed hands them out as they finish, at 1, 2 and 3 s, whatever their order in the list.',
        fr: 'as_completed les donne à mesure qu’elles finissent, à 1, 2 et 3 s, quel que soit leur ordre dans la liste.',
      },
    },
    {
      question: {
        en: 'When, in seconds, is mail shown?',
        fr: 'Au bout de combien de secondes mail est-elle affichée ?',
      },
      ask: { 'line-time': 'main: shows mail' },
      why: {
        en: 'Its task ends at 1 s, and main waits for whichever ends next, not for all.',
        fr: 'Sa tâche finit à 1 s, et main prend chaque fois la prochaine qui finit, quelle qu’elle soit.',
      },
    },
  ],
  notice: [
    {
      en: 'mail, the quickest, is shown at 1 s, while news, the first of the list, is still under way.',
      fr: 'mail, la plus rapide, est affichée à 1 s, alors que news, la première de la liste, est encore en route.',
    },
    {
      en: 'What main waits for is a queue: as_completed puts each task into it as it ends, whichever it is.',
      fr: 'Ce que main attend, c’est une file d’attente : as_completed y met chaque tâche dès qu’elle finit, quelle qu’elle soit.',
    },
    {
      en: 'gather gives the same pages in the order of the list, but all at once: nothing is shown before 3 s.',
      fr: 'gather donne les mêmes pages dans l’ordre de la liste, mais d’un seul coup : rien n’est affiché avant 3 s.',
    },
    {
      en: 'Both take 3 s. What is gained is the beginning, not the end: the first page is there 2 s earlier.',
      fr: 'Les deux prennent 3 s. On gagne au début, pas à la fin : la première page est là 2 s plus tôt.',
    },
  ],
  variants: [
    variant('as-completed/as-completed', { en: 'as_completed', fr: 'as_completed' }, asCompleted),
    variant('as-completed/gather', { en: 'gather', fr: 'gather' }, gather),
  ],
};
