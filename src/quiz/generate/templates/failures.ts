import type { Template } from './puzzle.ts';
import { differentSeconds, mistake, program, text, tradeOf } from './words.ts';

/** Two coroutines, of which one fails. */
const jobs = (thing: string, slow: number, fast: number): string[] => [
  'async def good():',
  `    await asyncio.sleep(${slow})`,
  `    print("${thing}")`,
  'async def bad():',
  `    await asyncio.sleep(${fast})`,
  '    raise ValueError("no")',
];

/** A group cancels the others when one fails. */
export const taskGroup: Template = {
  name: 'task-group-failure',
  chapter: 'taskgroup',
  rows: ['M11'],
  make(random) {
    const { things } = tradeOf(random, 1);
    const thing = things[0] ?? 'x';
    const [slow = 1, fast = 2] = differentSeconds(random, 2, 6);
    const cancels = fast < slow;
    return {
      code: program(
        ...jobs(thing, slow, fast),
        'async def main():',
        '    try:',
        '        async with asyncio.TaskGroup() as group:',
        '            group.create_task(good())',
        '            group.create_task(bad())',
        '    except* ValueError:',
        '        print("caught")',
        '    print("over")',
      ),
      ask: 'lines',
      why: cancels
        ? text(
            'The failure comes first, and cancels the other task.',
            'L’échec vient d’abord, et annule l’autre tâche.',
          )
        : text('The other task has ended before the failure.', 'L’autre tâche a fini avant l’échec.'),
      mistakes: [
        cancels
          ? mistake(
              [thing, 'caught', 'over'],
              'A group does not let the others end: when one fails, it cancels them.',
              'Un groupe ne laisse pas finir les autres : quand l’une échoue, il les annule.',
            )
          : mistake(
              ['caught', 'over'],
              'What has ended is not undone: its line was printed before the failure.',
              'Ce qui a fini n’est pas défait : sa ligne a été affichée avant l’échec.',
            ),
        mistake(
          ['caught', thing, 'over'],
          'The `except` comes only when all tasks of the group have ended.',
          'L’`except` ne vient que lorsque toutes les tâches du groupe ont fini.',
        ),
        mistake(
          ['caught', 'over', thing],
          'No task outlives its group.',
          'Aucune tâche ne survit à son groupe.',
        ),
        mistake(
          [thing, 'over'],
          'A failure is not lost: the group raises it.',
          'Un échec ne se perd pas : le groupe le lève.',
        ),
      ],
      hint: text('Which of the two ends first?', 'Laquelle des deux finit la première ?'),
      explanation: cancels
        ? text(
            `At ${fast} s one task fails, the group cancels the other, which would have needed ${slow} s, and raises an exception group.`,
            `À ${fast} s, une tâche échoue ; le groupe annule l’autre, à qui il fallait ${slow} s, et lève un groupe d’exceptions.`,
          )
        : text(
            `At ${slow} s one task is done. At ${fast} s the other fails, and the group raises an exception group.`,
            `À ${slow} s, une tâche est terminée. À ${fast} s, l’autre échoue, et le groupe lève un groupe d’exceptions.`,
          ),
    };
  },
};

