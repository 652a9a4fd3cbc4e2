import { print } from '../../asyncio/index.ts';
import type { Content, Program } from '../demo.ts';
import { program } from '../program.ts';
import { main as inTurn } from './in-turn.ts';
import { pythonTable, typescriptTable } from './table.ts';
import { checkTasks, type GatherTask } from './tasks.ts';
import { main as together } from './together.ts';

/** The program of this file, with other tasks in its table. */
function withTasks(
  file: string,
  main: typeof inTurn,
  tasks: readonly GatherTask[],
): Program {
  const rows = tasks.map(({ name, seconds }): [string, number] => [
    name,
    seconds,
  ]);
  const shown = program(file, async (run) => {
    const results = await run(main(rows));
    print(results.join(', '));
  });
  return {
    ...shown,
    listing() {
      const { python, typescript } = shown.listing();
      return {
        python: python.replace(/^TASKS = .*$/m, () => pythonTable(tasks)),
        typescript: typescript.replace(/^const TASKS\b.*?;$/ms, () =>
          typescriptTable(tasks),
        ),
      };
    },
  };
}

/**
 * The demo of `gather` with these workers.
 * @throws RangeError if there are none or more than `MOST_TASKS`, or if one cannot take its seconds.
 */
export function gatherDemo(tasks: readonly GatherTask[]): Content {
  checkTasks(tasks);
  return {
    kind: 'comparison',
    predict: [
      {
        question: {
          en: 'In which order do the tasks end?',
          fr: 'Dans quel ordre les tâches finissent-elles ?',
        },
        ask: 'finish-order',
        why: {
          en: 'All begin at once, so the shorter wait ends first; of equal waits, the one that began first.',
          fr: 'Toutes commencent à la fois : l’attente la plus courte finit d’abord ; à durée égale, celle qui a commencé d’abord.',
        },
      },
      {
        question: {
          en: 'How many seconds does it all take?',
          fr: 'Combien de secondes le tout prend-il ?',
        },
        ask: 'elapsed',
        why: {
          en: 'Waits that overlap cost as much as the longest of them.',
          fr: 'Des attentes qui se recouvrent coûtent autant que la plus longue.',
        },
      },
    ],
    notice: [
      {
        en: 'Every task starts before the first one ends, on one thread: while one waits, the others get their turn.',
        fr: 'Toutes les tâches commencent avant que la première finisse, sur un seul fil : pendant que l’une attend, les autres ont leur tour.',
      },
      {
        en: 'The shortest wait ends first, whoever started first. The results come in the order of the arguments.',
        fr: 'L’attente la plus courte finit la première, quel que soit l’ordre de départ. Les résultats viennent dans l’ordre des arguments.',
      },
      {
        en: 'One after another, the waits add up. Together they overlap; what overlaps is the waiting, not the work.',
        fr: 'L’une après l’autre, les attentes s’ajoutent. Ensemble, elles se recouvrent ; ce qui se recouvre, c’est l’attente, non le travail.',
      },
    ],
    variants: [
      {
        name: 'together',
        label: { en: 'together', fr: 'ensemble' },
        program: withTasks('gather/together', together, tasks),
      },
      {
        name: 'in-turn',
        label: { en: 'one after another', fr: 'l’un après l’autre' },
        program: withTasks('gather/in-turn', inTurn, tasks),
      },
    ],
  };
}

/** Three waits at once: 2 s instead of 4. */
export const demo: Content = gatherDemo([
  { name: 'T1', seconds: 1 },
  { name: 'T2', seconds: 2 },
  { name: 'T3', seconds: 1 },
]);
