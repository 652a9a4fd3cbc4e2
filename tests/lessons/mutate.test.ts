import { describe, expect, it } from 'vitest';
import { messagesIn, textIn } from '../../src/i18n/index.ts';
import { questionsOf } from '../../src/lessons/parts.ts';
import { describeProblem, type Problem } from '../../src/lessons/problem.ts';
import { chapterSchema } from '../../src/lessons/schema/chapter.ts';
import { textsOf } from '../../src/lessons/texts.ts';
import { validate } from '../../src/lessons/validate.ts';
import { unsafeCharacter } from '../../src/lessons/visible.ts';
import { isAskedOfRun, keyOf, NoKey } from '../../src/questions/index.ts';
import { Random } from '../conformance/generate/random.ts';
import { SEED, times } from '../fuzz.ts';
import { mutate } from './mutate.ts';
import { EXAMPLE, en, FILE, filesOf, problemsOf } from './support.ts';

const MUTATIONS = times(500);

const fr = await messagesIn('fr');

describe('a mutated chapter', () => {
  it(`is refused with places or can be shown, ${MUTATIONS} times`, () => {
    const fates = { refused: 0, faulty: 0, accepted: 0 };
    for (let seed = SEED; seed < SEED + MUTATIONS; seed++) {
      const bytes = mutate(EXAMPLE, new Random(seed));
      const { value, problems } = validate(FILE, bytes, chapterSchema, en);
      const all = problemsOf({ ...filesOf(EXAMPLE), [FILE]: bytes });
      for (const problem of all) expectPrintable(problem, seed);
      if (value === null) {
        fates.refused++;
        expect([seed, problems.length]).not.toEqual([seed, 0]);
        continue;
      }
      fates[all.length > 0 ? 'faulty' : 'accepted']++;
      for (const { text } of textsOf(value)) {
        for (const language of ['en', 'fr'])
          expect([seed, unsafeCharacter(textIn(text, language))]).toEqual([seed, null]);
      }
      for (const { question } of questionsOf(value)) {
        if (!isAskedOfRun(question)) expect([seed, keyed(() => keyOf(question, null))]).toEqual([seed, true]);
      }
    }
    // Mutations that are all alike would prove little.
    for (const fate of Object.values(fates)) expect(fate).toBeGreaterThan(MUTATIONS / 100);
  });
});

/** Whether there is a key, or it is said that there is none. */
function keyed(find: () => unknown): boolean {
  try {
    return find() !== undefined;
  } catch (error) {
    return error instanceof NoKey;
  }
}

function expectPrintable(problem: Problem, seed: number): void {
  expect([seed, problem.line > 0, problem.column > 0, /^(\/|$)/.test(problem.pointer)]).toEqual([
    seed,
    true,
    true,
    true,
  ]);
  for (const messages of [en, fr]) {
    const told = describeProblem(problem, messages);
    expect([seed, unsafeCharacter(told), /\n|\bat .+:\d+:\d+\)?$|undefined|\[object|NaN/.exec(told)]).toEqual(
      [seed, null, null],
    );
  }
}
