import { expect, it } from 'vitest';
import { fitLines } from '../../../src/terminal/screen/fit-lines.ts';

const LINES = ['  a line of words that is long', `${'x'.repeat(25)}`];

it('breaks lines between words for a terminal, and only what has none within', () => {
  expect(fitLines(LINES, { isTTY: true, columns: 20 })).toEqual([
    '  a line of words ',
    'that is long',
    'x'.repeat(19),
    'x'.repeat(6),
  ]);
});

it('leaves them to a file as they are', () => {
  expect(fitLines(LINES, { isTTY: false, columns: 20 })).toEqual(LINES);
});
