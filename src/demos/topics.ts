import type { Text } from './demo.ts';

/** The headings of the list of demos, in the order in which to learn. */
export const topics = {
  coroutines: { en: 'Coroutines', fr: 'Les coroutines' },
  together: { en: 'Waiting together', fr: 'Attendre ensemble' },
  limits: { en: 'Limits and cancellation', fr: 'Limites et annulation' },
  failures: { en: 'When something fails', fr: 'Quand quelque chose échoue' },
  sharing: { en: 'Tasks that share', fr: 'Des tâches qui partagent' },
  streams: { en: 'async for and async with', fr: 'async for et async with' },
  outside: { en: 'Sockets, files, threads, processors', fr: 'Connexions, fichiers, fils, processeurs' },
  javascript: { en: 'Coming from JavaScript', fr: 'Quand on vient de JavaScript' },
  pitfalls: { en: 'Pitfalls', fr: 'Les pièges' },
} as const satisfies Record<string, Text>;

export type Topic = keyof typeof topics;
