import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter, RunResult } from '../../src/cpython/index.ts';
import { checkExercises } from '../../src/exercises/authoring/check.ts';
import { textsOf } from '../../src/exercises/authoring/texts.ts';
import { judge, variantCount, variantOf } from '../../src/exercises/index.ts';
import { exerciseSchema } from '../../src/exercises/schema/exercise.ts';
import { textIn } from '../../src/i18n/index.ts';
import { courseOf } from '../../src/lessons/course.ts';
import { describeProblem } from '../../src/lessons/problem.ts';
import { validate } from '../../src/lessons/validate.ts';
import { unsafeCharacter } from '../../src/lessons/visible.ts';
import { Random } from '../conformance/generate/random.ts';
import { startInterpreter } from '../cpython/support.ts';
import { SEED, times } from '../fuzz.ts';
import { mutate } from '../lessons/mutate.ts';
import { en, fr, told } from './support.ts';

const MUTATIONS = times(300);

const FILE = 'exercises/gather-three.json';

const TEXT = readFileSync(new URL(`../../lessons/${FILE}`, import.meta.url), 'utf8');

let python: Interpreter;
let result: RunResult;
beforeAll(async () => {
  python = await startInterpreter();
  result = await python.run({ source: exerciseSchema.parse(JSON.parse(TEXT)).starter.join('\n') });
});
afterAll(() => python.close());

describe('a mutated exercise', () => {
  it(`is refused with places or can be used, ${MUTATIONS} times`, async () => {
    const fates = { refused: 0, faulty: 0, accepted: 0 };
    for (let seed = SEED; seed < SEED + MUTATIONS; seed++) {
      const bytes = mutate(TEXT, new Random(seed));
      const { value } = validate(FILE, bytes, exerciseSchema, en);
      const problems = checkExercises(courseOf('course', [FILE]), en, { read: () => bytes });
      for (const messages of [en, fr]) {
        const texts = problems.map((problem) => describeProblem(problem, messages));
        expect([seed, texts.filter((text) => unsafeCharacter(text) !== null)]).toEqual([seed, []]);
      }
      if (value === null) {
        fates.refused++;
        expect([seed, problems.length]).not.toEqual([seed, 0]);
        continue;
      }
      fates[problems.length > 0 ? 'faulty' : 'accepted']++;
      for (let n = 0; n < variantCount(value); n++) {
        const variant = variantOf(value, n);
        for (const { text } of textsOf(variant))
          expect([seed, unsafeCharacter(textIn(text, 'fr'))]).toEqual([seed, null]);
        const verdict = await judge(variant, '', () => Promise.resolve(result));
        for (const text of told(verdict))
          expect([seed, text]).toEqual([seed, expect.not.stringMatching(/undefined|NaN/)]);
      }
    }
    // Mutations that are all alike would prove little.
    for (const fate of Object.values(fates)) expect(fate).toBeGreaterThan(MUTATIONS / 100);
  });
});
