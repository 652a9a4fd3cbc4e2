import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EndState, nextStep, type PageState } from '../../../src/cli/lesson/path/next-step.ts';

const page: PageState = {
  at: 'page',
  hasRest: false,
  hasPrediction: false,
  hasRun: false,
  questions: 0,
  isLast: false,
  endsChapter: false,
};
const end: EndState = { at: 'end', questions: 0, due: 0, next: 'chapter' };

describe('on a page, Enter', () => {
  it.each<[Partial<PageState>, string]>([
    [{ hasRest: true, hasPrediction: true, hasRun: true, questions: 3, isLast: true }, 'rest'],
    [{ hasPrediction: true, hasRun: true, questions: 3, isLast: true }, 'predict'],
    [{ hasRun: true, questions: 3, isLast: true }, 'run'],
    [{ questions: 3, isLast: true }, 'questions'],
    [{ questions: 1 }, 'questions'],
    [{ isLast: true }, 'end'],
    [{}, 'page'],
  ])('with %j left leads to: %s', (left, step) => {
    expect(nextStep({ ...page, ...left })).toBe(step);
  });
});

describe('at the end of a chapter, Enter', () => {
  it.each<[Partial<EndState>, string]>([
    [{ questions: 2, due: 4 }, 'questions'],
    [{ due: 4 }, 'review'],
    [{ due: 4, next: null }, 'review'],
    [{}, 'chapter'],
    [{ next: 'page' }, 'page'],
    [{ next: null }, 'contents'],
  ])('with %j left leads to: %s', (left, step) => {
    expect(nextStep({ ...end, ...left })).toBe(step);
  });
});

/** What a step leaves undone of what it is for: nothing. */
const afterwards: Readonly<Record<string, Partial<PageState>>> = {
  rest: { hasRest: false },
  predict: { hasPrediction: false },
  run: { hasRun: false },
  questions: { questions: 0 },
};

it('does each thing of a page once, and leaves the page only when nothing of it is left', () => {
  const state = fc.record({
    at: fc.constant('page' as const),
    hasRest: fc.boolean(),
    hasPrediction: fc.boolean(),
    hasRun: fc.boolean(),
    questions: fc.nat(9),
    isLast: fc.boolean(),
    endsChapter: fc.boolean(),
  });
  fc.assert(
    fc.property(state, (first) => {
      const steps: string[] = [];
      let left: PageState = first;
      for (let step = nextStep(left); step !== 'page' && step !== 'end'; step = nextStep(left)) {
        expect(steps).not.toContain(step);
        steps.push(step);
        left = { ...left, ...afterwards[step] };
      }
      expect(left).toEqual({ ...page, isLast: first.isLast, endsChapter: first.endsChapter });
    }),
  );
});
