import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as inTurn } from './in-turn.ts';
import { script as together } from './together.ts';

export const demo: Content = {
  kind: 'comparison',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'In which order do the pages arrive?',
        fr: 'Dans quel ordre les pages arrivent-elles ?',
      },
      ask: 'finish-order',
      why: {
        en: 'All three are asked for before the first answer comes; the server takes 0.6 s, 0.9 s and 0.3 s over them.',
        fr: 'Toutes trois sont demandées avant la première réponse ; le serveur met 0,6 s, 0,9 s et 0,3 s à les donner.',
      },
    },
  ],
  notice: [
    {
      en: 'The requests are real: a server on this machine answers them, each page after a delay of its own.',
      fr: 'Les requêtes sont réelles : un serveur sur cette machine y répond, chaque page après son propre temps de réponse.',
    },
    {
      en: 'Together they take as long as the slowest page, about 0.9 s; one after another, the sum, about 1.8 s.',
      fr: 'Ensemble, elles prennent le temps de la page la plus lente, environ 0,9 s ; l’une après l’autre, la somme, environ 1,8 s.',
    },
    {
      en: 'The pages arrive in the order of their delays; gather returns them in the order of its arguments.',
      fr: 'Les pages arrivent dans l’ordre de leurs temps de réponse ; gather les renvoie dans l’ordre de ses arguments.',
    },
    {
      en: 'While an answer is on its way, nothing here computes: one thread is enough for all three.',
      fr: 'Tant qu’une réponse est en route, personne ne calcule ici : un seul fil suffit pour les trois.',
    },
  ],
  variants: [
    variant('http/together', { en: 'together', fr: 'ensemble' }, together),
    variant('http/in-turn', { en: 'one after another', fr: 'l’une après l’autre' }, inTurn),
  ],
};
