import { coroutine, ExceptionGroup } from '../../asyncio/index.ts';
import type { Run, Session } from '../../trace/index.ts';
import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { main as held, type Load, startServer } from './held.ts';
import { startMeasuring } from './measure.ts';
import { openFileObstacle, parseCount } from './option.ts';

/** The listing shows `main` without the measuring. */
const main = coroutine(function* main(port: number, count: number, session: Session) {
  const load: Load = { open: 0, answers: 0 };
  const endMeasuring = startMeasuring(load, session);
  try {
    yield* held(port, count, load);
  } finally {
    endMeasuring();
  }
});

async function hold(count: number, run: Run, session: Session) {
  const { server, port } = await startServer();
  try {
    await run(main(port, count, session));
  } catch (error) {
    // Name the error itself: that it came in a group tells nobody anything.
    throw error instanceof ExceptionGroup ? error.exceptions[0] : error;
  } finally {
    server.kill();
  }
}

/** The demo with the number of connections of `--count`. @throws OptionError */
export function configure(value: string): Content {
  return connectionsDemo(parseCount(value));
}

/** The demo of so many connections, held at once. */
export function connectionsDemo(count: number): Content {
  return {
    kind: 'comparison',
    clock: 'real',
    crowd: true,
    obstacle: () => openFileObstacle(count),
    predict: [
      {
        question: { en: 'Which line is printed last?', fr: 'Quelle ligne est affichée en dernier ?' },
        ask: 'last-line',
        why: {
          en: 'The task group waits for every client, and each closes its connection in finally, whatever happened before.',
          fr: 'Le groupe de tâches attend chaque client, et chacun ferme sa connexion dans finally, quoi qu’il se soit passé avant.',
        },
      },
    ],
    notice: [
      {
        en: 'Every connection is a task, and all tasks share one thread: the process has as many threads for 10,000 connections as for 10, those that the interpreter has anyway.',
        fr: 'Chaque connexion est une tâche, et toutes les tâches partagent un seul fil : le processus a autant de fils pour 10 000 connexions que pour 10, ceux que l’interpréteur a de toute façon.',
      },
      {
        en: 'A task that waits costs some memory and no time: nearly all of them wait nearly all the time, and that is what the event loop is made for.',
        fr: 'Une tâche qui attend coûte un peu de mémoire et aucun temps : presque toutes attendent presque tout le temps, et c’est pour cela que la boucle d’événements est faite.',
      },
      {
        en: 'Lateness is the price of crowding: 99 times out of 100, a timer that was due waited no longer than this to be seen to.',
        fr: 'Le retard est le prix de l’affluence : 99 fois sur 100, un minuteur échu n’a pas attendu plus longtemps qu’on s’occupe de lui.',
      },
      {
        en: 'Each end of a connection is an open file of its process, and the system limits how many a process may have (ulimit -n); that is why the server is a process of its own here.',
        fr: 'Chaque bout d’une connexion est un fichier ouvert de son processus, et le système en limite le nombre (ulimit -n) ; c’est pourquoi le serveur est ici un processus à part.',
      },
    ],
    variants: [
      variant(
        'connections/held',
        { en: 'all open at once', fr: 'toutes ouvertes à la fois' },
        (run, session) => hold(count, run, session),
        ({ python, typescript }) => ({
          python: python.replace(/^COUNT = \d+$/m, `COUNT = ${count}`),
          typescript: typescript.replace(/^const COUNT = \d+;$/m, `const COUNT = ${count};`),
        }),
      ),
    ],
  };
}

export const demo: Content = connectionsDemo(1000);
