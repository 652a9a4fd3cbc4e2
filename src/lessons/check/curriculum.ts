import type { Messages } from '../../i18n/index.ts';
import { type Curriculum, isMisconception } from '../curriculum.ts';
import type { Finding } from '../problem.ts';
import type { PlacedText } from '../texts.ts';
import { checkTexts, type TextRules } from './texts.ts';

/** Checks the texts of a curriculum. A misconception needs a true sentence to show to the learner. */
export function* checkCurriculum(
  { rows }: Curriculum,
  rules: TextRules,
  messages: Messages,
): Generator<Finding> {
  yield* checkTexts(textsOf(rows), rules, messages);
  const { course, value } = messages.check;
  for (const [index, { id, truth }] of rows.entries()) {
    if (isMisconception(id) && truth === undefined)
      yield { path: ['rows', index, 'truth'], expected: course.truth(id), found: value.nothing };
  }
}

function textsOf(rows: Curriculum['rows']): PlacedText[] {
  return rows.flatMap(({ idea, truth }, index) => [
    { path: ['rows', index, 'idea'], text: idea, short: true },
    ...(truth === undefined ? [] : [{ path: ['rows', index, 'truth'], text: truth, short: true }]),
  ]);
}
