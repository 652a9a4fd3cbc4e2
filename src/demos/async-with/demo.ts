import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as asyncWith } from './async-with.ts';
import { script as byHand } from './by-hand.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'send fails at 2 s, and closing takes 1 s. When, in seconds, does main catch the error?',
        fr: 'send échoue à 2 s, et la fermeture prend 1 s. Au bout de combien de secondes main intercepte-t-elle l’erreur ?',
      },
      ask: { 'line-time': "main: caught ValueError('the line is bad')" },
      why: {
        en: 'The error passes through __aexit__ first, and that waits until the connection is closed.',
        fr: 'L’erreur passe d’abord par __aexit__, qui attend que la connexion soit fermée.',
      },
    },
  ],
  notice: [
    {
      en: 'Three waits in one lane: 1 s in __aenter__, 1 s in the body, which then fails, and 1 s in __aexit__.',
      fr: 'Trois attentes dans un même couloir : 1 s dans __aenter__, 1 s dans le corps, qui échoue alors, et 1 s dans __aexit__.',
    },
    {
      en: '__aexit__ is told of the error, and closes all the same. As it does not return True, the error then goes on to main.',
      fr: '__aexit__ apprend l’erreur, et ferme quand même. Comme elle ne renvoie pas True, l’erreur continue ensuite vers main.',
    },
    {
      en: 'By hand, close comes after send, and the error skips it. The second that is saved is the closing that never came: the connection is left open.',
      fr: 'À la main, close vient après send : avec l’erreur, on n’y arrive jamais. La seconde gagnée, c’est la fermeture qui n’a pas eu lieu : la connexion reste ouverte.',
    },
  ],
  variants: [
    variant('async-with/async-with', { en: 'async with', fr: 'async with' }, asyncWith),
    variant(
      'async-with/by-hand',
      { en: 'opened and closed by hand', fr: 'ouverte et fermée à la main' },
      byHand,
    ),
  ],
};
