import type { DemoEntry, DemoGroup } from '../demo.ts';

const entry = (
  name: string,
  en: string,
  fr: string,
  load: DemoEntry['load'],
): DemoEntry => ({
  name: `pitfalls ${name}`,
  topic: 'pitfalls',
  summary: { en, fr },
  load,
});

/** The mistakes that beginners make, each beside its remedy. */
export const pitfalls: DemoGroup = {
  name: 'pitfalls',
  topic: 'pitfalls',
  summary: {
    en: 'The mistakes that everybody makes once, each beside its remedy.',
    fr: 'Les erreurs que tout le monde fait une fois, chacune avec son remède.',
  },
  members: [
    entry(
      'forgotten-await',
      'Calling a coroutine function runs none of it.',
      'Appeler une fonction coroutine n’en exécute rien.',
      () => import('./forgotten-await/demo.ts'),
    ),
    entry(
      'truthy-coroutine',
      'A coroutine object counts as true: a missing await lets anybody in.',
      'Un objet coroutine vaut vrai : un await oublié laisse entrer tout le monde.',
      () => import('./truthy-coroutine/demo.ts'),
    ),
    entry(
      'sequential',
      'Two awaits in a row wait twice.',
      'Deux await de suite attendent deux fois.',
      () => import('./sequential/demo.ts'),
    ),
    entry(
      'coroutine-objects',
      'Coroutine objects wait to be awaited; tasks run meanwhile.',
      'Un objet coroutine attend son await ; une tâche avance pendant ce temps.',
      () => import('./coroutine-objects/demo.ts'),
    ),
    entry(
      'blocking',
      'One blocking call stops every task.',
      'Un seul appel bloquant arrête toutes les tâches.',
      () => import('./blocking/demo.ts'),
    ),
    entry(
      'nested-run',
      'asyncio.run is refused where a loop is already running.',
      'asyncio.run est refusé là où une boucle est déjà en exécution.',
      () => import('./nested-run/demo.ts'),
    ),
    entry(
      'sync-call',
      'A plain function cannot await: it needs asyncio.run.',
      'Une fonction ordinaire ne peut pas employer await : il lui faut asyncio.run.',
      () => import('./sync-call/demo.ts'),
    ),
    entry(
      'await-in-def',
      'await in a plain def is a SyntaxError: nothing runs at all.',
      'await dans un simple def est une SyntaxError : rien ne s’exécute.',
      () => import('./await-in-def/demo.ts'),
    ),
    entry(
      'no-switch',
      'An await that need not wait lets nobody else run.',
      'Un await qui n’a pas à attendre ne laisse passer personne.',
      () => import('./no-switch/demo.ts'),
    ),
    entry(
      'late-start',
      'create_task does not start the task: it starts when you wait.',
      'create_task ne démarre pas la tâche : elle part quand vous attendez.',
      () => import('./late-start/demo.ts'),
    ),
    entry(
      'gather-failure',
      'When one fails, gather leaves the others running.',
      'Quand l’une échoue, gather laisse les autres continuer.',
      () => import('./gather-failure/demo.ts'),
    ),
    entry(
      'group-error',
      'A TaskGroup raises an ExceptionGroup: except* looks inside.',
      'Un TaskGroup lève un ExceptionGroup : except* regarde dedans.',
      () => import('./group-error/demo.ts'),
    ),
    entry(
      'fire-and-forget',
      'A task that nobody awaits is cut off when main returns.',
      'Une tâche que personne n’attend est interrompue quand main se termine.',
      () => import('./fire-and-forget/demo.ts'),
    ),
    entry(
      'silent-failure',
      'A task’s error stays silent until somebody awaits the task.',
      'L’erreur d’une tâche reste muette tant que personne ne l’attend.',
      () => import('./silent-failure/demo.ts'),
    ),
    entry(
      'limit-cancels',
      'At its limit wait_for cancels the task; shield keeps it going.',
      'À sa limite, wait_for annule la tâche ; shield la laisse continuer.',
      () => import('./limit-cancels/demo.ts'),
    ),
    entry(
      'limit-blocked',
      'A timeout cannot interrupt blocking code.',
      'Un délai ne peut pas interrompre un code bloquant.',
      () => import('./limit-blocked/demo.ts'),
    ),
    entry(
      'thread-cancel',
      'A thread cannot be cancelled: it has to be told to stop.',
      'Un fil ne s’annule pas : il faut lui dire de s’arrêter.',
      () => import('./thread-cancel/demo.ts'),
    ),
    entry(
      'bare-except',
      'A bare except swallows the cancellation, and the task goes on.',
      'Un except nu avale l’annulation, et la tâche continue.',
      () => import('./bare-except/demo.ts'),
    ),
    entry(
      'cancel-request',
      'cancel() only asks: the task ends after its clean-up.',
      'cancel() ne fait que demander : la tâche finit après son ménage.',
      () => import('./cancel-request/demo.ts'),
    ),
    entry(
      'lost-update',
      'An await between reading and writing loses updates.',
      'Un await entre la lecture et l’écriture perd des mises à jour.',
      () => import('./lost-update/demo.ts'),
    ),
    entry(
      'async-for-in-turn',
      'async for handles one item after another.',
      'async for traite les éléments l’un après l’autre.',
      () => import('./async-for-in-turn/demo.ts'),
    ),
    entry(
      'gather-order',
      'gather’s results come in argument order, not as they finish.',
      'Les résultats de gather suivent l’ordre des arguments, non celui des arrivées.',
      () => import('./gather-order/demo.ts'),
    ),
    entry(
      'computing',
      'Computations do not overlap on one thread: nothing is gained.',
      'Des calculs ne se recouvrent pas sur un seul fil : rien à gagner.',
      () => import('./computing/demo.ts'),
    ),
    entry(
      'plain-with',
      'An async lock needs async with: plain with is a TypeError.',
      'Un verrou asynchrone exige async with : avec with, c’est une TypeError.',
      () => import('./plain-with/demo.ts'),
    ),
    entry(
      'wait-timeout',
      'wait(timeout=…) neither raises nor cancels: look at pending.',
      'wait(timeout=…) ne lève rien et n’annule rien : regardez pending.',
      () => import('./wait-timeout/demo.ts'),
    ),
    entry(
      'thread-event',
      'What another thread sets wakes nobody: the loop sleeps on.',
      'Ce qu’un autre fil déclenche ne réveille personne : la boucle dort toujours.',
      () => import('./thread-event/demo.ts'),
    ),
  ],
};
