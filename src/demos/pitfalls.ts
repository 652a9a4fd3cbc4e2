import { type DemoEntry, type DemoGroup, entry } from './demo.ts';

const pitfall = (name: string, en: string, fr: string, load: DemoEntry['load']): DemoEntry =>
  entry(`pitfalls ${name}`, 'pitfalls', en, fr, load);

/** The mistakes that beginners make, each beside its remedy. */
export const pitfalls: DemoGroup = {
  name: 'pitfalls',
  topic: 'pitfalls',
  summary: {
    en: 'The mistakes that everybody makes once, each beside its remedy.',
    fr: 'Les erreurs que tout le monde fait une fois, chacune avec son remède.',
  },
  members: [
    pitfall(
      'forgotten-await',
      'Calling a coroutine function runs none of it.',
      'Appeler une fonction coroutine n’en exécute rien.',
      () => import('./pitfalls/forgotten-await/demo.ts'),
    ),
    pitfall(
      'truthy-coroutine',
      'A coroutine object counts as true: a missing await lets anybody in.',
      'Un objet coroutine vaut vrai : un await oublié laisse entrer tout le monde.',
      () => import('./pitfalls/truthy-coroutine/demo.ts'),
    ),
    pitfall(
      'sequential',
      'Two awaits in a row wait twice.',
      'Deux await de suite attendent deux fois.',
      () => import('./pitfalls/sequential/demo.ts'),
    ),
    pitfall(
      'coroutine-objects',
      'Coroutine objects wait to be awaited; tasks run meanwhile.',
      'Un objet coroutine attend son await ; une tâche avance pendant ce temps.',
      () => import('./pitfalls/coroutine-objects/demo.ts'),
    ),
    pitfall(
      'blocking',
      'One blocking call stops every task.',
      'Un seul appel bloquant arrête toutes les tâches.',
      () => import('./pitfalls/blocking/demo.ts'),
    ),
    pitfall(
      'nested-run',
      'asyncio.run is refused where a loop is already running.',
      'asyncio.run est refusé là où une boucle est déjà en exécution.',
      () => import('./pitfalls/nested-run/demo.ts'),
    ),
    pitfall(
      'sync-call',
      'A plain function cannot await: it needs asyncio.run.',
      'Une fonction ordinaire ne peut pas employer await : il lui faut asyncio.run.',
      () => import('./pitfalls/sync-call/demo.ts'),
    ),
    pitfall(
      'await-in-def',
      'await in a plain def is a SyntaxError: nothing runs at all.',
      'await dans un simple def est une SyntaxError : rien ne s’exécute.',
      () => import('./pitfalls/await-in-def/demo.ts'),
    ),
    pitfall(
      'no-switch',
      'An await that need not wait lets nobody else run.',
      'Un await qui n’a pas à attendre ne laisse passer personne.',
      () => import('./pitfalls/no-switch/demo.ts'),
    ),
    pitfall(
      'late-start',
      'create_task does not start the task: it starts when you wait.',
      'create_task ne démarre pas la tâche : elle part quand vous attendez.',
      () => import('./pitfalls/late-start/demo.ts'),
    ),
    pitfall(
      'gather-failure',
      'When one fails, gather leaves the others running.',
      'Quand l’une échoue, gather laisse les autres continuer.',
      () => import('./pitfalls/gather-failure/demo.ts'),
    ),
    pitfall(
      'group-error',
      'A TaskGroup raises an ExceptionGroup: except* looks inside.',
      'Un TaskGroup lève un ExceptionGroup : except* regarde dedans.',
      () => import('./pitfalls/group-error/demo.ts'),
    ),
    pitfall(
      'fire-and-forget',
      'A task that nobody awaits is cut off when main returns.',
      'Une tâche que personne n’attend est interrompue quand main se termine.',
      () => import('./pitfalls/fire-and-forget/demo.ts'),
    ),
    pitfall(
      'silent-failure',
      'A task’s error stays silent until the task is awaited.',
      'L’erreur d’une tâche reste muette tant que personne ne l’attend.',
      () => import('./pitfalls/silent-failure/demo.ts'),
    ),
    pitfall(
      'limit-cancels',
      'At its limit wait_for cancels the task; shield keeps it going.',
      'À sa limite, wait_for annule la tâche ; shield la laisse continuer.',
      () => import('./pitfalls/limit-cancels/demo.ts'),
    ),
    pitfall(
      'limit-blocked',
      'A timeout cannot interrupt blocking code.',
      'Une limite de temps ne peut pas interrompre un code bloquant.',
      () => import('./pitfalls/limit-blocked/demo.ts'),
    ),
    pitfall(
      'thread-cancel',
      'A thread cannot be cancelled: it has to be told to stop.',
      'Un fil ne s’annule pas : il faut lui dire de s’arrêter.',
      () => import('./pitfalls/thread-cancel/demo.ts'),
    ),
    pitfall(
      'bare-except',
      'A bare except swallows the cancellation, and the task goes on.',
      'Un except nu étouffe l’annulation, et la tâche continue.',
      () => import('./pitfalls/bare-except/demo.ts'),
    ),
    pitfall(
      'cancel-request',
      'cancel() only asks: the task ends after its clean-up.',
      'cancel() ne fait que demander : la tâche finit après son nettoyage.',
      () => import('./pitfalls/cancel-request/demo.ts'),
    ),
    pitfall(
      'lost-update',
      'An await between reading and writing loses updates.',
      'Un await entre la lecture et l’écriture perd des mises à jour.',
      () => import('./pitfalls/lost-update/demo.ts'),
    ),
    pitfall(
      'async-for-in-turn',
      'async for handles one item after another.',
      'async for traite les éléments l’un après l’autre.',
      () => import('./pitfalls/async-for-in-turn/demo.ts'),
    ),
    pitfall(
      'gather-order',
      'gather’s results come in argument order, not as they finish.',
      'Les résultats de gather suivent l’ordre des arguments, non celui des arrivées.',
      () => import('./pitfalls/gather-order/demo.ts'),
    ),
    pitfall(
      'computing',
      'Computations do not overlap on one thread: nothing is gained.',
      'Des calculs ne se chevauchent pas sur un seul fil : rien à gagner.',
      () => import('./pitfalls/computing/demo.ts'),
    ),
    pitfall(
      'plain-with',
      'An async lock needs async with: plain with is a TypeError.',
      'Un verrou asynchrone exige async with : avec with, c’est une TypeError.',
      () => import('./pitfalls/plain-with/demo.ts'),
    ),
    pitfall(
      'wait-timeout',
      'wait(timeout=…) neither raises nor cancels: look at pending.',
      'wait(timeout=…) ne lève rien et n’annule rien : regardez pending.',
      () => import('./pitfalls/wait-timeout/demo.ts'),
    ),
    pitfall(
      'thread-event',
      'What another thread sets wakes no task: the loop sleeps on.',
      'Ce qu’un autre fil déclenche ne réveille aucune tâche : la boucle dort toujours.',
      () => import('./pitfalls/thread-event/demo.ts'),
    ),
  ],
};
