import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CPython, startCPython } from '../oracle/cpython.ts';
import { cpython, programsIn, smallPython } from './compare.ts';

/** Every program prints the same lines at the same times as CPython, and ends with the same error and warnings. */
const folder = new URL('../cpython/harness/programs/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  let oracle: CPython;

  beforeAll(async () => {
    oracle = await startCPython();
  });

  it.each(programsIn(readFileSync(new URL(file, folder), 'utf8')))('$name', async ({ source }) => {
    const { trace: _trace, ...ours } = await smallPython(source);
    expect(ours).toEqual(cpython(oracle, source));
  });
});
