import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'Which line is printed last?', fr: 'Quelle ligne est affichée en dernier ?' },
      ask: 'last-line',
      why: {
        en: 'The error is kept in the task. main looks at done() only, and that means ended, not successful.',
        fr: 'L’erreur reste dans la tâche. main ne regarde que done(), qui dit « finie », non « réussie ».',
      },
    },
  ],
  notice: [
    {
      en: 'At 0.5 s the task fails, and nothing is heard of it; at 1 s main says that all is well.',
      fr: 'À 0,5 s, la tâche échoue sans bruit ; à 1 s, main dit que tout va bien.',
    },
    {
      en: 'Only when the task is thrown away does asyncio report it: Task exception was never retrieved.',
      fr: 'asyncio ne le signale qu’au moment où la tâche est jetée : « Task exception was never retrieved ».',
    },
    {
      en: 'await task raises the error where it can be handled, even when the task has failed long ago.',
      fr: 'await task lève l’erreur là où l’on peut la traiter, même si la tâche a échoué depuis longtemps.',
    },
  ],
  variants: [
    variant('pitfalls/silent-failure/wrong', { en: 'never awaited', fr: 'jamais attendue' }, wrong),
    variant('pitfalls/silent-failure/right', { en: 'awaited', fr: 'attendue' }, right),
  ],
};
