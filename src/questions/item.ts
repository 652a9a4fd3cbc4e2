import type { Trace } from '../trace/index.ts';
import { RECALLED } from './key.ts';
import type { Question } from './question.ts';
import { anySeed, type Random, randomOf } from './random.ts';

/** A question, and the order in which its choices or items are shown, by their index in the question. */
export interface OrderedQuestion {
  readonly question: Question;
  readonly order: readonly number[];
}

export interface Item extends OrderedQuestion {
  readonly chapter: string;
  /** The seed of a generated question. */
  readonly seed?: number;
  /** The run of its program, if the question was made from it. */
  readonly trace?: Trace;
}

/** A question with its choices or items shuffled, by default differently each time. Numbers and lines stay in order. */
export function itemOf(chapter: string, question: Question, random: Random = randomOf(anySeed())): Item {
  return { chapter, question, order: orderOf(question, random) };
}

/**
 * A prediction of a chapter. Its order depends on its id alone, so that its choices always have the same numbers, on the
 * page and in the chapter as text.
 */
export function orderedPrediction(question: Question): OrderedQuestion {
  const seed = [...question.id].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return { question, order: orderOf(question, randomOf(seed)) };
}

function orderOf(question: Question, random: Random): number[] {
  switch (question.kind) {
    case 'choice':
    case 'choices': {
      const values = question.choices.map(({ value }) => value);
      const indices = [...values.keys()];
      return values.every((value) => typeof value === 'number')
        ? indices.sort((a, b) => (values[a] as number) - (values[b] as number))
        : random.shuffle(indices);
    }
    case 'line':
      return [...question.choices.keys()].sort(
        (a, b) => (question.choices[a]?.line ?? 0) - (question.choices[b]?.line ?? 0),
      );
    case 'order': {
      const order = random.shuffle([...question.items.keys()]);
      // The order in the file may be the right one.
      return order.every((index, place) => index === place) ? order.reverse() : order;
    }
    case 'recall':
      return [...RECALLED.keys()];
    default:
      return [];
  }
}
