import { expect, it } from 'vitest';
import { folded } from '../../src/text/folded.ts';

it.each([
  ['Été', 'ete'],
  ['CRÉER_TÂCHE', 'creer_tache'],
  ['e\u0301', 'e'],
])('%j is searched as %j', (text, expected) => {
  expect(folded(text)).toBe(expected);
});
