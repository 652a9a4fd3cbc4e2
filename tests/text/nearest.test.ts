import { expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const names = ['gather', 'sleep', 'wait_for'];

it.each([
  ['gathre', 'gather'],
  ['SLEP', 'sleep'],
  ['waitfor', 'wait_for'],
  ['locks', null],
  ['', null],
  ['gather'.repeat(20), null],
])('%j is meant for %j', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant);
});

it('finds nothing among nothing', () => {
  expect(nearest('gather', [])).toBeNull();
});
