import { expect, it } from 'vitest';
import { Attempt } from '../../src/cpython/attempt.ts';
import { LIMITS } from '../../src/cpython/protocol.ts';
import { resultOf } from '../../src/cpython/result.ts';

it('is the time limit, also of a program that takes too long only once it is run again', () => {
  const killed = new Attempt();
  const second = Object.assign(new Attempt(), { isOverdue: true, line: 3 });
  expect(resultOf(second, LIMITS, killed).stop).toEqual({ kind: 'time', line: 3 });
});
