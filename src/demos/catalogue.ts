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
    name: 'gather',
    topic: 'together',
    summary: {
      en: 'Waits that are gathered overlap: the longest one counts.',
      fr: 'Des attentes réunies se recouvrent : la plus longue compte.',
    },
    load: () => import('./gather/demo.ts'),
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
];
