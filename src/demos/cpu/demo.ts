import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as gathered } from './gathered.ts';
import { script as inTurn } from './in-turn.ts';

export const demo: Content = {
  kind: 'comparison',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'A and B compute, gathered. Which lines are printed, in which order?',
        fr: 'A et B calculent, réunies par gather. Quelles lignes sont affichées, dans quel ordre ?',
      },
      ask: 'lines',
      why: {
        en: 'compute has no await, so A keeps the one thread until it is done; only then does B begin.',
        fr: 'compute n’a aucun await : A garde l’unique fil jusqu’à sa fin, et B ne commence qu’alors.',
      },
    },
  ],
  notice: [
    {
      en: 'Gathered or one after another, B begins when A is done: nothing overlaps, and gather saves no time.',
      fr: 'Réunis ou l’un après l’autre, B commence quand A a fini : rien ne se chevauche, et gather ne fait rien gagner.',
    },
    {
      en: 'gather overlaps waits, and a computation does not wait: it holds the thread, and with it every other task.',
      fr: 'gather fait se chevaucher des attentes, et un calcul n’attend pas : il retient le fil, et avec lui toutes les autres tâches.',
    },
    {
      en: 'A thread keeps the loop responsive, but does not speed Python up: in its usual build, the GIL lets one thread compute at a time.',
      fr: 'Un fil garde la boucle réactive, mais n’accélère pas Python : dans sa version habituelle, le GIL ne laisse calculer qu’un fil à la fois.',
    },
    {
      en: 'Processes do: await loop.run_in_executor(ProcessPoolExecutor(), fibonacci, 300_000) computes on another processor.',
      fr: 'Des processus, si : await loop.run_in_executor(ProcessPoolExecutor(), fibonacci, 300_000) calcule sur un autre processeur.',
    },
  ],
  variants: [
    variant('cpu/gathered', { en: 'gathered', fr: 'réunis' }, gathered),
    variant('cpu/in-turn', { en: 'one after another', fr: 'l’un après l’autre' }, inTurn),
  ],
};