/** `gather` passes a failure on, and leaves the others running. */
export const gatherFailure: Template = {
  name: 'gather-failure',
  chapter: 'exceptions',
  rows: ['M10'],
  make(random) {
    const { things } = tradeOf(random, 1);
    const thing = things[0] ?? 'x';
    const [slow = 3, fast = 1, rest = 2] = differentSeconds(random, 3, 6);
    // With both due at the very same moment, nobody could tell which comes first.
    const pause = fast + rest === slow ? rest + 0.5 : rest;
    return {
      code: program(
        ...jobs(thing, slow, fast),
        'async def main():',
        '    try:',
        '        await asyncio.gather(good(), bad())',
        '    except ValueError:',
        '        print("caught")',
        `    await asyncio.sleep(${pause})`,
        '    print("over")',
      ),
      ask: 'lines',
      why: text(
        'The error comes out at once, and the other coroutine goes on until `main` ends.',
        'L’erreur ressort aussitôt, et l’autre coroutine continue jusqu’à la fin de `main`.',
      ),
      mistakes: [
        mistake(
          ['caught', 'over'],
          '`gather` cancels nothing: the other goes on as long as the loop runs.',
          '`gather` n’annule rien : l’autre continue tant que la boucle tourne.',
        ),
        mistake(
          [thing, 'caught', 'over'],
          '`gather` does not wait for the others before it raises the error.',
          '`gather` n’attend pas les autres avant de lever l’erreur.',
        ),
        mistake(
          ['caught', 'over', thing],
          'When `main` has ended, `asyncio.run` cancels what is left.',
          'Quand `main` a fini, `asyncio.run` annule ce qui reste.',
        ),
        mistake(
          ['caught', thing, 'over'],
          '`main` does not wait for the other coroutine: only for its own sleep.',
          '`main` n’attend pas l’autre coroutine : seulement son propre sommeil.',
        ),
      ],
      hint: text(
        'At which second does each of these happen?',
        'À quelle seconde chacune de ces choses a-t-elle lieu ?',
      ),
      explanation: text(
        `The error comes at ${fast} s, the line of the other would come at ${slow} s, and \`main\` sleeps ${pause} s after the error.`,
        `L’erreur vient à ${fast} s, la ligne de l’autre viendrait à ${slow} s, et \`main\` dort ${pause} s après l’erreur.`,
      ),
    };
  },
};

/** Exceptions among the results. */
export const returnExceptions: Template = {
  name: 'return-exceptions',
  chapter: 'exceptions',
  rows: ['M10', 'M14'],
  make(random) {
    const [slow = 1, fast = 2] = differentSeconds(random, 2, 6);
    const wanted = random.between(0, 1) === 1;
    const longest = Math.max(slow, fast);
    return {
      code: program(
        'async def good():',
        `    await asyncio.sleep(${slow})`,
        'async def bad():',
        `    await asyncio.sleep(${fast})`,
        '    raise ValueError("no")',
        'async def main():',
        '    try:',
        `        await asyncio.gather(good(), bad()${wanted ? ', return_exceptions=True' : ''})`,
        '    except ValueError:',
        '        print("caught")',
      ),
      ask: 'elapsed',
      why: wanted
        ? text(
            'Exceptions become results, and `gather` waits for all of them.',
            'Les exceptions deviennent des résultats, et `gather` les attend tous.',
          )
        : text(
            'The error ends the `await` at once, and then `main`.',
            'L’erreur met fin à l’`await` aussitôt, puis à `main`.',
          ),
      mistakes: [
        wanted
          ? mistake(
              fast,
              'With `return_exceptions=True` a failure ends nothing early.',
              'Avec `return_exceptions=True`, un échec ne met fin à rien plus tôt.',
            )
          : mistake(
              longest,
              'The failure does not wait for the other coroutine.',
              'L’échec n’attend pas l’autre coroutine.',
            ),
        mistake(slow + fast, 'Both wait at the same time.', 'Toutes deux attendent en même temps.'),
        mistake(
          slow,
          'Which one fails, and when, matters here.',
          'Laquelle échoue, et quand : c’est ce qui importe ici.',
        ),
        mistake(0, 'The error comes only after its sleep.', 'L’erreur ne vient qu’après son sommeil.'),
      ],
      hint: text('Does a failure end the `await`?', 'Un échec met-il fin à l’`await` ?'),
      explanation: wanted
        ? text(
            `The error is kept as a result. \`gather\` returns when the last has ended, at ${longest} s.`,
            `L’erreur est gardée comme résultat. \`gather\` rend la main quand la dernière a fini, à ${longest} s.`,
          )
        : text(
            `The error comes out of \`gather\` at ${fast} s. What still runs then is cancelled when \`main\` ends.`,
            `L’erreur ressort de \`gather\` à ${fast} s. Ce qui avance encore alors est annulé à la fin de \`main\`.`,
          ),
    };
  },
};
