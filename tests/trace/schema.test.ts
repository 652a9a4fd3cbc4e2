import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { record } from '../../src/trace/index.ts';
import { allDemos } from '../demos/support.ts';

const published = JSON.parse(
  readFileSync(new URL('../../schemas/trace.schema.json', import.meta.url), 'utf8'),
);

const demos = await allDemos();

describe('the published schema of traces', () => {
  const validate = new Ajv2020({ strict: false }).compile(published);

  const programs = demos
    .filter(({ clock }) => clock !== 'real')
    .flatMap(({ name, variants }) => variants.map((variant) => ({ demo: name, ...variant })));

  it.each(programs)('takes the trace of $demo, $name', async ({ program }) => {
    const trace = JSON.parse(JSON.stringify(await record(program.script)));
    expect(validate(trace), JSON.stringify(validate.errors)).toBe(true);
  });

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
