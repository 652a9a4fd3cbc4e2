import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as locked } from './locked.ts';
import { script as unlocked } from './unlocked.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'Three deposits, each of which takes 1 s. How many seconds does it all take?',
        fr: 'Trois dépôts, de 1 s chacun. Combien de secondes le tout prend-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'The lock lets one in at a time, and each stays inside for 1 s.',
        fr: 'Le verrou n’en laisse entrer qu’un à la fois, et chacun reste 1 s à l’intérieur.',
      },
    },
    {
      question: {
        en: 'When, in seconds, does bob see the balance?',
        fr: 'Au bout de combien de secondes bob voit-il le solde ?',
      },
      ask: { 'line-time': 'bob: sees 10' },
      why: {
        en: 'bob reads inside the lock, and gets in when ann has written and left.',
        fr: 'bob lit sous le verrou, et n’entre que quand ann a écrit et qu’elle est sortie.',
      },
    },
  ],
  notice: [
    {
      en: 'ann walks in without a pause: an await that need not wait lets nobody else run. bob and eve wait in the order in which they came.',
      fr: 'ann entre sans pause : un await qui n’a pas à attendre ne laisse passer personne. bob et eve attendent dans l’ordre de leur arrivée.',
    },
    {
      en: 'Without the lock, all three see 0 and all write 10: two deposits are lost, though there is but one thread.',
      fr: 'Sans le verrou, tous trois voient 0 et tous écrivent 10 : deux dépôts sont perdus, bien qu’il n’y ait qu’un fil.',
    },
    {
      en: 'The gap is the await between reading and writing: there the others run. Where there is no await between, no lock is needed.',
      fr: 'La brèche, c’est l’await entre la lecture et l’écriture : les autres s’y exécutent. Là où il n’y a pas d’await entre les deux, nul besoin de verrou.',
    },
    {
      en: 'The 2 s saved without it are worth nothing: the sum is wrong. Hold a lock no longer than you must.',
      fr: 'Les 2 s gagnées sans lui ne valent rien : la somme est fausse. Ne gardez un verrou que le temps nécessaire.',
    },
  ],
  variants: [
    variant('lock/locked', { en: 'with a lock', fr: 'avec un verrou' }, locked),
    variant('lock/unlocked', { en: 'without a lock', fr: 'sans verrou' }, unlocked),
  ],
};
