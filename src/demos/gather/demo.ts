import { print } from '../../asyncio/index.ts';
import type { Content, Text } from '../demo.ts';
import { variant } from '../variant.ts';
import { main as inTurn } from './in-turn.ts';
import { definitionOf, type GatherTask, parseTasks } from './option.ts';
import { main as together } from './together.ts';

/** The demo with the workers of `--tasks`. @throws OptionError */
export function configure(value: string): Content {
  return gatherDemo(parseTasks(value));
}

export function gatherDemo(tasks: GatherTask[]): Content {
  const definition = definitionOf(tasks);
  const withTasks = (file: string, label: Text, main: typeof inTurn) =>
    variant(
      file,
      label,
      async (run) => {
        const results = await run(main(tasks));
        print(results.join(', '));
      },
      ({ python, typescript }) => ({
        python: python.replace(/^TASKS = .*$/m, () => definition.python),
        typescript: typescript.replace(/^const TASKS\b.*?;$/ms, () => definition.typescript),
      }),
    );
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
        question: { en: 'How many seconds does it all take?', fr: 'Combien de secondes le tout prend-il ?' },
        ask: 'elapsed',
        why: {
          en: 'Waits that overlap cost as much as the longest of them.',
          fr: 'Des attentes qui se chevauchent coûtent autant que la plus longue.',
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
        fr: 'L’une après l’autre, les attentes s’additionnent. Ensemble, elles se chevauchent ; ce qui se chevauche, c’est l’attente, non le travail.',
      },
    ],
    variants: [
      withTasks('gather/together', { en: 'together', fr: 'ensemble' }, together),
      withTasks('gather/in-turn', { en: 'one after another', fr: 'l’un après l’autre' }, inTurn),
    ],
  };
}

export const demo: Content = gatherDemo([
  ['T1', 1],
  ['T2', 2],
  ['T3', 1],
]);
