import type { QuestionOf } from '../lessons/index.ts';
import type { Given } from './given.ts';
import { isSame, tidy, toleranceOf } from './grade.ts';

/** The foreseen mistake that an answer is; `undefined` if it is none. */
export function mistakeIn(question: QuestionOf<'order' | 'number' | 'output'>, given: Given) {
  switch (question.kind) {
    case 'number':
      return question.mistakes?.find(
        ({ value }) => given.kind === 'number' && Math.abs(value - given.number) <= toleranceOf(question),
      );
    case 'output':
      return question.mistakes?.find(
        ({ value }) => given.kind === 'output' && isSame(tidy(value), tidy(given.lines)),
      );
    case 'order':
      return question.mistakes?.find(
        ({ value }) =>
          given.kind === 'order' &&
          isSame<unknown>(
            value,
            given.order.map((index) => question.items[index]),
          ),
      );
  }
}
