import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as steps } from './steps.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'When, in seconds, is step 3 printed?',
        fr: 'Au bout de combien de secondes l’étape 3 est-elle affichée ?',
      },
      ask: { 'line-time': 'step 3: water, tea, milk' },
      why: {
        en: 'Two waits of 1 s come before it; the steps themselves take no time worth counting.',
        fr: 'Deux attentes de 1 s la précèdent ; les étapes elles-mêmes ne prennent pour ainsi dire aucun temps.',
      },
    },
  ],
  notice: [
    {
      en: 'Between two steps the coroutine is suspended. The thread is idle, and the cup keeps what was poured into it.',
      fr: 'Entre deux étapes, la coroutine est suspendue. Le fil n’a rien à faire, et la tasse (cup) garde ce qu’on y a versé.',
    },
    {
      en: 'Nobody calls step 2. When the timer is up, the loop resumes the coroutine right after the await at which it stopped.',
      fr: 'Personne n’appelle l’étape 2. Quand le minuteur expire, la boucle reprend la coroutine juste après l’await où elle s’est arrêtée.',
    },
    {
      en: 'asyncio.run gives what the coroutine returns: the last line is printed outside the loop, by ordinary code.',
      fr: 'asyncio.run donne ce que la coroutine renvoie : la dernière ligne est affichée hors de la boucle, par du code ordinaire.',
    },
  ],
  variants: [variant('steps/steps', { en: 'three steps', fr: 'trois étapes' }, steps)],
};
