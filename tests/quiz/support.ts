import type { Item, Question, QuestionOf } from '../../src/questions/index.ts';

const common = { rows: ['S9'], prompt: 'p', hint: 'h', explanation: 'e' };

/** A question of one kind, with what matters to a test. */
export function question<K extends Question['kind']>(kind: K, rest: Partial<QuestionOf<K>>): QuestionOf<K> {
  return { id: `a-${kind}`, kind, ...common, ...rest } as unknown as QuestionOf<K>;
}

/** A question whose choices or items are shown in this order. */
export function item(asked: Question, order: readonly number[] = []): Item {
  return { chapter: 'gather', question: asked, order };
}

export const choice = question('choice', {
  choices: [
    { text: 'one', correct: true, why: 'why one' },
    { text: 'two', why: 'why two' },
    { text: 'three', why: 'why three' },
  ],
});

export const choices = question('choices', {
  choices: [
    { text: 'one', correct: true, why: 'why one' },
    { text: 'two', why: 'why two' },
    { text: 'three', correct: true, why: 'why three' },
  ],
});

export const order = question('order', {
  items: ['a', 'b', 'c'],
  mistakes: [{ value: ['b', 'a', 'c'], why: 'why b' }],
});

export const number = question('number', {
  answer: 2,
  tolerance: 0.05,
  unit: 's',
  mistakes: [{ value: 4, why: 'why 4' }],
});

export const line = question('line', {
  code: ['x', 'y', 'z'],
  choices: [
    { line: 1, why: 'why 1' },
    { line: 3, correct: true, why: 'why 3' },
  ],
});

export const output = question('output', {
  code: ['print("a")'],
  mistakes: [{ value: ['b'], why: 'why b' }],
});
