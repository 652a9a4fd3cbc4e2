import type { Question } from '../lessons/index.ts';
import type { Trace } from '../trace/index.ts';
import type { Random } from './random.ts';

/** A question as it is asked. */
export interface Item {
  readonly chapter: string;
  readonly question: Question;
  /** The choices or items in the order in which they are shown, by their index in the question. */
  readonly shown: readonly number[];
  /** Of a generated question: what makes it again. */
  readonly seed?: number;
  /** The run of its program, if that was needed to make the question. */
  readonly trace?: Trace;
}

/** A question with its choices or items in an order of their own. Numbers and lines stay in theirs. */
export function itemOf(chapter: string, question: Question, random: Random): Item {
  return { chapter, question, shown: orderOf(question, random) };
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
    case 'order':
      return scrambled(question.items.length, random);
    default:
      return [];
  }
}

/** Another order than the written one, which may be the right one. */
function scrambled(count: number, random: Random): number[] {
  const order = random.shuffle([...Array(count).keys()]);
  return order.every((index, place) => index === place) ? order.reverse() : order;
}
