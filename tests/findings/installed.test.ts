import { describe, expect, it } from 'vitest';
import { findings } from '../../src/findings/index.ts';
import { installedPython, observe } from '../cpython/installed/support.ts';
import { planted } from './programs.ts';

const python = await installedPython();

describe.skipIf(python === null)('a run of the installed Python', () => {
  // Of each kind one that is over soon; what it takes on a busy machine is not asked.
  const names = [
    'close-in-finally',
    'several-calls',
    'fire-and-forget',
    'background',
    'in-one-expression',
    'bare-except',
  ];

  it.each(planted().filter(({ name }) => names.includes(name)))(
    'has the finding: $name',
    async ({ source, expected }) => {
      if (python === null) return;
      const found = findings(await observe(python, source));
      expect(found).toContainEqual(expect.objectContaining(expected));
    },
  );
});
