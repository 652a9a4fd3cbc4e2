import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demos } from '../../src/demos/index.ts';
import { record } from '../../src/trace/index.ts';
import { traceSchema } from '../../src/trace/schema.ts';

const published = JSON.parse(
  readFileSync(new URL('../../src/trace/trace.schema.json', import.meta.url), 'utf8'),
);

describe('the published schema of traces', () => {
  it('is the one that the types are made from', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(traceSchema))));
  });

  const validate = new Ajv2020({ strict: false }).compile(published);

  it.each(demos.flatMap(({ name, variants }) => variants.map((variant) => ({ name, ...variant }))))(
    'takes the trace of $name, $label',
    async ({ program }) => {
      const trace = JSON.parse(JSON.stringify(await record(program.script)));
      expect(validate(trace), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  it.each([
    ['another version', { version: 2 }],
    ['an unknown key', { extra: 1 }],
    ['a negative time', { elapsed: -1 }],
  ])('refuses %s', async (_, change) => {
    const [demo] = demos;
    if (demo === undefined) throw new Error('there are no demos');
    const trace = await record(demo.variants[0].program.script);
    expect(validate({ ...JSON.parse(JSON.stringify(trace)), ...change })).toBe(false);
  });
});
