import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FindingKind } from '../../src/findings/index.ts';
import type { SymptomIndex } from '../../src/lessons/symptoms/index.ts';

const SYMPTOM_OF: Readonly<Record<FindingKind, readonly string[]>> = {
  'never-awaited': ['never-awaited'],
  'blocked-loop': ['blocked-loop'],
  'lost-task': ['lost-task'],
  'unretrieved-exception': ['unretrieved-exception'],
  'could-overlap': ['could-overlap', 'await-in-loop'],
  'cancellation-swallowed': ['cancellation-swallowed'],
  'no-limit': ['no-limit'],
  deadlock: ['deadlock', 'join-hangs'],
};

it('every finding is a symptom that the course has', () => {
  const { symptoms } = JSON.parse(readFileSync('lessons/symptoms.json', 'utf8')) as SymptomIndex;
  const ids = symptoms.map(({ id }) => id);
  for (const symptom of Object.values(SYMPTOM_OF).flat()) expect(ids).toContain(symptom);
});
