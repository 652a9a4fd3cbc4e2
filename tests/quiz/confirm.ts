import { type RunPython, sameFact } from '../../src/questions/index.ts';
import { generate, type Template } from '../../src/quiz/generate/index.ts';
import { type Fact, factOf, type Trace } from '../../src/trace/index.ts';

/** What is wrong with the question that a template makes of a seed; null if its program runs well, and one choice alone is right. */
export async function faultOf(template: Template, seed: number, run: RunPython): Promise<string | null> {
  const { question } = await generate(template, seed, run);
  if (question.kind !== 'choice' || question.code === undefined) return 'no choice';
  const trace = await run(`${question.code.join('\n')}\n`);
  const where = `${template.name} ${seed}`;
  const warnings = factOf('warnings', trace) as string[];
  if (trace.error !== undefined || warnings.length > 0) return `${where}: ${trace.error ?? warnings.join()}`;
  const fact = askedOf(question.ask, trace);
  const values = question.choices.map(({ value }) => value ?? null);
  const right = values.flatMap((value, index) => (sameFact(value, fact) ? [index] : []));
  if (right.length !== 1 || right[0] !== 0) return `${where}: ${JSON.stringify({ values, fact })}`;
  const distinct = new Set(values.map((value) => JSON.stringify(value)));
  return distinct.size === values.length && values.length >= 3 ? null : `${where}: ${JSON.stringify(values)}`;
}

/** Read off the run without the product's own reading of facts. */
function askedOf(ask: unknown, { output, elapsed }: Trace): Fact {
  const lines = output.map(({ text }) => text);
  if (ask === 'elapsed') return Math.round(elapsed * 1e6) / 1e6;
  return ask === 'lines' ? lines : (lines.at(-1) ?? null);
}
