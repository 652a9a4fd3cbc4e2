import type { Content } from '../../demo.ts';
import { variant } from '../../variant.ts';
import { script as right } from './right.ts';
import { script as wrong } from './wrong.ts';

export const demo: Content = {
  kind: 'pitfall',
  predict: [
    {
      question: { en: 'How many seconds does it take?', fr: 'Combien de secondes cela prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'time.sleep holds the thread, so the loop cannot act at 0.5 s; and at 1.5 s the block is over.',
        fr: 'time.sleep retient le fil : la boucle ne peut pas agir à 0,5 s ; et à 1,5 s, le bloc est fini.',
      },
    },
    {
      question: { en: 'Which line is printed last?', fr: 'Quelle ligne est affichée en dernier ?' },
      ask: 'last-line',
      why: {
        en: 'The timeout never acted, so it has not expired, though the block took three times as long.',
        fr: 'La limite de temps n’a jamais agi : elle n’a donc pas expiré, bien que le bloc ait duré trois fois plus longtemps.',
      },
    },
  ],
  notice: [
    {
      en: 'The limit of 0.5 s passes while the thread is blocked. No error is raised, and the report is written.',
      fr: 'La limite de 0,5 s passe pendant que le fil est bloqué. Aucune erreur n’est levée, et le rapport est écrit.',
    },
    {
      en: 'A timeout works by cancelling at an await. Without an await that waits, it can do nothing.',
      fr: 'Une limite de temps agit en annulant à un await. Sans await qui attende, elle ne peut rien.',
    },
    {
      en: 'Blocking work belongs in a thread: await asyncio.to_thread(…). The limit then ends the wait, not the thread.',
      fr: 'Un travail bloquant va dans un fil : await asyncio.to_thread(…). La limite met alors fin à l’attente, non au fil.',
    },
  ],
  variants: [
    variant('pitfalls/limit-blocked/wrong', { en: 'time.sleep', fr: 'time.sleep' }, wrong),
    variant('pitfalls/limit-blocked/right', { en: 'await asyncio.sleep', fr: 'await asyncio.sleep' }, right),
  ],
};
