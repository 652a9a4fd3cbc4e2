import type { Template } from './puzzle.ts';
import { differentSeconds, mistake, program, quietJob, sumOf, text, tradeOf } from './words.ts';

/** A task goes on in the background; a coroutine object does not begin before it is awaited. */
export const taskOrCoroutine: Template = {
  name: 'task-or-coroutine',
  chapter: 'tasks',
  rows: ['M4', 'S4'],
  make(random) {
    const { name, things } = tradeOf(random, 1);
    const [work = 1, meanwhile = 2] = differentSeconds(random, 2);
    const isTask = random.between(0, 1) === 1;
    const call = `${name}("${things[0]}", ${work})`;
    const sum = work + meanwhile;
    const longest = Math.max(work, meanwhile);
    return {
      code: program(
        ...quietJob(name),
        'async def main():',
        `    job = ${isTask ? `asyncio.create_task(${call})` : call}`,
        `    await asyncio.sleep(${meanwhile})`,
        '    await job',
      ),
      ask: 'elapsed',
      why: isTask
        ? text('The task waits while `main` sleeps.', 'La tâche attend pendant que `main` dort.')
        : text(
            'The call makes an object; it begins at its `await`.',
            'L’appel crée un objet ; il commence à son `await`.',
          ),
      mistakes: [
        isTask
          ? mistake(
              sum,
              'A task does not wait for its `await` to begin: it runs during the sleep.',
              'Une tâche n’attend pas son `await` pour commencer : elle avance pendant le sommeil.',
            )
          : mistake(
              longest,
              'Nothing runs in the background here: no task was made of the coroutine.',
              'Rien n’avance en arrière-plan ici : aucune tâche n’a été créée de la coroutine.',
            ),
        mistake(
          meanwhile,
          'The last `await` waits for the job as well.',
          'Le dernier `await` attend aussi le travail.',
        ),
        mistake(work, 'The sleep of `main` counts, too.', 'Le sommeil de `main` compte aussi.'),
        mistake(sum + longest, 'Nothing is waited for twice.', 'Rien n’est attendu deux fois.'),
      ],
      hint: text(
        'When does the job begin: at the call, or at the last `await`?',
        'Quand le travail commence-t-il : à l’appel, ou au dernier `await` ?',
      ),
      explanation: isTask
        ? text(
            `\`create_task\` lets the job begin as soon as \`main\` waits: both waits overlap, ${longest} s.`,
            `\`create_task\` laisse le travail commencer dès que \`main\` attend : les deux attentes se chevauchent, ${longest} s.`,
          )
        : text(
            `A coroutine object does nothing until it is awaited: ${meanwhile} s of sleep, then ${work} s of work.`,
            `Un objet coroutine ne fait rien avant d’être attendu : ${meanwhile} s de sommeil, puis ${work} s de travail.`,
          ),
    };
  },
};

/** A task begins only when the one that made it gives way. */
export const taskStart: Template = {
  name: 'task-start',
  chapter: 'tasks',
  rows: ['M9'],
  make(random) {
    const { name, things } = tradeOf(random, 2);
    const [first = 'a', second = 'b'] = things;
    const gives = random.between(0, 1) === 1;
    const made = [
      `    one = asyncio.create_task(${name}("${first}"))`,
      `    two = asyncio.create_task(${name}("${second}"))`,
    ];
    const lines = gives
      ? [...made, '    await asyncio.sleep(0)', '    print("made")', '    await one', '    await two']
      : [...made, '    print("made")', '    await two', '    await one'];
    return {
      code: program(`async def ${name}(what):`, '    print(what)', 'async def main():', ...lines),
      ask: 'lines',
      why: text(
        'Tasks begin when `main` gives way, in the order in which they were made.',
        'Les tâches commencent quand `main` cède la place, dans l’ordre de leur création.',
      ),
      mistakes: [
        gives
          ? mistake(
              ['made', first, second],
              '`sleep(0)` gives way once, and that is enough for both to begin.',
              '`sleep(0)` cède la place une fois, et cela suffit aux deux pour commencer.',
            )
          : mistake(
              [first, second, 'made'],
              '`create_task` starts nothing at once: `main` still has the thread.',
              '`create_task` ne lance rien aussitôt : `main` tient encore le fil.',
            ),
        gives
          ? mistake(
              [first, 'made', second],
              'Both are ready when `main` gives way, and both come before its next turn.',
              'Toutes deux sont prêtes quand `main` cède la place, et passent avant son prochain tour.',
            )
          : mistake(
              ['made', second, first],
              'Which one is awaited first does not matter: both are in the queue already.',
              'Peu importe laquelle est attendue en premier : toutes deux sont déjà dans la file.',
            ),
        mistake(
          ['made'],
          'The tasks are awaited: they do run.',
          'Les tâches sont attendues : elles s’exécutent bien.',
        ),
      ],
      hint: text('Who has the thread after `create_task`?', 'Qui tient le fil après `create_task` ?'),
      explanation: text(
        '`create_task` puts the task in the queue. It begins at the next `await` that lets others run.',
        '`create_task` met la tâche dans la file. Elle commence au prochain `await` qui laisse avancer les autres.',
      ),
    };
  },
};

/** Several tasks, awaited in an order of their own. */
export const taskTotal: Template = {
  name: 'task-total',
  chapter: 'tasks',
  rows: ['M3', 'M9'],
  make(random) {
    const { name, things } = tradeOf(random, 2);
    const [a = 1, b = 2, after = 3] = differentSeconds(random, 3, 5);
    const longest = Math.max(a, b);
    return {
      code: program(
        ...quietJob(name),
        'async def main():',
        `    one = asyncio.create_task(${name}("${things[0]}", ${a}))`,
        `    two = asyncio.create_task(${name}("${things[1]}", ${b}))`,
        '    await one',
        '    await two',
        `    await asyncio.sleep(${after})`,
      ),
      ask: 'elapsed',
      why: text(
        'Both tasks wait at once; the sleep comes after them.',
        'Les deux tâches attendent à la fois ; le sommeil vient après elles.',
      ),
      mistakes: [
        mistake(
          sumOf([a, b, after]),
          'The tasks run since they were made, not since they are awaited.',
          'Les tâches avancent depuis leur création, pas depuis leur `await`.',
        ),
        mistake(
          Math.max(a, b, after),
          'The sleep begins only when both tasks have ended.',
          'Le sommeil ne commence qu’à la fin des deux tâches.',
        ),
        mistake(longest, 'The sleep after them counts, too.', 'Le sommeil qui suit compte aussi.'),
        mistake(
          b + after,
          'Both tasks are awaited, the longer one decides.',
          'Les deux tâches sont attendues, la plus longue décide.',
        ),
        mistake(
          a + after,
          'Both tasks are awaited, the longer one decides.',
          'Les deux tâches sont attendues, la plus longue décide.',
        ),
      ],
      hint: text(
        'What is under way while `one` is awaited?',
        'Qu’est-ce qui avance pendant que `one` est attendue ?',
      ),
      explanation: text(
        `The tasks overlap: ${longest} s. Then the sleep: ${longest} + ${after} = ${longest + after} s.`,
        `Les tâches se chevauchent : ${longest} s. Puis le sommeil : ${longest} + ${after} = ${longest + after} s.`,
      ),
    };
  },
};
