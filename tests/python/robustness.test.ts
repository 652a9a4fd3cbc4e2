import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  LimitExceeded,
  PythonSyntaxError,
  parse,
  scriptOf,
  UnsupportedPython,
} from '../../src/python/index.ts';
import { record } from '../../src/trace/index.ts';
import { Random } from '../conformance/generate/random.ts';
import { programsIn } from './compare.ts';
import { generateProgram } from './generate.ts';
import { mutate } from './mutate.ts';

const MUTANTS = 1200;
const BATCH = 100;
const limits = { steps: 50_000, output: 50_000 };
const refusals = [PythonSyntaxError, UnsupportedPython, LimitExceeded];

/** What JavaScript says when an interpreter has a mistake in it. */
const native = /Cannot read propert|is not a function|is not iterable \(cannot|Cannot mix BigInt|\[object /;

const folder = new URL('programs/', import.meta.url);
const sources = readdirSync(folder).flatMap((file) =>
  programsIn(readFileSync(new URL(file, folder), 'utf8')),
);

/** A program with accidents: sometimes all over it, sometimes in one line, so that more of them still parse. */
function mutant(seed: number): string {
  const random = new Random(seed);
  const source = random.chance(0.8) ? random.pick(sources).source : generateProgram(random.int(1, 1e6));
  if (random.chance(0.3)) return mutate(random, source);
  const lines = source.split('\n');
  const i = random.int(0, lines.length - 1);
  lines[i] = mutate(random, lines[i] as string);
  return lines.join('\n');
}

async function run(source: string): Promise<string> {
  try {
    const trace = await record(scriptOf(parse(source), limits));
    return [trace.error ?? '', ...trace.output.map(({ text }) => text)].join('\n');
  } catch (error) {
    if (refusals.some((kind) => error instanceof kind)) return '';
    throw error;
  }
}

describe('damaged programs', () => {
  const starts = Array.from({ length: MUTANTS / BATCH }, (_, i) => i * BATCH);

  it.each(starts)(`are refused or run, and never crash or hang: seeds %i to +${BATCH - 1}`, async (start) => {
    for (let seed = start; seed < start + BATCH; seed++) {
      const source = mutant(seed);
      const said = await run(source).catch((error) => {
        throw new Error(`seed ${seed} crashed on\n${source}`, { cause: error });
      });
      expect(said, `seed ${seed}`).not.toMatch(native);
    }
  });

  it.each([
    ['(', 10_000],
    ['[', 300],
    ['-', 10_000],
    ['not ', 10_000],
    ['lambda: ', 5_000],
    ['f(', 300],
    ['await ', 5_000],
    ['x = ', 5_000],
    ['1 + ', 20_000],
    ['a.', 20_000],
    ['f"{', 300],
    ['if 1:\n', 50],
    ['x if y else ', 5_000],
    ['{1: ', 300],
  ])('survives %j, %i times', async (text, times) => {
    await expect(run(`${text.repeat(times)}1`)).resolves.not.toMatch(native);
  });
});
