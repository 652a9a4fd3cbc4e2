import { afterAll, describe, expect, it } from 'vitest';
import { solve } from '../../src/questions/index.ts';
import { generate, templates } from '../../src/quiz/generate/index.ts';
import type { Trace } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { faultOf } from './confirm.ts';

/** By hand more: `QUESTIONS=5000 npx vitest run --config tests/vitest.config.ts tests/quiz/generate.test.ts`. */
const QUESTIONS = Number(process.env['QUESTIONS'] ?? 300);

const python = await startInterpreter();
afterAll(() => python.close());
const runPython = async (source: string): Promise<Trace> => (await python.run({ source })).trace;

describe('generated questions', () => {
  const each = Math.ceil(QUESTIONS / templates.length);
  it.each(templates.map((template) => [template.name, template] as const))(
    'of the template %s have exactly one right choice, the one that their program gives',
    { timeout: 600_000 },
    async (_, template) => {
      const faults: string[] = [];
      for (let seed = 0; seed < each; seed++) {
        const fault = await faultOf(template, seed, runPython);
        if (fault !== null) faults.push(fault);
      }
      expect(faults).toEqual([]);
    },
  );

  it('are the same for the same seed, and others for another', async () => {
    for (const template of templates) {
      const codes = await Promise.all(
        [1, 1, 2, 3, 4].map(async (seed) =>
          (await generate(template, seed, runPython)).question.code?.join('\n'),
        ),
      );
      expect(codes[1]).toBe(codes[0]);
      expect(new Set(codes).size).toBeGreaterThan(1);
    }
  });

  it('are keyed by their own run', async () => {
    const [template] = templates;
    if (template === undefined) throw new Error('no templates');
    const item = await generate(template, 3, runPython);
    expect(await solve(item, runPython)).toMatchObject({ key: { kind: 'choice', choice: 0 } });
  });

  it('have ids of their own, and belong to our course', () => {
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  });
});
