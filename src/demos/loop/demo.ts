import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as inTurn } from './in-turn.ts';
import { script as together } from './together.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'Each of the five photos takes 0.1 s. How many seconds does the loop take?',
        fr: 'Chacune des cinq photos prend 0,1 s. Combien de secondes la boucle prend-elle ?',
      },
      ask: 'elapsed',
      why: {
        en: 'Each round waits for its own photo before the next round begins: 5 × 0.1 s.',
        fr: 'Chaque tour attend sa propre photo avant que le suivant commence : 5 × 0,1 s.',
      },
    },
    {
      question: {
        en: 'When, in seconds, is the owl here?',
        fr: 'Au bout de combien de secondes la chouette (owl) est-elle là ?',
      },
      ask: { 'line-time': 'owl: here' },
      why: {
        en: 'The cat and the dog come first, 0.1 s each; then the owl takes its own 0.1 s.',
        fr: 'Le chat (cat) et le chien (dog) passent d’abord, 0,1 s chacun ; puis la chouette prend ses propres 0,1 s.',
      },
    },
  ],
  notice: [
    {
      en: 'In the loop the photos come 0.1 s apart, as on a staircase: the next one is asked for when this one is here.',
      fr: 'Dans la boucle, les photos arrivent toutes les 0,1 s, en escalier : la suivante n’est demandée que quand celle-ci est là.',
    },
    {
      en: 'As tasks, all five are asked for at 0 s, and all are here at 0.1 s. The list of files is the same, in the same order.',
      fr: 'Avec des tâches, les cinq sont demandées dès 0 s, et toutes sont là à 0,1 s. La liste des fichiers est la même, dans le même ordre.',
    },
    {
      en: 'The loop is right where an item needs what the one before it gave, or where only one request at a time is welcome.',
      fr: 'La boucle convient quand un élément a besoin de ce qu’a donné le précédent, ou quand une seule requête à la fois est permise.',
    },
  ],
  variants: [
    variant('loop/in-turn', { en: 'in a loop', fr: 'dans une boucle' }, inTurn),
    variant('loop/together', { en: 'gathered', fr: 'avec gather' }, together),
  ],
};
