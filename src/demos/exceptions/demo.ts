import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as allOutcomes } from './all-outcomes.ts';
import { script as firstError } from './first-error.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'typo fails at 1 s. When, in seconds, is mail received?',
        fr: 'typo échoue à 1 s. Au bout de combien de secondes mail est-elle reçue ?',
      },
      ask: { 'line-time': 'mail: received' },
      why: {
        en: 'A failure under gather cancels nobody: mail goes on to its end, and can be awaited.',
        fr: 'Un échec sous gather n’annule personne : mail va jusqu’au bout, et peut être attendue.',
      },
    },
    {
      question: {
        en: 'When, in seconds, does main catch the error?',
        fr: 'Au bout de combien de secondes main intercepte-t-elle l’erreur ?',
      },
      ask: { 'line-time': "main: caught ValueError('no such page')" },
      why: {
        en: 'gather passes the first exception on at once, and does not wait for the others.',
        fr: 'gather transmet la première exception aussitôt, sans attendre les autres.',
      },
    },
  ],
  notice: [
    {
      en: 'typo fails at 1 s, and at once its exception comes out of the await in main: gather gives no results at all.',
      fr: 'typo échoue à 1 s, et son exception sort aussitôt de l’await de main : gather ne donne plus aucun résultat.',
    },
    {
      en: 'The lane of mail goes on. main still has the task, and awaits it: its result is there at 2 s.',
      fr: 'Le couloir de mail continue. main a encore la tâche, et l’attend : son résultat est là à 2 s.',
    },
    {
      en: 'With return_exceptions=True, gather waits for all and raises nothing: the ValueError is among the results, and main has to look.',
      fr: 'Avec return_exceptions=True, gather attend tout le monde et ne lève rien : la ValueError est parmi les résultats, et c’est à main de regarder.',
    },
  ],
  variants: [
    variant('exceptions/first-error', { en: 'gather', fr: 'gather' }, firstError),
    variant(
      'exceptions/all-outcomes',
      { en: 'return_exceptions=True', fr: 'return_exceptions=True' },
      allOutcomes,
    ),
  ],
};
