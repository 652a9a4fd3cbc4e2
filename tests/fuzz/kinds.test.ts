import { describe, it } from 'vitest';
import { Random } from '../conformance/generate/random.ts';
import { SEED } from '../fuzz.ts';
import { KINDS } from './kinds/index.ts';

/** The kinds that need no process of their own: of each a thousandth of what `npm run fuzz` tries. */
const SMALL = Object.entries(KINDS).filter(([name]) => name !== 'processes' && name !== 'terminals');

describe('what nobody would write', () => {
  it.each(SMALL)('is no trouble: %s', async (_, load) => {
    const kind = await load();
    for (let seed = SEED; seed < SEED + kind.cases / 1000; seed++) await kind.run(new Random(seed));
  });
});
