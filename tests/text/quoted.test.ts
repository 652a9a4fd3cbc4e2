import { expect, it } from 'vitest';
import { quote } from '../../src/text/index.ts';

it('keeps what was typed on one line, between quotation marks', () => {
  expect(quote('a "b"\nc')).toBe('"a "b"\\u{a}c"');
});

it('cuts what nobody would read to its end', () => {
  expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
  expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
});
