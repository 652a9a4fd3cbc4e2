import { expect, it } from 'vitest';
import { codeSpan } from '../../src/text/index.ts';

it.each([
  ['T1: end', '`T1: end`'],
  ['a ` b', '`` a ` b ``'],
  ['``', '``` `` ```'],
  ['', '`  `'],
])('%j is written as %j', (line, span) => {
  expect(codeSpan(line)).toBe(span);
});
