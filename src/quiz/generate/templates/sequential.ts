import type { Template } from './puzzle.ts';
import { differentSeconds, mistake, program, quietJob, sumOf, text, tradeOf } from './words.ts';

/** Awaits in a row, written out or in a loop. */
export const sequential: Template = {
  name: 'sequential',
  chapter: 'await',
  rows: ['S8', 'M3'],
  make(random) {
    const count = random.between(2, 3);
    const { name, things } = tradeOf(random, count);
    const seconds = differentSeconds(random, count);
    const sum = sumOf(seconds);
    const calls = things.map((thing, index) => `    await ${name}("${thing}", ${seconds[index]})`);
    return {
      code: program(...quietJob(name), 'async def main():', ...calls),
      ask: 'elapsed',
      why: text(
        'Each `await` ends before the next call is made.',
        'Chaque `await` s’achève avant l’appel suivant.',
      ),
      mistakes: [
        mistake(
          Math.max(...seconds),
          'That would be so if they ran together. `await` alone starts nothing in the background.',
          'Ce serait le cas s’ils avançaient ensemble. `await` seul ne lance rien en arrière-plan.',
        ),
        mistake(
          seconds[0] ?? 0,
          'Only the first is counted here; the others wait too.',
          'Ici, seul le premier est compté ; les autres attendent aussi.',
        ),
        mistake(
          0,
          'An awaited call is waited for: its seconds count.',
          'Un appel précédé de `await` est attendu : ses secondes comptent.',
        ),
        mistake(
          sum + 1,
          'The awaits follow each other without a gap.',
          'Les `await` se suivent sans aucun intervalle.',
        ),
      ],
      hint: text('When does the second call begin?', 'Quand le deuxième appel commence-t-il ?'),
      explanation: text(
        `The waits follow one another, so their times add up: ${seconds.join(' + ')} = ${sum} s.`,
        `Les attentes se suivent, donc leurs durées s’ajoutent : ${seconds.join(' + ')} = ${sum} s.`,
      ),
    };
  },
};

/** A loop that awaits each element. */
export const loop: Template = {
  name: 'loop',
  chapter: 'loops',
  rows: ['S12'],
  make(random) {
    const { name, things } = tradeOf(random, 3);
    const seconds = differentSeconds(random, 3, 5);
    const pairs = things.map((thing, index) => `("${thing}", ${seconds[index]})`).join(', ');
    const sum = sumOf(seconds);
    const longest = Math.max(...seconds);
    return {
      code: program(
        ...quietJob(name),
        'async def main():',
        `    for what, seconds in [${pairs}]:`,
        `        await ${name}(what, seconds)`,
      ),
      ask: 'elapsed',
      why: text(
        'The loop goes on only when the `await` has ended.',
        'La boucle ne continue que lorsque l’`await` est terminé.',
      ),
      mistakes: [
        mistake(
          longest,
          'A loop does not make its rounds run together; `gather` would.',
          'Une boucle ne fait pas avancer ses tours ensemble ; `gather` le ferait.',
        ),
        mistake(
          sum - (seconds[2] ?? 0),
          'The last round is waited for as well.',
          'Le dernier tour est attendu, lui aussi.',
        ),
        mistake(
          3 * longest,
          'Each round takes its own time, not the time of the longest.',
          'Chaque tour prend son propre temps, pas celui du plus long.',
        ),
      ],
      hint: text(
        'What must be over before the second round?',
        'Que faut-il avoir terminé avant le deuxième tour ?',
      ),
      explanation: text(
        `One after another: ${seconds.join(' + ')} = ${sum} s. Together they would take ${longest} s.`,
        `L’un après l’autre : ${seconds.join(' + ')} = ${sum} s. Ensemble, ils prendraient ${longest} s.`,
      ),
    };
  },
};
