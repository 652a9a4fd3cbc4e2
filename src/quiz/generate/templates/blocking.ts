import type { Template } from './puzzle.ts';
import { differentSeconds, mistake, program, text } from './words.ts';

/** `time.sleep` holds the only thread. */
export const blocking: Template = {
  name: 'blocking',
  chapter: 'pitfalls',
  rows: ['S16', 'M5'],
  make(random) {
    const jobs = random.between(2, 4);
    const [each = 1, waits = 2] = differentSeconds(random, 2, 4);
    const blocked = jobs * each;
    return {
      code: program(
        'import time',
        'async def job():',
        `    time.sleep(${each})`,
        `    await asyncio.sleep(${waits})`,
        'async def main():',
        `    await asyncio.gather(*[job() for _ in range(${jobs})])`,
      ),
      ask: 'elapsed',
      why: text(
        '`time.sleep` holds the thread, one job after another; the awaited sleeps overlap.',
        '`time.sleep` retient le fil, un travail après l’autre ; les sommeils attendus se chevauchent.',
      ),
      mistakes: [
        mistake(
          each + waits,
          'That would be so with `asyncio.sleep` in both places: `time.sleep` lets nobody else run.',
          'Ce serait le cas avec `asyncio.sleep` aux deux endroits : `time.sleep` ne laisse avancer personne.',
        ),
        mistake(
          jobs * (each + waits),
          'The awaited sleeps do overlap.',
          'Les sommeils attendus se chevauchent bien.',
        ),
        mistake(
          blocked,
          'After the last block there is still an awaited sleep.',
          'Après le dernier blocage, il reste un sommeil attendu.',
        ),
        mistake(
          Math.max(each, waits),
          'In each job one sleep comes after the other.',
          'Dans chaque travail, un sommeil vient après l’autre.',
        ),
      ],
      hint: text(
        'Which of the two sleeps gives way to the others?',
        'Lequel des deux sommeils cède la place aux autres ?',
      ),
      explanation: text(
        `${jobs} times ${each} s of blocking, and ${waits} s until the last awaited sleep is over: ${blocked + waits} s.`,
        `${jobs} fois ${each} s de blocage, et ${waits} s jusqu’à la fin du dernier sommeil attendu : ${blocked + waits} s.`,
      ),
    };
  },
};
