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
    fr: 'Les erreurs que chacun fait une fois, chacune avec son remède.',
  },
  members: [
    entry(
      'forgotten-await',
      'Calling a coroutine function runs none of it.',
      'Appeler une fonction coroutine n’en exécute rien.',
      () => import('./forgotten-await/demo.ts'),
    ),
    entry(
      'blocking',
      'One blocking call stops every task.',
      'Un seul appel bloquant arrête toutes les tâches.',
      () => import('./blocking/demo.ts'),
    ),
    entry(
      'sync-call',
      'A plain function cannot await: it needs asyncio.run.',
      'Une fonction ordinaire ne peut pas await : il lui faut asyncio.run.',
      () => import('./sync-call/demo.ts'),
    ),
    entry(
      'sequential',
      'Two awaits in a row wait twice.',
      'Deux await de suite attendent deux fois.',
      () => import('./sequential/demo.ts'),
    ),
  ],
};
