import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'Which line is printed first?', fr: 'Quelle ligne est affichée en premier ?' },
      ask: 'first-line',
      why: {
        en: 'Calling a coroutine function makes a coroutine object and runs nothing; only await, or a task, runs it.',
        fr: 'Appeler une fonction coroutine crée un objet coroutine et n’exécute rien ; seul await, ou une tâche, l’exécute.',
      },
    },
  ],
  notice: [
    {
      en: '"fetch: start" is missing from the first run: without await, not even the first line of fetch is reached.',
      fr: '« fetch: start » manque dans la première version : sans await, pas même la première ligne de fetch n’est atteinte.',
    },
    {
      en: 'No exception is raised: main just goes on, with a coroutine object in place of the page.',
      fr: 'Aucune exception n’est levée : main continue, avec un objet coroutine à la place de la page.',
    },
    {
      en: 'Python’s one hint comes when that object is thrown away: "coroutine \'fetch\' was never awaited".',
      fr: "Le seul indice de Python vient quand cet objet est jeté : « coroutine 'fetch' was never awaited ».",
    },
  ],
  variants: [
    variant('pitfalls/forgotten-await/wrong', { en: 'await forgotten', fr: 'await oublié' }, wrong),
    variant('pitfalls/forgotten-await/right', { en: 'awaited', fr: 'avec await' }, right),
  ],
};
