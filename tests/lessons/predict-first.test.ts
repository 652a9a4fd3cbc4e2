import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/i18n/index.ts';
import { blocksOfType, codesOf, questionsOf } from '../../src/lessons/parts.ts';
import type { Path } from '../../src/lessons/place.ts';
import { ourCourse } from './our-course.ts';

/** Asked before it is told: what stands above a prediction must not answer it. */

/** Words that may set the scene for a prediction; more begin to explain. */
const SCENE = 60;

/** The program before a change, or the twin in another language: what is asked is what differs. */
const SHOWS_WHAT_WAS_BEFORE = ['from-javascript lazy', 'from-javascript turns', 'good-practice together'];

/** They ask about everything: their predictions come after questions. */
const RECAP = 'recap';

const { chapters } = ourCourse();
const predictions = chapters.flatMap((chapter) =>
  [...blocksOfType(chapter, 'prediction')].map(({ block, path }) => {
    const page = chapter.pages[Number(path[1])];
    return {
      name: `${chapter.id} ${page?.id}`,
      prompt: textIn(block.question.prompt, 'en'),
      program: block.question.code?.join('\n'),
      above: page?.blocks.slice(0, Number(path[3])) ?? [],
    };
  }),
);

describe('a chapter', () => {
  it.each(chapters.map((chapter) => [chapter.id, chapter] as const))('%s asks enough', (_, chapter) => {
    const predicted = [...blocksOfType(chapter, 'prediction')].length;
    expect(predicted).toBeGreaterThanOrEqual(3);
    expect([...questionsOf(chapter)].length - predicted).toBeGreaterThanOrEqual(8);
  });
});

/** Of a change the prompt says what was before, or that something is otherwise now. */
const CHANGE =
  /\b(?:now|would|gone|has been put|with one change|the same program|the program of the last page)\b/i;
const SHARE = 1 / 3;

it('a third of the predictions are about a change of what is known', () => {
  const changes = predictions.filter(({ prompt }) => CHANGE.test(prompt));
  expect(changes.length / predictions.length).toBeGreaterThanOrEqual(SHARE);
});

/** Whoever may choose between two has half a point for nothing. */
it('no question is a coin flip', () => {
  const flips = chapters.flatMap((chapter) =>
    [...questionsOf(chapter)].flatMap(({ question }) => {
      const offered = 'choices' in question ? question.choices : 'items' in question ? question.items : null;
      return offered !== null && offered.length < 3 ? [question.id] : [];
    }),
  );
  expect(flips).toEqual([]);
});

describe('a prediction', () => {
  it.each(predictions)('$name: comes before what was run', ({ name, program, above }) => {
    const shown = above.filter(({ type }) => type === 'demo' || type === 'pair' || type === 'code');
    if (SHOWS_WHAT_WAS_BEFORE.includes(name)) {
      const programs = shown.flatMap((block) => (block.type === 'code' ? [block.code.join('\n')] : []));
      expect(programs).not.toContain(program);
    } else expect(shown).toEqual([]);
  });

  it.each(predictions.filter(({ name }) => !name.startsWith(RECAP)))(
    '$name: comes before the page explains',
    ({ name, above }) => {
      if (SHOWS_WHAT_WAS_BEFORE.includes(name)) return;
      const words = above.flatMap((block) =>
        block.type === 'prose' ? textIn(block.text, 'en').split(/\s+/) : [],
      );
      expect(words.length).toBeLessThanOrEqual(SCENE);
    },
  );

  it('is of a program that nothing in its chapter shows as run, but the pair below it that repairs it', () => {
    const told = chapters.flatMap((chapter) => {
      const shown = [...codesOf(chapter)].map(({ code, path }) => ({ code: code.code.join('\n'), path }));
      return [...questionsOf(chapter)].flatMap(({ question, path }) => {
        const program = question.code?.join('\n');
        const isTold = shown.some(({ code, path: at }) => code === program && !isRepairedBelow(path, at));
        return isTold ? [question.id] : [];
      });
    });
    expect(told).toEqual([]);
  });
});

/** Whether a program is the wrong one of a pair below a prediction, on its page. */
function isRepairedBelow(prediction: Path, program: Path): boolean {
  const isOfPrediction = prediction.at(-1) === 'question';
  const isBelow = program[1] === prediction[1] && Number(program[3]) > Number(prediction[3]);
  return isOfPrediction && isBelow && program.at(-1) === 'wrong';
}
