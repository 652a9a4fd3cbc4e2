import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as event } from './event.ts';
import { script as polling } from './polling.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'Which task runs next, after main has printed "main: go!"?',
        fr: 'Quelle tâche s’exécute ensuite, après que main a affiché « main: go! » ?',
      },
      ask: { 'next-task': 'main: go!' },
      why: {
        en: 'set wakes all who wait, in the order in which they came; they run when main next waits.',
        fr: 'set réveille tous ceux qui attendent, dans l’ordre de leur arrivée ; ils s’exécutent dès que main attend.',
      },
    },
    {
      question: {
        en: 'late comes when the flag is up. When, in seconds, does it set off?',
        fr: 'late arrive quand le drapeau est déjà levé. Au bout de combien de secondes se met-il à courir ?',
      },
      ask: { 'line-time': 'late: runs' },
      why: {
        en: 'The flag stays up: wait on an event that is set does not wait at all.',
        fr: 'Le drapeau reste levé : wait, sur un événement déjà déclenché, n’attend pas du tout.',
      },
    },
  ],
  notice: [
    {
      en: 'ann and bob wait for the event without any timer. When main sets it at 2 s, both are ready at the same instant.',
      fr: 'ann et bob attendent l’événement sans aucun minuteur. Quand main le déclenche à 2 s, les deux coureurs sont prêts au même instant.',
    },
    {
      en: 'late comes when the flag is up, and runs on without a pause.',
      fr: 'late arrive quand le drapeau est levé, et continue sans pause.',
    },
    {
      en: 'Asking every 0.75 s wakes each runner twice for nothing, and finds the flag at 2.25 s: a quarter of a second late.',
      fr: 'Demander toutes les 0,75 s réveille chaque coureur deux fois pour rien, et ne trouve le drapeau qu’à 2,25 s, un quart de seconde trop tard.',
    },
  ],
  variants: [
    variant('event/event', { en: 'waiting for the event', fr: 'en attendant l’événement' }, event),
    variant('event/polling', { en: 'asking again and again', fr: 'en demandant sans cesse' }, polling),
  ],
};
