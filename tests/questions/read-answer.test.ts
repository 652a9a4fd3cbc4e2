import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/questions/index.ts';
import { choice, choices, item, line, number, order, output } from '../quiz/support.ts';

describe('an answer that is typed', () => {
  it.each([
    '2',
    '2s',
    '2.0 s',
    '2,0',
    ' 2 ',
    '2.',
    '+2',
    '2 seconds',
    '2 secondes',
    '~2',
    'about 2 s',
    '2000 ms',
  ])('%j is the number 2', (text) => {
    expect(readAnswer(item(number), text)).toEqual({ kind: 'number', number: 2 });
  });

  it.each(['', 'two', '2 3', '1,2,3', '0x2', '2 min', '--2', '2 s 3'])('%j is no number', (text) => {
    expect(readAnswer(item(number), text)).toBeNull();
  });

  it.each(['1 3 2', '1,3,2', '132', '1, 3, 2', '1-3-2', '1 → 3 → 2', 'a c b', 'ACB', ' 1;3;2 '])(
    '%j is the same order',
    (text) => {
      expect(readAnswer(item(order, [0, 1, 2]), text)).toEqual({ kind: 'order', order: [0, 2, 1] });
    },
  );

  it('names items by the numbers under which they are shown', () => {
    expect(readAnswer(item(order, [2, 0, 1]), '2 3 1')).toEqual({ kind: 'order', order: [0, 1, 2] });
    expect(readAnswer(item(choice, [2, 0, 1]), '1')).toEqual({ kind: 'choice', choice: 2 });
    expect(readAnswer(item(choices, [2, 0, 1]), '2 1')).toEqual({ kind: 'choices', choices: [0, 2] });
  });

  it.each(['1 2', '1 2 4', '1 1 2', '1 2 3 3', 'x'])('%j is no order of three', (text) => {
    expect(readAnswer(item(order, [0, 1, 2]), text)).toBeNull();
  });

  it.each(['4', '0', '1 2', 'z', ''])('%j is no choice of three', (text) => {
    expect(readAnswer(item(choice, [0, 1, 2]), text)).toBeNull();
  });

  it('names a line by its number, if it is one to choose', () => {
    expect(readAnswer(item(line), '3')).toEqual({ kind: 'line', line: 3 });
    expect(readAnswer(item(line), 'line 3')).toEqual({ kind: 'line', line: 3 });
    expect(readAnswer(item(line), '2')).toBeNull();
  });

  it('gives an output line by line', () => {
    expect(readAnswer(item(output), 'a\nb')).toEqual({ kind: 'output', lines: ['a', 'b'] });
  });
});
