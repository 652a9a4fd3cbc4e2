import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as inTurn } from './in-turn.ts';
import { script as overlapping } from './overlapping.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'A letter takes 0.6 s to come, its answer 0.4 s. How many seconds do three of them take?',
        fr: 'Une lettre met 0,6 s à arriver, sa réponse 0,4 s. Combien de secondes pour trois ?',
      },
      ask: 'elapsed',
      why: {
        en: 'The next letter is waited for only once the answer is written: 3 × (0.6 + 0.4).',
        fr: 'On n’attend la lettre suivante qu’une fois la réponse écrite : 3 × (0,6 + 0,4).',
      },
    },
    {
      question: {
        en: 'When, in seconds, does bob’s letter come?',
        fr: 'Au bout de combien de secondes la lettre de bob arrive-t-elle ?',
      },
      ask: { 'line-time': 'bob: letter comes' },
      why: {
        en: 'ann has her answer at 1.0 s; only then does the generator go on, and it takes 0.6 s.',
        fr: 'ann a sa réponse à 1,0 s ; alors seulement le générateur repart, et il lui faut 0,6 s.',
      },
    },
  ],
  notice: [
    {
      en: 'Letters and answers take turns in one lane: while an answer is written, nobody waits for the next letter.',
      fr: 'Lettres et réponses alternent dans un même couloir : pendant qu’une réponse s’écrit, personne n’attend la lettre suivante.',
    },
    {
      en: 'async for lets other tasks run while it waits. Its own rounds still come one after another.',
      fr: 'async for laisse avancer les autres tâches pendant qu’il attend. Ses propres tours, eux, se suivent un à un.',
    },
    {
      en: 'With a task for each answer, a letter comes every 0.6 s, and the answers are written meanwhile: 2.2 s in all.',
      fr: 'Avec une tâche par réponse, une lettre arrive toutes les 0,6 s, et les réponses s’écrivent entre-temps : 2,2 s en tout.',
    },
    {
      en: 'letters is an asynchronous generator. The TypeScript (--code) shows what is behind it: an iterator whose anext ends by StopAsyncIteration.',
      fr: 'letters est un générateur asynchrone. Le TypeScript (--code) montre ce qu’il y a derrière : un itérateur dont anext finit par StopAsyncIteration.',
    },
  ],
  variants: [
    variant('async-for/in-turn', { en: 'answered in the loop', fr: 'réponse dans la boucle' }, inTurn),
    variant(
      'async-for/overlapping',
      { en: 'a task for each answer', fr: 'une tâche par réponse' },
      overlapping,
    ),
  ],
};
