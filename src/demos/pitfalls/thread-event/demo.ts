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
        en: 'The bell only leaves word for the guard, who gets it when the loop wakes; main’s timer comes right after.',
        fr: 'La cloche ne fait que laisser un mot au garde, qui le reçoit au réveil de la boucle ; le minuteur de main vient juste après.',
      },
    },
  ],
  notice: [
    {
      en: 'In the first run the bell rings at 0.5 s, and the guard hears it at 2 s: the loop slept until its next timer.',
      fr: 'Au premier essai, la cloche sonne à 0,5 s, et le garde l’entend à 2 s : la boucle dormait jusqu’à son prochain minuteur.',
    },
    {
      en: 'Without a timer it would sleep for ever. Objects of asyncio are not made for other threads.',
      fr: 'Sans minuteur, elle dormirait pour toujours. Les objets d’asyncio ne sont pas faits pour d’autres fils.',
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
