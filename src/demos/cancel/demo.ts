import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as cancel } from './cancel.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'cancel() is called at 1 s. After how many seconds does it all end?',
        fr: 'cancel() est appelée à 1 s. Au bout de combien de secondes tout est-il fini ?',
      },
      ask: 'elapsed',
      why: {
        en: 'busy tidies up in its finally, which waits for 1 s. A task is cancelled when its body has ended, not before.',
        fr: 'busy nettoie dans son finally, qui attend 1 s. Une tâche n’est annulée que quand son corps est terminé.',
      },
    },
    {
      question: {
        en: 'busy sleeps for 5 s. When, in seconds, does it begin to tidy up?',
        fr: 'busy dort 5 s. Au bout de combien de secondes commence-t-elle à nettoyer ?',
      },
      ask: { 'line-time': 'busy: tidies up' },
      why: {
        en: 'The CancelledError reaches busy as soon as main waits, still at 1 s: it cuts the sleep short.',
        fr: 'La CancelledError atteint busy dès que main attend, toujours à 1 s, et interrompt son attente.',
      },
    },
  ],
  notice: [
    {
      en: 'cancel() answers True: the request is taken. But cancelled() is still False, for main has the thread and neither task has been told.',
      fr: 'cancel() répond True : la demande est enregistrée. Mais cancelled() est encore False, car main a le fil et aucune des tâches n’est au courant.',
    },
    {
      en: 'Once main waits, busy gets a CancelledError at its await. Its finally may await as well, so it is cancelled at 2 s.',
      fr: 'Dès que main attend, busy reçoit une CancelledError à son await. Son finally peut attendre lui aussi : elle n’est annulée qu’à 2 s.',
    },
    {
      en: 'fresh gets its CancelledError before the first line of its body: nothing of it runs, not even its finally.',
      fr: 'fresh reçoit sa CancelledError avant la première ligne de son corps : rien ne s’en exécute, pas même son finally.',
    },
  ],
  variants: [variant('cancel/cancel', { en: 'cancel()', fr: 'cancel()' }, cancel)],
};
