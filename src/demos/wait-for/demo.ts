import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as limited } from './limited.ts';
import { script as patient } from './patient.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'After how many seconds does it end?',
        fr: 'Au bout de combien de secondes cela finit-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'At the limit the task is cancelled; as its clean-up does not wait, wait_for gives up at that very moment.',
        fr: 'À la limite, la tâche est annulée ; comme son nettoyage n’attend rien, wait_for renonce à cet instant même.',
      },
    },
    {
      question: { en: 'Which line is printed last?', fr: 'Quelle ligne est affichée en dernier ?' },
      ask: 'last-line',
      why: {
        en: 'The task is cancelled at its await, so that what follows is never done; main catches the TimeoutError.',
        fr: 'La tâche est annulée à son await : la suite n’a jamais lieu. main intercepte TimeoutError.',
      },
    },
  ],
  notice: [
    {
      en: 'At 2 seconds the task is cancelled: CancelledError is raised inside it, at its await, and it may tidy up.',
      fr: 'À 2 secondes, la tâche est annulée : CancelledError est levée en elle, à son await, et elle peut nettoyer.',
    },
    {
      en: 'wait_for lets it finish tidying up, and only then raises TimeoutError in the coroutine that waits.',
      fr: 'wait_for la laisse finir son nettoyage, et ne lève TimeoutError qu’ensuite, dans la coroutine qui attend.',
    },
    {
      en: 'The last 3 seconds of the work are never done: "slow: end" is not printed.',
      fr: 'Les 3 dernières secondes du travail n’ont jamais lieu : « slow: end » n’est pas affiché.',
    },
  ],
  variants: [
    variant('wait-for/limited', { en: 'with a limit', fr: 'avec une limite' }, limited),
    variant('wait-for/patient', { en: 'without a limit', fr: 'sans limite' }, patient),
  ],
};
