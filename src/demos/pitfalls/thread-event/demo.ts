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
        en: 'The thread sets the flag at 0.5 s. How many seconds does it take?',
        fr: 'Le fil lève le drapeau à 0,5 s. Combien de secondes cela prend-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'set makes main ready, but does not wake the loop, which sleeps until the timer of heart.',
        fr: 'set rend main prête, mais ne réveille pas la boucle, qui dort jusqu’au minuteur de heart.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the flag is set at 0.5 s, and main, ready since then, sees it only at 2 s: the loop slept.',
      fr: 'Dans la première version, le drapeau est levé à 0,5 s, et main, prête depuis, ne le voit qu’à 2 s : la boucle dormait.',
    },
    {
      en: 'Only the timer of heart woke it; without one it would sleep for ever. In debug mode flag.set() raises an error.',
      fr: 'Seul le minuteur de heart l’a réveillée ; sans lui, elle dormirait toujours. En mode débogage, flag.set() lève une erreur.',
    },
    {
      en: 'loop.call_soon_threadsafe wakes the loop and has it call flag.set itself: main sees it at 0.5 s.',
      fr: 'loop.call_soon_threadsafe réveille la boucle et lui fait appeler flag.set : main le voit à 0,5 s.',
    },
    {
      en: 'In TypeScript a callback of setTimeout plays the thread: it, too, comes from outside the loop.',
      fr: 'En TypeScript, une fonction de rappel de setTimeout joue le rôle du fil : lui aussi vient de l’extérieur de la boucle.',
    },
  ],
  variants: [
    variant('pitfalls/thread-event/wrong', { en: 'flag.set()', fr: 'flag.set()' }, wrong),
    variant('pitfalls/thread-event/right', { en: 'call_soon_threadsafe', fr: 'call_soon_threadsafe' }, right),
  ],
};
