import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as limited } from './limited.ts';
import { script as unlimited } from './unlimited.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'news takes 1 s, the other three pages 2 s each, and there are two permits. How many seconds does it all take?',
        fr: 'news prend 1 s, les trois autres pages 2 s chacune, et il y a deux jetons. Combien de secondes le tout prend-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'One permit serves news and then maps, until 3 s; the other mail and then pets, until 4 s.',
        fr: 'Un jeton sert à news puis à maps, jusqu’à 3 s ; l’autre à mail puis à pets, jusqu’à 4 s.',
      },
    },
    {
      question: {
        en: 'When, in seconds, does maps start?',
        fr: 'Au bout de combien de secondes maps commence-t-elle ?',
      },
      ask: { 'line-time': 'maps: start' },
      why: {
        en: 'Both permits are taken, and the first to give one back is news, at 1 s.',
        fr: 'Les deux jetons sont pris, et la première à en rendre un est news, à 1 s.',
      },
    },
  ],
  notice: [
    {
      en: 'Never more than two pages are under way. maps gets the permit of news at 1 s, pets that of mail at 2 s: first come, first served.',
      fr: 'Jamais plus de deux pages ne sont en route. maps reçoit le jeton de news à 1 s, pets celui de mail à 2 s : premier arrivé, premier servi.',
    },
    {
      en: 'All four tasks begin at 0 s. Two of them get no further than async with, and their lanes say what they wait for.',
      fr: 'Les quatre tâches commencent à 0 s. Deux d’entre elles s’arrêtent à async with, et leurs couloirs disent ce qu’elles attendent.',
    },
    {
      en: 'Without a limit it takes 2 s. A semaphore saves no time: it spares whoever is asked, such as a server that turns crowds away.',
      fr: 'Sans limite, cela prend 2 s. Un sémaphore ne gagne pas de temps : il épargne celui qu’on interroge, par exemple un serveur qui n’accepte pas trop de demandes à la fois.',
    },
  ],
  variants: [
    variant('semaphore/limited', { en: 'two at a time', fr: 'deux à la fois' }, limited),
    variant('semaphore/unlimited', { en: 'all at once', fr: 'toutes à la fois' }, unlimited),
  ],
};
