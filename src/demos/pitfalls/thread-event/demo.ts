import type { Content } from '../../demo.ts';
import { program } from '../../program.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

/** Only call_soon_threadsafe wakes a loop from outside. */
export const demo: Content = {
  kind: 'pitfall',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'Which line is printed last?',
        fr: 'Quelle ligne est affichée en dernier ?',
      },
      ask: 'last-line',
      why: {
        en: 'The bell leaves word for main, who gets it once the loop wakes: at its next timer, in the first run.',
        fr: 'La cloche laisse un mot pour main, qui le reçoit au réveil de la boucle : à son prochain minuteur, au premier essai.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the bell rings at 0.5 s, and main, ready since then, hears it at 2 s: the loop slept.',
      fr: 'Au premier essai, la cloche sonne à 0,5 s, et main, prête depuis, l’entend à 2 s : la boucle dormait.',
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
      fr: 'En TypeScript, un rappel de setTimeout joue le fil : lui aussi vient de l’extérieur de la boucle.',
    },
  ],
  variants: [
    {
      name: 'wrong',
      label: { en: 'bell.set()', fr: 'bell.set()' },
      program: program('pitfalls/thread-event/wrong', wrong),
    },
    {
      name: 'right',
      label: { en: 'call_soon_threadsafe', fr: 'call_soon_threadsafe' },
      program: program('pitfalls/thread-event/right', right),
    },
  ],
};
