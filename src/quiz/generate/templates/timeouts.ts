import type { Template } from './puzzle.ts';
import { differentSeconds, job, mistake, program, quietJob, text, tradeOf } from './words.ts';

/** `wait_for` with a job that is too slow, or fast enough. */
export const waitFor: Template = {
  name: 'wait-for',
  chapter: 'timeouts',
  rows: ['S13'],
  make(random) {
    const { name, things } = tradeOf(random, 1);
    const [work = 1, limit = 2, after = 3] = differentSeconds(random, 3, 5);
    const inTime = work < limit;
    return {
      code: program(
        ...quietJob(name),
        'async def main():',
        '    try:',
        `        await asyncio.wait_for(${name}("${things[0]}", ${work}), timeout=${limit})`,
        `        await asyncio.sleep(${after})`,
        '    except TimeoutError:',
        '        print("too late")',
      ),
      ask: 'elapsed',
      why: inTime
        ? text('It ends in time, and the sleep follows.', 'Il finit à temps, et le sommeil suit.')
        : text(
            'At the limit it is cancelled, and the sleep is skipped.',
            'À la limite, il est annulé, et le sommeil est sauté.',
          ),
      mistakes: [
        inTime
          ? mistake(
              limit + after,
              '`wait_for` returns as soon as the job is done; it does not use up its limit.',
              '`wait_for` rend la main dès que le travail est fini ; elle n’épuise pas sa limite.',
            )
          : mistake(
              work,
              '`wait_for` does not wait for the job beyond the limit: it cancels it.',
              '`wait_for` n’attend pas le travail au-delà de la limite : elle l’annule.',
            ),
        inTime
          ? mistake(
              limit,
              'No timeout happens: the job is faster than the limit.',
              'La limite de temps n’est pas dépassée : le travail est plus rapide que la limite.',
            )
          : mistake(
              limit + after,
              '`TimeoutError` leaves the `try` at once: the sleep is not reached.',
              '`TimeoutError` quitte le `try` aussitôt : le sommeil n’est pas atteint.',
            ),
        mistake(
          work + after,
          'The limit ends the job before it is done.',
          'La limite met fin au travail avant qu’il soit terminé.',
        ),
        mistake(work, 'The sleep after it counts, too.', 'Le sommeil qui suit compte aussi.'),
        mistake(
          work + limit,
          'Job and limit begin together; their times do not add up.',
          'Le travail et la limite commencent ensemble ; leurs durées ne s’ajoutent pas.',
        ),
      ],
      hint: text(
        'Which comes first: the end of the job, or the limit?',
        'Qu’est-ce qui vient d’abord : la fin du travail, ou la limite ?',
      ),
      explanation: inTime
        ? text(
            `The job takes ${work} s, less than the limit of ${limit} s. Then come ${after} s of sleep.`,
            `Le travail dure ${work} s, moins que la limite de ${limit} s. Viennent ensuite ${after} s de sommeil.`,
          )
        : text(
            `After ${limit} s the job is cancelled, \`TimeoutError\` is raised, and nothing else is waited for.`,
            `Après ${limit} s, le travail est annulé, \`TimeoutError\` est levée, et plus rien n’est attendu.`,
          ),
    };
  },
};

/** A limit around several awaits. */
export const timeoutBlock: Template = {
  name: 'timeout-block',
  chapter: 'timeouts',
  rows: ['S13', 'M15'],
  make(random) {
    const { name, things } = tradeOf(random, 2);
    const [a = 1, b = 2, limit = 3] = differentSeconds(random, 3, 6);
    const [first = 'a', second = 'b'] = things;
    const reached = [...(a < limit ? [first] : []), ...(a + b < limit ? [second] : [])];
    // With limit and work due at the very same moment, nobody could tell which comes first.
    const exact = a + b === limit ? limit + 0.5 : limit;
    return {
      code: program(
        ...job(name),
        'async def main():',
        '    try:',
        `        async with asyncio.timeout(${exact}):`,
        `            await ${name}("${first}", ${a})`,
        `            await ${name}("${second}", ${b})`,
        '    except TimeoutError:',
        '        print("too late")',
      ),
      ask: 'lines',
      why: text('The limit holds for the whole block.', 'La limite vaut pour tout le bloc.'),
      mistakes: [
        mistake(
          [first, second],
          `Both take ${a + b} s in all, and the limit is shared by them.`,
          `Les deux durent ${a + b} s en tout, et se partagent la limite.`,
        ),
        mistake(
          ['too late'],
          'What has ended before the limit has printed its line.',
          'Ce qui a fini avant la limite a affiché sa ligne.',
        ),
        mistake(
          [first, 'too late'],
          `The first takes ${a} s, the second ${b} s: look at the limit again.`,
          `Le premier dure ${a} s, le deuxième ${b} s : revoyez la limite.`,
        ),
        mistake(
          reached.length === 2 ? ['too late', first, second] : [...reached, 'too late', second],
          'After the limit nothing of the block goes on.',
          'Après la limite, rien du bloc ne continue.',
        ),
      ],
      hint: text('At which second would each line come?', 'À quelle seconde viendrait chaque ligne ?'),
      explanation: text(
        `One after another they end at ${a} s and ${a + b} s; the limit is ${exact} s. What is under way then is cancelled.`,
        `L’un après l’autre, ils finissent à ${a} s et ${a + b} s ; la limite est de ${exact} s. Ce qui est en cours alors est annulé.`,
      ),
    };
  },
};
