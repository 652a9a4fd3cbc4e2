import { readFileSync } from 'node:fs';
import { checkExercises } from '../../../src/exercises/authoring/check.ts';
import { textsOf } from '../../../src/exercises/authoring/texts.ts';
import { variantCount, variantOf } from '../../../src/exercises/index.ts';
import { exerciseSchema } from '../../../src/exercises/schema/exercise.ts';
import { messagesIn, textIn } from '../../../src/i18n/index.ts';
import { courseOf } from '../../../src/lessons/course.ts';
import { describeProblem } from '../../../src/lessons/problem.ts';
import { validate } from '../../../src/lessons/validate.ts';
import { mutate } from '../../lessons/mutate.ts';
import type { Kind } from '../kind.ts';
import { assertSensible, assertTame } from '../tame.ts';

const en = await messagesIn('en');
const FILE = 'exercises/gather-three.json';
const TEXT = readFileSync(new URL(`../../../lessons/${FILE}`, import.meta.url), 'utf8');

/** An exercise after an accident: it is refused in words, or each of its variants can be set. */
export const exercises: Kind = {
  cases: 8000,
  run(random) {
    const bytes = mutate(TEXT, random);
    for (const problem of checkExercises(courseOf('course', [FILE]), en, { read: () => bytes })) {
      assertSensible(describeProblem(problem, en));
    }
    const { value } = validate(FILE, bytes, exerciseSchema, en);
    if (value === null) return;
    for (let n = 0; n < variantCount(value); n++) {
      for (const { text } of textsOf(variantOf(value, n))) assertTame(textIn(text, 'fr'));
    }
  },
};
