import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { altered, example, violationsOf } from './support.ts';

const published = readFileSync(new URL('../../lessons/lesson.schema.json', import.meta.url), 'utf8');

describe('lesson.schema.json', () => {
  it('is JSON Schema 2020-12, and agrees with the model', () => {
    const valid = new Ajv2020().compile(JSON.parse(published) as object);
    expect(valid(example())).toBe(true);
    const wrong = [
      ['title', 3],
      ['id', 'A'],
      ['pages', []],
      ['pages/0/blocks/0/type', 'x'],
      ['pages/0/blocks/1/output', [{ t: -1, text: '' }]],
      ['pages/2/blocks/0/questions/0/ask', 'lines'],
      ['pages/2/blocks/0/questions/0/novelty', 1],
    ] as const;
    for (const [path, value] of wrong) {
      const text = altered(path, value);
      expect([path, valid(JSON.parse(text))]).toEqual([path, false]);
      expect(violationsOf(text)).not.toEqual([]);
    }
  });
});
