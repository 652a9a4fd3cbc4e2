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
        en: 'main runs in a loop already, and a thread runs one loop at a time: asyncio.run refuses.',
        fr: 'main s’exécute déjà dans une boucle, et un fil n’en exécute qu’une à la fois : asyncio.run refuse.',
      },
    },
    {
      question: { en: 'How many lines are printed?', fr: 'Combien de lignes sont affichées ?' },
      ask: 'line-count',
      why: {
        en: 'Only the refusal is printed: not even the first line of fetch is reached.',
        fr: 'Seul le refus est affiché : pas même la première ligne de fetch n’est atteinte.',
      },
    },
  ],
  notice: [
    {
      en: 'The refusal comes at once, at 0 s. fetch, which was called for nothing, is never awaited: hence the warning.',
      fr: 'Le refus vient aussitôt, à 0 s. fetch, appelée pour rien, n’est jamais attendue : d’où l’avertissement.',
    },
    {
      en: 'Inside async def the loop is there already: await fetch() runs it, and lets other tasks go on meanwhile.',
      fr: 'Dans async def, la boucle est déjà là : await fetch() l’exécute, et laisse avancer les autres tâches.',
    },
    {
      en: 'asyncio.run is the way in, once for the whole program. In a notebook the loop runs already: write await.',
      fr: 'asyncio.run est l’entrée, une fois pour tout le programme. Dans un notebook, la boucle est déjà lancée : écrivez await.',
    },
  ],
  variants: [
    variant(
      'pitfalls/nested-run/wrong',
      { en: 'asyncio.run again', fr: 'asyncio.run une seconde fois' },
      wrong,
    ),
    variant('pitfalls/nested-run/right', { en: 'awaited', fr: 'avec await' }, right),
  ],
};
