import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'The bell rings at 0.5 s. How many seconds does it take?',
        fr: 'La cloche sonne à 0,5 s. Combien de secondes cela prend-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'The bell leaves word for main, but does not wake the loop, which sleeps until the timer of heart.',
        fr: 'La cloche laisse un mot pour main, mais ne réveille pas la boucle, qui dort jusqu’au minuteur de heart.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the bell rings at 0.5 s, and main, ready since then, hears it at 2 s: the loop slept.',
      fr: 'Dans la première version, la cloche sonne à 0,5 s, et main, prête depuis, l’entend à 2 s : la boucle dormait.',
    },
    {
      en: 'Only the timer of heart woke it; without one it would sleep for ever. In debug mode bell.set() raises an error.',
      fr: 'Seul le minuteur de heart l’a réveillée ; sans lui, elle dormirait toujours. En mode debug, bell.set() lève une erreur.',
    },
    {
      en: 'loop.call_soon_threadsafe wakes the loop and has it call bell.set itself: heard at 0.5 s.',
      fr: 'loop.call_soon_threadsafe réveille la boucle et lui fait appeler bell.set : entendue à 0,5 s.',
    },
    {
      en: 'In TypeScript a callback of setTimeout plays the thread: it, too, comes from outside the loop.',
      fr: 'En TypeScript, un rappel de setTimeout joue le rôle du fil : lui aussi vient de l’extérieur de la boucle.',
    },
  ],
  variants: [
    variant('pitfalls/thread-event/wrong', { en: 'bell.set()', fr: 'bell.set()' }, wrong),
    variant('pitfalls/thread-event/right', { en: 'call_soon_threadsafe', fr: 'call_soon_threadsafe' }, right),
  ],
};
