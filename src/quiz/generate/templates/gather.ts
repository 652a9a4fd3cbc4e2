import type { Template } from './puzzle.ts';
import { byTime, differentSeconds, job, mistake, program, quietJob, sumOf, text, tradeOf } from './words.ts';

/** How long `gather` takes. */
export const gatherTotal: Template = {
  name: 'gather-total',
  chapter: 'gather',
  rows: ['S9', 'M3'],
  make(random) {
    const { name, things } = tradeOf(random, 3);
    const seconds = differentSeconds(random, 3);
    const calls = things.map((thing, index) => `${name}("${thing}", ${seconds[index]})`);
    const [least, longest, sum] = [Math.min(...seconds), Math.max(...seconds), sumOf(seconds)];
    return {
      code: program(
        ...quietJob(name),
        'async def main():',
        '    await asyncio.gather(',
        ...calls.map((call) => `        ${call},`),
        '    )',
      ),
      ask: 'elapsed',
      why: text(
        'All begin at 0 s; the longest is the last to end.',
        'Tous commencent à 0 s ; le plus long finit le dernier.',
      ),
      mistakes: [
        mistake(
          sum,
          'You added them up, as if each waited for the one before.',
          'Vous les avez additionnés, comme si chacun attendait le précédent.',
        ),
        mistake(
          least,
          '`gather` waits for all of them, not for the first to end.',
          '`gather` les attend tous, pas seulement le premier terminé.',
        ),
        mistake(
          seconds[2] ?? 0,
          'The last in the list is not the last to end.',
          'Le dernier de la liste n’est pas le dernier à finir.',
        ),
        mistake(
          Math.round((sum / 3) * 100) / 100,
          'Time is not shared out: the waits overlap.',
          'Le temps ne se partage pas : les attentes se chevauchent.',
        ),
      ],
      hint: text('When does each of them begin?', 'Quand chacun commence-t-il ?'),
      explanation: text(
        `They wait at the same time, so together they take as long as the longest: ${longest} s instead of ${sum} s.`,
        `Ils attendent en même temps : ensemble, ils durent donc autant que le plus long, ${longest} s au lieu de ${sum} s.`,
      ),
    };
  },
};

/** In which order `gather` returns. */
export const gatherResults: Template = {
  name: 'gather-results',
  chapter: 'gather',
  rows: ['S9', 'M22'],
  make(random) {
    const { name, things } = tradeOf(random, 3);
    const seconds = differentSeconds(random, 3, 4);
    const list = (names: readonly string[]): string => names.join(' ');
    const finished = byTime(things, seconds);
    return {
      code: program(
        ...quietJob(name),
        'async def main():',
        '    results = await asyncio.gather(',
        ...things.map((thing, index) => `        ${name}("${thing}", ${seconds[index]}),`),
        '    )',
        '    print(" ".join(results))',
      ),
      ask: 'last-line',
      why: text(
        'Results stand where their arguments stood.',
        'Les résultats sont à la place de leurs arguments.',
      ),
      mistakes: [
        mistake(
          list(finished),
          'That is the order in which they end. `gather` returns them in the order of its arguments.',
          'C’est l’ordre dans lequel ils finissent. `gather` les renvoie dans l’ordre de ses arguments.',
        ),
        mistake(
          list([...finished].reverse()),
          'Neither the times nor who ends last decides here.',
          'Ni les durées ni le dernier à finir n’en décident.',
        ),
        mistake(
          finished[0] ?? '',
          '`gather` waits for all of them; the first to end is not enough.',
          '`gather` les attend tous ; le premier terminé ne suffit pas.',
        ),
        mistake(list([...things].sort()), 'Nobody sorts them by name.', 'Personne ne les trie par nom.'),
      ],
      hint: text('Do the results depend on the times?', 'Les résultats dépendent-ils des durées ?'),
      explanation: text(
        'Whoever ends first, the list of results has the order of the arguments.',
        'Quel que soit le premier à finir, la liste des résultats garde l’ordre des arguments.',
      ),
    };
  },
};

/** In which order gathered coroutines print. */
export const gatherLines: Template = {
  name: 'gather-lines',
  chapter: 'gather',
  rows: ['S9', 'S5'],
  make(random) {
    const { name, things } = tradeOf(random, 3);
    const seconds = differentSeconds(random, 3, 4);
    const finished = byTime(things, seconds);
    const calls = things.map((thing, index) => `        ${name}("${thing}", ${seconds[index]}),`);
    return {
      code: program(
        ...job(name),
        'async def main():',
        '    await asyncio.gather(',
        ...calls,
        '    )',
        '    print("over")',
      ),
      ask: 'lines',
      why: text(
        'The shortest wait ends first, and `main` goes on after the last.',
        'L’attente la plus courte finit la première, et `main` reprend après la dernière.',
      ),
      mistakes: [
        mistake(
          [...things, 'over'],
          'That is the order in which they begin. Each prints when its wait is over.',
          'C’est l’ordre dans lequel ils commencent. Chacun affiche à la fin de son attente.',
        ),
        mistake(
          ['over', ...finished],
          '`await` holds `main` until `gather` is through.',
          '`await` retient `main` jusqu’à la fin de `gather`.',
        ),
        mistake(
          [...[...finished].reverse(), 'over'],
          'The longest wait is the last to end, not the first.',
          'L’attente la plus longue finit la dernière, pas la première.',
        ),
        mistake(
          [finished[0] ?? '', 'over'],
          '`gather` does not stop at the first that ends.',
          '`gather` ne s’arrête pas au premier terminé.',
        ),
      ],
      hint: text(
        'All begin at 0 s. At which second does each print?',
        'Tous commencent à 0 s. À quelle seconde chacun affiche-t-il ?',
      ),
      explanation: text(
        'The waits overlap, so the lines come in the order of their times.',
        'Les attentes se chevauchent : les lignes viennent dans l’ordre des durées.',
      ),
    };
  },
};
