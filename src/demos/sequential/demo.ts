import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as inTurn } from './in-turn.ts';
import { script as together } from './together.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'Each answer takes 1 s. How many seconds does it all take?',
        fr: 'Chaque réponse prend 1 s. Combien de secondes le tout prend-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'await waits for the whole of ask before the next line of main begins: 1 + 1.',
        fr: 'await attend la fin de ask avant que la ligne suivante de main commence : 1 + 1.',
      },
    },
    {
      question: {
        en: 'When, in seconds, is Alan asked?',
        fr: 'Au bout de combien de secondes Alan est-il interrogé ?',
      },
      ask: { 'line-time': 'Alan: asked' },
      why: {
        en: 'The second call is not even made before the first has given its answer.',
        fr: 'Le second appel n’est même pas fait avant que le premier ait donné sa réponse.',
      },
    },
  ],
  notice: [
    {
      en: 'Alan is asked at 1 s, when Ada has answered: there is one lane, and it is in one place at a time.',
      fr: 'Alan est interrogé à 1 s, quand Ada a répondu : il n’y a qu’un couloir, et il n’est qu’à un endroit à la fois.',
    },
    {
      en: 'While Ada thinks, the thread is idle: await lets other tasks run, but here there are none.',
      fr: 'Pendant qu’Ada réfléchit, le fil n’a rien à faire : await laisse avancer les autres tâches, mais ici il n’y en a pas.',
    },
    {
      en: 'As two tasks that are gathered, both are asked at 0 s and answer at 1 s: a second is saved.',
      fr: 'Avec deux tâches réunies par gather, tous deux sont interrogés à 0 s et répondent à 1 s : une seconde de gagnée.',
    },
    {
      en: 'One after another is right where the second question depends on the first answer. Here it does not.',
      fr: 'L’un après l’autre, c’est ce qu’il faut quand la seconde question dépend de la première réponse. Ici, ce n’est pas le cas.',
    },
  ],
  variants: [
    variant('sequential/in-turn', { en: 'one after another', fr: 'l’un après l’autre' }, inTurn),
    variant('sequential/together', { en: 'together', fr: 'ensemble' }, together),
  ],
};
