import { describe, expect, it } from 'vitest';
import { type Answer, feedbackOn, type Key, type Question } from '../../src/questions/index.ts';
import { choice, choices, line, number, order, output } from '../quiz/support.ts';

const whys = (question: Question, key: Key, given: Answer) =>
  feedbackOn(question, key, given, 'en').reasons.map(({ right, why }) => `${right ? '+' : '-'} ${why}`);

describe('feedbackOn', () => {
  it('tells of the choice that was made, then of the right one', () => {
    const key = { kind: 'choice', choice: 0 } as const;
    expect(whys(choice, key, { kind: 'choice', choice: 2 })).toEqual(['- why three', '+ why one']);
  });

  it('tells of all choices after a right answer', () => {
    const key = { kind: 'choice', choice: 0 } as const;
    expect(whys(choice, key, { kind: 'choice', choice: 0 })).toEqual([
      '+ why one',
      '- why two',
      '- why three',
    ]);
  });

  it('tells what was taken by mistake, and what was missed', () => {
    const key = { kind: 'choices', choices: [0, 2] } as const;
    expect(whys(choices, key, { kind: 'choices', choices: [0, 1] })).toEqual([
      '- why two',
      '+ why one',
      '+ why three',
    ]);
  });

  it('tells of lines', () => {
    expect(whys(line, { kind: 'line', line: 3 }, { kind: 'line', line: 1 })).toEqual(['- why 1', '+ why 3']);
  });

  it('knows the mistakes that were foreseen', () => {
    expect(whys(number, { kind: 'number', number: 2 }, { kind: 'number', number: 4.01 })).toEqual([
      '- why 4',
    ]);
    expect(whys(number, { kind: 'number', number: 2 }, { kind: 'number', number: 5 })).toEqual([]);
    expect(whys(order, { kind: 'order', order: [0, 1, 2] }, { kind: 'order', order: [1, 0, 2] })).toEqual([
      '- why b',
    ]);
    expect(whys(output, { kind: 'output', lines: ['a'] }, { kind: 'output', lines: ['b '] })).toEqual([
      '- why b',
    ]);
  });
});
