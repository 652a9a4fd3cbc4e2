import { expect, it } from 'vitest';
import { foldCase } from '../../src/text/index.ts';

it.each([
  ['Été', 'ete'],
  ['CRÉER_TÂCHE', 'creer_tache'],
  ['e\u0301', 'e'],
])('%j is searched as %j', (text, expected) => {
  expect(foldCase(text)).toBe(expected);
});
