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
        en: 'main returns at 0.5 s; asyncio.run then cancels what is left, halfway through the upload.',
        fr: 'main se termine à 0,5 s ; asyncio.run annule alors ce qui reste, à la moitié de l’envoi.',
      },
    },
  ],
  notice: [
    {
      en: '"upload: end" is missing from the first run, and nothing says so: no error, no warning.',
      fr: '« upload: end » manque dans la première version, et rien ne le dit : ni erreur, ni avertissement.',
    },
    {
      en: 'asyncio.run waits for main alone. When main returns, all other tasks are cancelled.',
      fr: 'asyncio.run n’attend que main. Quand main se termine, toutes les autres tâches sont annulées.',
    },
    {
      en: 'Keep the task, and await it before the end, or create it in a TaskGroup, which waits for its tasks.',
      fr: 'Gardez la tâche et attendez-la avant la fin, ou créez-la dans un TaskGroup, qui attend les siennes.',
    },
  ],
  variants: [
    variant(
      'pitfalls/fire-and-forget/wrong',
      { en: 'started and forgotten', fr: 'lancée puis oubliée' },
      wrong,
    ),
    variant(
      'pitfalls/fire-and-forget/right',
      { en: 'awaited before the end', fr: 'attendue avant la fin' },
      right,
    ),
  ],
};
