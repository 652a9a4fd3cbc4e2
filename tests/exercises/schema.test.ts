import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { CHECK_KINDS } from '../../src/exercises/index.ts';
import { checkSchema } from '../../src/exercises/schema/check.ts';
import { exerciseSchema } from '../../src/exercises/schema/exercise.ts';
import { ourExercises } from './support.ts';

const published = readFileSync(new URL('../../lessons/exercise.schema.json', import.meta.url), 'utf8');

describe('exercise.schema.json', () => {
  it('is JSON Schema 2020-12, and agrees with the model', () => {
    const valid = new Ajv2020().compile(JSON.parse(published) as object);
    const [example] = ourExercises;
    expect(ourExercises.filter((exercise) => !valid(exercise))).toEqual([]);
    for (const wrong of [
      { title: 3 },
      { id: 'A' },
      { runs: [] },
      { runs: [{ checks: [{ overlaps: [] }] }] },
      { runs: [{ checks: [{ neverBlocks: false }] }] },
      { runs: [{ checks: [{ rate: { calls: 'fetch', most: 1, per: 0 } }] }] },
      { starter: ['a\nb'] },
      { variants: [{ 'a b': 'c' }] },
      { novelty: 1 },
    ]) {
      const exercise = { ...example, ...wrong };
      expect([wrong, valid(exercise)]).toEqual([wrong, false]);
      expect([wrong, exerciseSchema.safeParse(exercise).success]).toEqual([wrong, false]);
    }
  });

  it('has each kind of check that is applied', () => {
    expect(checkSchema.omit({ why: true }).keyof().options.sort()).toEqual([...CHECK_KINDS].sort());
  });
});
