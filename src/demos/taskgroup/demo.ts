import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as gather } from './gather.ts';
import { script as group } from './group.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'dog fails at 2 s, and a task that is cancelled needs 1 s to tidy up. When, in seconds, does main catch the error?',
        fr: 'dog échoue à 2 s, et toute tâche annulée met 1 s à nettoyer. Au bout de combien de secondes main intercepte-t-elle l’erreur ?',
      },
      ask: { 'line-time': "main: caught ValueError('dog is too big')" },
      why: {
        en: 'A group is left only when all its tasks have ended: main has to wait until owl is tidy.',
        fr: 'On ne quitte un groupe que quand toutes ses tâches ont fini : main doit attendre qu’owl ait nettoyé.',
      },
    },
    {
      question: { en: 'Which tasks are cancelled?', fr: 'Quelles tâches sont annulées ?' },
      ask: 'cancelled',
      why: {
        en: 'At 2 s cat has ended already and dog has failed: only owl is left to cancel.',
        fr: 'À 2 s, cat a déjà fini et dog a échoué : il ne reste qu’owl à annuler.',
      },
    },
  ],
  notice: [
    {
      en: 'dog fails at 2 s, and at that moment the group cancels owl. cat was done, and stays done.',
      fr: 'dog échoue à 2 s, et à cet instant le groupe annule owl. cat avait déjà fini : pour elle, rien ne change.',
    },
    {
      en: 'The group stops main as well, wherever it is in the block: hence the marks on its lane. main leaves at 3 s, when owl is tidy: no task outlives its group.',
      fr: 'Le groupe arrête aussi main, où qu’elle soit dans le bloc : d’où les marques sur son couloir. Elle en sort à 3 s, quand owl a nettoyé : aucune tâche ne survit à son groupe.',
    },
    {
      en: 'Several tasks may fail, so what comes out is an ExceptionGroup: except* takes the ValueErrors out of it. A plain except ValueError would miss it.',
      fr: 'Plusieurs tâches peuvent échouer : ce qui sort est donc un ExceptionGroup, dont except* extrait les ValueError. Un simple except ValueError le manquerait.',
    },
    {
      en: 'gather gives main the error at 2 s, and lets owl go on to 4 s, for nobody.',
      fr: 'gather donne l’erreur à main dès 2 s, et laisse owl continuer jusqu’à 4 s, pour personne.',
    },
  ],
  variants: [
    variant('taskgroup/group', { en: 'TaskGroup', fr: 'TaskGroup' }, group),
    variant('taskgroup/gather', { en: 'gather', fr: 'gather' }, gather),
  ],
};
