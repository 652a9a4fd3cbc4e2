import type { Template } from './puzzle.ts';
import { differentSeconds, mistake, program, text } from './words.ts';

/** Workers that share a queue. */
export const queueWorkers: Template = {
  name: 'queue-workers',
  chapter: 'queues-locks',
  rows: ['S1'],
  make(random) {
    const workers = random.between(2, 3);
    const items = random.between(workers + 1, 7);
    const each = random.between(1, 3);
    const rounds = Math.ceil(items / workers);
    return {
      code: program(
        'async def worker(queue):',
        '    while not queue.empty():',
        '        await queue.get()',
        `        await asyncio.sleep(${each})`,
        'async def main():',
        '    queue = asyncio.Queue()',
        `    for item in range(${items}):`,
        '        await queue.put(item)',
        `    await asyncio.gather(*[worker(queue) for _ in range(${workers})])`,
      ),
      ask: 'elapsed',
      why: text(
        `${workers} workers need ${rounds} rounds for ${items} items.`,
        `${workers} ouvriers ont besoin de ${rounds} tours pour ${items} éléments.`,
      ),
      mistakes: [
        mistake(
          items * each,
          'That would be so with a single worker.',
          'Ce serait le cas avec un seul ouvrier.',
        ),
        mistake(
          each,
          'As many items run at once as there are workers, not all of them.',
          'Il y a autant d’éléments en cours que d’ouvriers, pas tous à la fois.',
        ),
        mistake(
          workers * each,
          'What counts is how many items each worker has to handle.',
          'Ce qui compte, c’est le nombre d’éléments que traite chaque ouvrier.',
        ),
        mistake(
          (rounds + 1) * each,
          'When the queue is empty, a worker ends at once: there is no further round.',
          'Quand la file est vide, un ouvrier finit aussitôt : il n’y a pas de tour de plus.',
        ),
        mistake(
          items * workers * each,
          'Each item goes to one worker only.',
          'Chaque élément ne va qu’à un seul ouvrier.',
        ),
      ],
      hint: text(
        'How many items does the busiest worker take?',
        'Combien d’éléments prend l’ouvrier le plus occupé ?',
      ),
      explanation: text(
        `${items} items for ${workers} workers: the busiest takes ${rounds}, of ${each} s each, so ${rounds * each} s.`,
        `${items} éléments pour ${workers} ouvriers : le plus occupé en prend ${rounds}, de ${each} s chacun, soit ${rounds * each} s.`,
      ),
    };
  },
};

/** Jobs of which only so many may run at once. */
export const semaphore: Template = {
  name: 'semaphore',
  chapter: 'queues-locks',
  rows: ['S19'],
  make(random) {
    const room = random.between(2, 3);
    const jobs = random.between(room + 1, 8);
    const each = random.between(1, 3);
    const rounds = Math.ceil(jobs / room);
    return {
      code: program(
        'async def job(gate):',
        '    async with gate:',
        `        await asyncio.sleep(${each})`,
        'async def main():',
        `    gate = asyncio.Semaphore(${room})`,
        `    await asyncio.gather(*[job(gate) for _ in range(${jobs})])`,
      ),
      ask: 'elapsed',
      why: text(`At most ${room} sleep at once.`, `Au plus ${room} dorment à la fois.`),
      mistakes: [
        mistake(
          each,
          'Without the semaphore all of them would sleep at once.',
          'Sans le sémaphore, ils dormiraient tous à la fois.',
        ),
        mistake(
          jobs * each,
          'That would be a lock: one at a time. This one lets several in.',
          'Ce serait un verrou : un à la fois. Celui-ci en laisse entrer plusieurs.',
        ),
        mistake(
          room * each,
          'The number is how many may be inside, not how many rounds there are.',
          'Le nombre dit combien peuvent être dedans, pas combien il y a de tours.',
        ),
        mistake(
          (rounds + 1) * each,
          'A place that is free is taken at once; there is no round in between.',
          'Une place libre est prise aussitôt ; il n’y a pas de tour intermédiaire.',
        ),
      ],
      hint: text('How many rounds do they need?', 'De combien de tours ont-ils besoin ?'),
      explanation: text(
        `${jobs} jobs, ${room} at once: ${rounds} rounds of ${each} s, so ${rounds * each} s.`,
        `${jobs} travaux, ${room} à la fois : ${rounds} tours de ${each} s, soit ${rounds * each} s.`,
      ),
    };
  },
};

/** Work outside of a lock overlaps; work inside does not. */
export const lock: Template = {
  name: 'lock',
  chapter: 'queues-locks',
  rows: ['M20'],
  make(random) {
    const [before = 1, inside = 2] = differentSeconds(random, 2, 4);
    const jobs = random.between(2, 4);
    const total = before + jobs * inside;
    return {
      code: program(
        'async def job(lock):',
        `    await asyncio.sleep(${before})`,
        '    async with lock:',
        `        await asyncio.sleep(${inside})`,
        'async def main():',
        '    lock = asyncio.Lock()',
        `    await asyncio.gather(*[job(lock) for _ in range(${jobs})])`,
      ),
      ask: 'elapsed',
      why: text(
        'They wait together before the lock, and in turn within it.',
        'Ils attendent ensemble avant le verrou, et tour à tour dedans.',
      ),
      mistakes: [
        mistake(
          before + inside,
          'Only one at a time is inside the lock.',
          'Un seul à la fois est dans le verrou.',
        ),
        mistake(
          jobs * (before + inside),
          'The first sleep is outside of the lock: there they overlap.',
          'Le premier sommeil est hors du verrou : là, ils se chevauchent.',
        ),
        mistake(
          jobs * inside,
          'Before the lock there is a sleep, and it counts once.',
          'Avant le verrou, il y a un sommeil, et il compte une fois.',
        ),
        mistake(
          jobs * before + inside,
          'It is the other way round: inside the lock they take turns.',
          'C’est l’inverse : c’est dans le verrou qu’ils passent tour à tour.',
        ),
      ],
      hint: text(
        'Which of the two sleeps can overlap?',
        'Lequel des deux sommeils peut chevaucher les autres ?',
      ),
      explanation: text(
        `${before} s together, then ${jobs} times ${inside} s in turn: ${total} s.`,
        `${before} s ensemble, puis ${jobs} fois ${inside} s tour à tour : ${total} s.`,
      ),
    };
  },
};
