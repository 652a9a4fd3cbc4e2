import type { DemoEntry } from './demo.ts';

/** The demos, in the order in which to learn from them. */
export const catalogue: readonly DemoEntry[] = [
  {
    name: 'sleep',
    topic: 'coroutines',
    summary: {
      en: 'await suspends a coroutine, and leaves the thread free.',
      fr: 'await suspend une coroutine et laisse le fil libre.',
    },
    load: () => import('./sleep/demo.ts'),
  },
  {
    name: 'coroutine',
    topic: 'coroutines',
    summary: {
      en: 'Calling a coroutine function makes an object; await runs it.',
      fr: 'Appeler une fonction coroutine crée un objet ; c’est await qui l’exécute.',
    },
    load: () => import('./coroutine/demo.ts'),
  },
  {
    name: 'steps',
    topic: 'coroutines',
    summary: {
      en: 'Three steps, two waits: a coroutine goes on where it stopped.',
      fr: 'Trois étapes, deux attentes : une coroutine repart d’où elle s’est arrêtée.',
    },
    load: () => import('./steps/demo.ts'),
  },
  {
    name: 'states',
    topic: 'coroutines',
    summary: {
      en: 'The four states of a coroutine, as inspect.getcoroutinestate tells them.',
      fr: 'Les quatre états d’une coroutine, tels que les donne inspect.getcoroutinestate.',
    },
    load: () => import('./states/demo.ts'),
  },
  {
    name: 'sequential',
    topic: 'coroutines',
    summary: {
      en: 'Two awaits in a row: the second begins when the first has ended.',
      fr: 'Deux await de suite : le second commence quand le premier est fini.',
    },
    load: () => import('./sequential/demo.ts'),
  },
  {
    name: 'gather',
    topic: 'together',
    summary: {
      en: 'Waits that are gathered overlap: the longest one counts.',
      fr: 'Des attentes réunies se recouvrent : c’est la plus longue qui compte.',
    },
    load: () => import('./gather/demo.ts'),
  },
  {
    name: 'tasks',
    topic: 'together',
    summary: {
      en: 'create_task: a coroutine that goes on while you do something else.',
      fr: 'create_task : une coroutine qui avance pendant que vous faites autre chose.',
    },
    load: () => import('./tasks/demo.ts'),
  },
  {
    name: 'loop',
    topic: 'together',
    summary: {
      en: 'A loop that awaits handles its items one after another.',
      fr: 'Une boucle qui attend traite ses éléments l’un après l’autre.',
    },
    load: () => import('./loop/demo.ts'),
  },
  {
    name: 'as_completed',
    topic: 'together',
    summary: {
      en: 'as_completed gives results as they come: the quickest first.',
      fr: 'as_completed donne les résultats comme ils viennent, le plus rapide d’abord.',
    },
    load: () => import('./as-completed/demo.ts'),
  },
  {
    name: 'wait_for',
    topic: 'limits',
    summary: {
      en: 'A limit to a wait: when time is up, the task is cancelled.',
      fr: 'Une limite à l’attente : passé le délai, la tâche est annulée.',
    },
    load: () => import('./wait-for/demo.ts'),
  },
  {
    name: 'timeout',
    topic: 'limits',
    summary: {
      en: 'asyncio.timeout: one limit for a whole block, however many waits it has.',
      fr: 'asyncio.timeout : une seule limite pour tout un bloc d’attentes.',
    },
    load: () => import('./timeout/demo.ts'),
  },
  {
    name: 'shield',
    topic: 'limits',
    summary: {
      en: 'shield: stop waiting for a task without stopping the task.',
      fr: 'shield : cesser d’attendre une tâche sans arrêter la tâche.',
    },
    load: () => import('./shield/demo.ts'),
  },
  {
    name: 'cancel',
    topic: 'limits',
    summary: {
      en: 'cancel() asks: the task may tidy up first, and is cancelled after that.',
      fr: 'cancel() demande : la tâche peut d’abord ranger, et n’est annulée qu’après.',
    },
    load: () => import('./cancel/demo.ts'),
  },
  {
    name: 'exceptions',
    topic: 'failures',
    summary: {
      en: 'When one of the gathered fails, the others go on.',
      fr: 'Quand l’une des tâches réunies échoue, les autres continuent.',
    },
    load: () => import('./exceptions/demo.ts'),
  },
  {
    name: 'taskgroup',
    topic: 'failures',
    summary: {
      en: 'TaskGroup: when one task fails, the others are cancelled, and none is left.',
      fr: 'TaskGroup : si une tâche échoue, les autres sont annulées ; aucune ne reste.',
    },
    load: () => import('./taskgroup/demo.ts'),
  },
  {
    name: 'semaphore',
    topic: 'sharing',
    summary: {
      en: 'A semaphore: many tasks, but only so many at a time.',
      fr: 'Un sémaphore : beaucoup de tâches, mais pas toutes à la fois.',
    },
    load: () => import('./semaphore/demo.ts'),
  },
  {
    name: 'lock',
    topic: 'sharing',
    summary: {
      en: 'A lock: nobody comes between what a task reads and what it writes.',
      fr: 'Un verrou : personne ne passe entre ce qu’une tâche lit et ce qu’elle écrit.',
    },
    load: () => import('./lock/demo.ts'),
  },
  {
    name: 'queue',
    topic: 'sharing',
    summary: {
      en: 'A queue: when it is full the producer waits, when it is empty the consumer.',
      fr: 'Une file pleine fait attendre le producteur ; vide, le consommateur.',
    },
    load: () => import('./queue/demo.ts'),
  },
  {
    name: 'event',
    topic: 'sharing',
    summary: {
      en: 'An event: tasks wait for one flag, and all go when it is set.',
      fr: 'Un événement : des tâches attendent un drapeau, et partent quand il se lève.',
    },
    load: () => import('./event/demo.ts'),
  },
  {
    name: 'async_for',
    topic: 'streams',
    summary: {
      en: 'async for waits for each item, and handles one at a time.',
      fr: 'async for attend chaque élément, et n’en traite qu’un à la fois.',
    },
    load: () => import('./async-for/demo.ts'),
  },
  {
    name: 'async_with',
    topic: 'streams',
    summary: {
      en: 'async with waits on the way in and on the way out, error or not.',
      fr: 'async with attend à l’entrée et à la sortie, erreur ou non.',
    },
    load: () => import('./async-with/demo.ts'),
  },
  {
    name: 'http',
    topic: 'outside',
    summary: {
      en: 'Three pages over HTTP, asked for at once: the slowest one counts.',
      fr: 'Trois pages par HTTP, demandées ensemble : c’est la plus lente qui compte.',
    },
    load: () => import('./http/demo.ts'),
  },
  {
    name: 'files',
    topic: 'outside',
    summary: {
      en: 'Three files read at once: threads do the reading, the loop stays free.',
      fr: 'Trois fichiers lus à la fois : des fils les lisent, la boucle reste libre.',
    },
    load: () => import('./files/demo.ts'),
  },
  {
    name: 'threads',
    topic: 'outside',
    summary: {
      en: 'A thread cannot be cancelled: who waits for it gives up, and it goes on.',
      fr: 'Un fil ne s’annule pas : qui l’attend renonce, et il continue.',
    },
    load: () => import('./threads/demo.ts'),
  },
  {
    name: 'cpu',
    topic: 'outside',
    summary: {
      en: 'Computing does not get faster by being gathered: there is one thread.',
      fr: 'Réunir des calculs ne les accélère pas : il n’y a qu’un fil.',
    },
    load: () => import('./cpu/demo.ts'),
  },
  {
    name: 'connections',
    topic: 'outside',
    summary: {
      en: 'Up to 10,000 connections, all open at once, on one thread.',
      fr: 'Jusqu’à 10 000 connexions, toutes ouvertes à la fois, sur un seul fil.',
    },
    load: () => import('./connections/demo.ts'),
  },
  {
    name: 'js',
    topic: 'javascript',
    summary: {
      en: 'A forgotten await and a timeout, as Python and as JavaScript have them.',
      fr: 'Un await oublié et une limite de temps, selon Python et selon JavaScript.',
    },
    load: () => import('./js/demo.ts'),
  },
];
