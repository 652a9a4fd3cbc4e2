import type { Template } from './puzzle.ts';
import { differentSeconds, mistake, program, text, tradeOf } from './words.ts';

/** A cancelled task still cleans up, and whoever awaits it waits for that. */
export const cancelCleanup: Template = {
  name: 'cancel-cleanup',
  chapter: 'cancellation',
  rows: ['M19'],
  make(random) {
    const { name } = tradeOf(random, 1);
    const [a = 1, b = 2, cleanup = 3] = differentSeconds(random, 3, 6);
    const [moment, work] = [Math.min(a, b), Math.max(a, b)];
    return {
      code: program(
        `async def ${name}():`,
        '    try:',
        `        await asyncio.sleep(${work})`,
        '    finally:',
        `        await asyncio.sleep(${cleanup})`,
        'async def main():',
        `    task = asyncio.create_task(${name}())`,
        `    await asyncio.sleep(${moment})`,
        '    task.cancel()',
        '    try:',
        '        await task',
        '    except asyncio.CancelledError:',
        '        print("cancelled")',
      ),
      ask: 'elapsed',
      why: text(
        'The task is cancelled while it waits, and then cleans up.',
        'La tâche est annulée pendant qu’elle attend, puis nettoie.',
      ),
      mistakes: [
        mistake(
          moment,
          '`cancel()` is a request. The `finally` runs, and `await task` waits for it.',
          '`cancel()` est une demande. Le `finally` s’exécute, et `await task` l’attend.',
        ),
        mistake(
          work + cleanup,
          'The sleep that is under way ends at once when the task is cancelled.',
          'Le sommeil en cours prend fin aussitôt que la tâche est annulée.',
        ),
        mistake(
          work,
          'Cancelled, it does not sleep to the end; but it cleans up.',
          'Annulée, elle ne dort pas jusqu’au bout ; mais elle nettoie.',
        ),
        mistake(
          moment + work + cleanup,
          'The task has been running since `main` first slept: these times overlap.',
          'La tâche avance depuis le premier sommeil de `main` : ces durées se chevauchent.',
        ),
      ],
      hint: text(
        'Where does the `CancelledError` come out in the task?',
        'Où la `CancelledError` surgit-elle dans la tâche ?',
      ),
      explanation: text(
        `At ${moment} s the error is thrown into the sleep. The \`finally\` takes ${cleanup} s more: ${moment + cleanup} s.`,
        `À ${moment} s, l’erreur est lancée dans le sommeil. Le \`finally\` prend encore ${cleanup} s : ${moment + cleanup} s.`,
      ),
    };
  },
};

export const cancelLines: Template = {
  name: 'cancel-lines',
  chapter: 'cancellation',
  rows: ['M19', 'M18'],
  make(random) {
    const { name, things } = tradeOf(random, 1);
    const [a = 1, b = 2] = differentSeconds(random, 2, 6);
    const [moment, work] = [Math.min(a, b), Math.max(a, b)];
    const swallows = random.between(0, 1) === 1;
    const thing = things[0] ?? 'x';
    const after = swallows ? 'came back' : 'cancelled';
    return {
      code: program(
        `async def ${name}():`,
        '    try:',
        `        await asyncio.sleep(${work})`,
        `        print("${thing}")`,
        '    except asyncio.CancelledError:',
        '        print("stopping")',
        ...(swallows ? [] : ['        raise']),
        'async def main():',
        `    task = asyncio.create_task(${name}())`,
        `    await asyncio.sleep(${moment})`,
        '    task.cancel()',
        '    print("asked")',
        '    try:',
        '        await task',
        '        print("came back")',
        '    except asyncio.CancelledError:',
        '        print("cancelled")',
      ),
      ask: 'lines',
      why: text(
        'The request is delivered when `main` gives way.',
        'La demande est remise quand `main` cède la place.',
      ),
      mistakes: [
        mistake(
          ['stopping', 'asked', after],
          '`cancel()` takes no effect at once: `main` still has the thread.',
          '`cancel()` n’agit pas aussitôt : `main` tient encore le fil.',
        ),
        swallows
          ? mistake(
              ['asked', 'stopping', 'cancelled'],
              'The task caught the error and ended normally, so `await` raises nothing.',
              'La tâche a intercepté l’erreur et s’est terminée normalement : `await` ne lève rien.',
            )
          : mistake(
              ['asked', 'stopping', 'came back'],
              '`raise` passes the error on, so the task ends cancelled.',
              '`raise` transmet l’erreur : la tâche finit annulée.',
            ),
        mistake(
          ['asked', thing, 'came back'],
          'The task was still waiting when it was asked to stop.',
          'La tâche attendait encore quand on lui a demandé de s’arrêter.',
        ),
        mistake(
          ['asked', 'cancelled'],
          'The task sees the error first, in its `except`.',
          'La tâche voit l’erreur en premier, dans son `except`.',
        ),
      ],
      hint: text(
        'Who runs between `cancel()` and the next `await`?',
        'Qui s’exécute entre `cancel()` et le prochain `await` ?',
      ),
      explanation: swallows
        ? text(
            'The error is thrown into the task at its next turn. A task that does not pass it on ends normally.',
            'L’erreur est lancée dans la tâche à son prochain tour. Une tâche qui ne la transmet pas finit normalement.',
          )
        : text(
            'The error is thrown into the task at its next turn, is passed on, and comes out where the task is awaited.',
            'L’erreur est lancée dans la tâche à son prochain tour, est transmise, et ressort là où la tâche est attendue.',
          ),
    };
  },
};
