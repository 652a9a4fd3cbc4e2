import { beforeAll, describe, expect, it } from 'vitest';
import { type CPython, startCPython } from '../oracle/cpython.ts';
import { cpython, smallPython } from './compare.ts';
import { generateProgram } from './generate.ts';

const PROGRAMS = 300;
const BATCH = 25;

describe('random programs', () => {
  let oracle: CPython;

  beforeAll(async () => {
    oracle = await startCPython();
  });

  it('are the same for the same seed', () => {
    expect(generateProgram(7)).toBe(generateProgram(7));
    expect(generateProgram(7)).not.toBe(generateProgram(8));
  });

  const starts = Array.from({ length: PROGRAMS / BATCH }, (_, i) => i * BATCH);

  it.each(starts)(`do what they do on CPython: seeds %i to +${BATCH - 1}`, async (start) => {
    for (let seed = start; seed < start + BATCH; seed++) {
      const source = generateProgram(seed);
      const { trace: _trace, ...ours } = await smallPython(source);
      expect({ seed, ...ours }).toEqual({ seed, ...cpython(oracle, source) });
    }
  });
});
