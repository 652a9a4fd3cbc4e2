import { expect, it } from 'vitest';
import { quoted } from '../../src/text/quoted.ts';

it('keeps what was typed on one line, between quotation marks', () => {
  expect(quoted('a "b"\nc')).toBe('"a \\"b\\"\\nc"');
});

it('cuts what nobody would read to its end', () => {
  expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
  expect(quoted('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
});
