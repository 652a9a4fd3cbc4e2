import { describe, expect, it } from 'vitest';
import { isRight } from '../../src/questions/index.ts';
import { choice, choices, line, number, order, output } from '../quiz/support.ts';

describe('isRight', () => {
  it('wants all that are right, and no other', () => {
    const key = { kind: 'choices', choices: [0, 2] } as const;
    expect(isRight(choices, key, { kind: 'choices', choices: [2, 0] })).toBe(true);
    expect(isRight(choices, key, { kind: 'choices', choices: [0] })).toBe(false);
    expect(isRight(choices, key, { kind: 'choices', choices: [0, 1, 2] })).toBe(false);
  });

  it('compares choices, orders and lines', () => {
    expect(isRight(choice, { kind: 'choice', choice: 0 }, { kind: 'choice', choice: 0 })).toBe(true);
    expect(isRight(choice, { kind: 'choice', choice: 0 }, { kind: 'choice', choice: 1 })).toBe(false);
    expect(isRight(order, { kind: 'order', order: [0, 1] }, { kind: 'order', order: [1, 0] })).toBe(false);
    expect(isRight(line, { kind: 'line', line: 3 }, { kind: 'line', line: 3 })).toBe(true);
  });

  it('allows a number its tolerance', () => {
    const key = { kind: 'number', number: 2 } as const;
    expect(isRight(number, key, { kind: 'number', number: 2.05 })).toBe(true);
    expect(isRight(number, key, { kind: 'number', number: 2.1 })).toBe(false);
  });

  it('does not mind spaces at the ends of lines, or empty lines around them', () => {
    const key = { kind: 'output', lines: ['a', 'b  c'] } as const;
    expect(isRight(output, key, { kind: 'output', lines: ['', ' a ', 'b c', ''] })).toBe(true);
    expect(isRight(output, key, { kind: 'output', lines: ['a'] })).toBe(false);
    expect(isRight(output, key, { kind: 'output', lines: ['A', 'b c'] })).toBe(false);
    expect(isRight(output, { kind: 'output', lines: [] }, { kind: 'output', lines: [] })).toBe(true);
  });
});
