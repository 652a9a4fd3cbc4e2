import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'How many lines are printed?', fr: 'Combien de lignes sont affichées ?' },
      ask: 'line-count',
      why: {
        en: 'Without a loop nothing of fetch runs: only report prints, and what it got is a coroutine object.',
        fr: 'Sans boucle, rien de fetch ne s’exécute : seule report affiche quelque chose, et elle n’a reçu qu’un objet coroutine.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run no event loop ever starts, so there is nobody to run the coroutine, and no task to watch.',
      fr: 'Dans la première version, aucune boucle d’événements ne démarre : personne n’exécute la coroutine, et il n’y a aucune tâche à regarder.',
    },
    {
      en: 'asyncio.run starts a loop, runs the coroutine in it as a task, closes the loop and returns the result.',
      fr: 'asyncio.run démarre une boucle, y exécute la coroutine comme tâche, ferme la boucle et renvoie le résultat.',
    },
    {
      en: 'The plain function waits for all of that. Where a loop is running already, asyncio.run is refused: use await.',
      fr: 'La fonction ordinaire attend tout cela. Là où une boucle est déjà en exécution, asyncio.run est refusé : employez await.',
    },
  ],
  variants: [
    variant(
      'pitfalls/sync-call/wrong',
      { en: 'called like a plain function', fr: 'appelée comme une fonction ordinaire' },
      wrong,
    ),
    variant('pitfalls/sync-call/right', { en: 'with asyncio.run', fr: 'avec asyncio.run' }, right),
  ],
};
