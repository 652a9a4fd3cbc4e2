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
        en: 'The text of report is refused when it is compiled, before anything of it can run.',
        fr: 'Le texte de report est refusé à la compilation, avant que quoi que ce soit s’exécute.',
      },
    },
    {
      question: { en: 'How many lines are printed?', fr: 'Combien de lignes sont affichées ?' },
      ask: 'line-count',
      why: {
        en: 'Nothing of report runs, so fetch is not even called.',
        fr: 'Rien de report ne s’exécute : fetch n’est même pas appelée.',
      },
    },
  ],
  notice: [
    {
      en: 'The function is compiled while the program runs, so that the error can be caught and shown.',
      fr: 'La fonction est compilée pendant l’exécution, pour que l’erreur puisse être interceptée et montrée.',
    },
    {
      en: "Python says: 'await' outside async function. In a file of your own, not one line of the file would run.",
      fr: "Python dit : « 'await' outside async function ». Dans un fichier à vous, pas une ligne du fichier ne s’exécuterait.",
    },
    {
      en: 'What awaits must be async def, and so must what awaits it, up to main, which asyncio.run starts.',
      fr: 'Ce qui emploie await doit être async def, et ce qui l’attend aussi, jusqu’à main, que asyncio.run démarre.',
    },
  ],
  variants: [
    variant('pitfalls/await-in-def/wrong', { en: 'def', fr: 'def' }, wrong),
    variant('pitfalls/await-in-def/right', { en: 'async def', fr: 'async def' }, right),
  ],
};
