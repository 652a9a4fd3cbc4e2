import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: {
        en: 'When, in seconds, does B print its third tick, which is due at 1.0 s?',
        fr: 'Au bout de combien de secondes B affiche-t-elle son troisième battement (tick 3), prévu à 1,0 s ?',
      },
      ask: { 'line-time': 'B: tick 3' },
      why: {
        en: 'From 0.75 s to 2.75 s the thread is held by time.sleep, and nobody else can run.',
        fr: 'De 0,75 s à 2,75 s, le fil est retenu par time.sleep, et personne d’autre ne peut s’exécuter.',
      },
    },
  ],
  notice: [
    {
      en: 'While time.sleep(2) holds the one thread, A and B do not tick, though both are due from 1.0 s on.',
      fr: 'Pendant que time.sleep(2) retient l’unique fil, A et B ne battent plus, alors que leur battement était prévu à 1,0 s.',
    },
    {
      en: 'A task gives up the thread only at an await that has to wait. Being inside async def does not help.',
      fr: 'Une tâche ne cède le fil qu’à un await qui doit attendre. Se trouver dans async def n’y change rien.',
    },
    {
      en: 'With await asyncio.sleep(2) the report takes just as long, but keeps nobody waiting.',
      fr: 'Avec await asyncio.sleep(2), le rapport prend autant de temps, mais ne fait attendre personne.',
    },
    {
      en: 'A blocking function that has no async twin can go into a thread: await asyncio.to_thread(function).',
      fr: 'Une fonction bloquante sans équivalent async peut aller dans un fil : await asyncio.to_thread(fonction).',
    },
  ],
  variants: [
    variant('pitfalls/blocking/wrong', { en: 'time.sleep', fr: 'time.sleep' }, wrong),
    variant('pitfalls/blocking/right', { en: 'await asyncio.sleep', fr: 'await asyncio.sleep' }, right),
  ],
};
