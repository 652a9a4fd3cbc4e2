import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { stateDirectory } from '../../src/progress/index.ts';

it('is what ASYNCTUTOR_HOME says', () => {
  expect(stateDirectory({ ASYNCTUTOR_HOME: 'somewhere' })).toBe(resolve('somewhere'));
});

it.runIf(process.platform === 'linux')('or else where XDG has state', () => {
  expect(stateDirectory({ ASYNCTUTOR_HOME: '' })).toMatch(/[/\\]asynctutor$/);
  expect(stateDirectory({})).toBe(
    `${process.env['XDG_STATE_HOME'] || `${process.env['HOME']}/.local/state`}/asynctutor`,
  );
});
