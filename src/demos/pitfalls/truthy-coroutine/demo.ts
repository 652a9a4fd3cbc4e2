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
        en: 'The if looks at the coroutine object, which counts as true like nearly every object. allowed never runs.',
        fr: 'Le if regarde l’objet coroutine, qui vaut vrai comme presque tout objet. allowed ne s’exécute jamais.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run nobody asks allowed: the if is decided at 0 s, by the mere presence of an object.',
      fr: 'Dans la première version, personne n’interroge allowed : le if est tranché à 0 s, par la simple présence d’un objet.',
    },
    {
      en: "No exception is raised. Only the warning says it: coroutine 'allowed' was never awaited.",
      fr: "Aucune exception n’est levée. Seul l’avertissement le dit : « coroutine 'allowed' was never awaited ».",
    },
    {
      en: 'With await, the if gets what allowed returns, a second later: False.',
      fr: 'Avec await, le if reçoit ce que renvoie allowed, une seconde plus tard : False.',
    },
  ],
  variants: [
    variant('pitfalls/truthy-coroutine/wrong', { en: 'await forgotten', fr: 'await oublié' }, wrong),
    variant('pitfalls/truthy-coroutine/right', { en: 'awaited', fr: 'avec await' }, right),
  ],
};
