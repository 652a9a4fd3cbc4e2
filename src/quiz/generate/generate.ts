import {
  type Item,
  itemOf,
  MOST_SEED,
  type QuestionOf,
  type Random,
  type RunPython,
  randomOf,
  sameFact,
} from '../../questions/index.ts';
import { type Fact, factOf } from '../../trace/facts.ts';
import type { MakeItem } from '../session.ts';
import type { Mistake, Puzzle, Template } from './templates/puzzle.ts';
import { text } from './templates/words.ts';

/** The greatest number of choices, and the least of wrong ones. */
const MOST_CHOICES = 5;
const FEWEST_MISTAKES = 2;

const PROMPTS = {
  elapsed: text('How long does this program take?', 'Combien de temps ce programme prend-il\u00a0?'),
  lines: text(
    'Which lines does it print, in this order?',
    'Quelles lignes affiche-t-il, dans cet ordre\u00a0?',
  ),
  'last-line': text('What is the last line that it prints?', 'Quelle est la dernière ligne affichée\u00a0?'),
};

/** A template that needs more draws to make a good puzzle is faulty. */
const MOST_DRAWS = 50;

/** Makers of `count` questions, which use each template equally often. */
export function questionMakers(
  templates: readonly Template[],
  count: number,
  random: Random,
  run: RunPython,
): MakeItem[] {
  const makers: MakeItem[] = [];
  let rest: Template[] = [];
  while (makers.length < count && templates.length > 0) {
    if (rest.length === 0) rest = random.shuffle(templates);
    const template = rest.pop() as Template;
    const seed = random.between(0, MOST_SEED);
    makers.push(() => generate(template, seed, run));
  }
  return makers;
}

/**
 * Generates a question, the same for the same template and seed. The run of its program is the key, and mistakes that it
 * proves right are left out, so that exactly one choice is right and no two choices are equal.
 * @throws the error of `run`
 */
export async function generate(template: Template, seed: number, run: RunPython): Promise<Item> {
  const random = randomOf(seed);
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const puzzle = template.make(random);
    const trace = await run(puzzle.code.join('\n'));
    const fact = factOf(puzzle.ask, trace);
    const mistakes = usable(puzzle.mistakes, fact).slice(0, MOST_CHOICES - 1);
    if (fact === null || mistakes.length < FEWEST_MISTAKES) continue;
    const question = questionOf(template, puzzle, fact, mistakes);
    return { ...itemOf(template.chapter, question, random), seed, trace };
  }
  throw new Error(`the template ${template.name} makes no question from the seed ${seed}`);
}

/** The mistakes that the run does not prove right, without repetitions. */
function usable(mistakes: readonly Mistake[], fact: Fact): Mistake[] {
  return mistakes.filter(
    ({ value }, index) =>
      !sameFact(value, fact) && !mistakes.slice(0, index).some((other) => sameFact(other.value, value)),
  );
}

function questionOf(
  { name, rows }: Template,
  { code, ask, why, hint, explanation }: Puzzle,
  fact: Exclude<Fact, null>,
  mistakes: readonly Mistake[],
): QuestionOf<'choice'> {
  const right = { value: typeof fact === 'object' ? [...fact] : fact, why };
  const [id, prompt, choices] = [`generated-${name}`, PROMPTS[ask], [right, ...mistakes]];
  return { id, kind: 'choice', rows, prompt, code, ask, choices, hint, explanation };
}
