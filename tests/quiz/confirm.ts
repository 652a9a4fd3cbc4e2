import { runPython } from '../../src/cli/context/run-python.ts';
import { sameFact } from '../../src/questions/index.ts';
import { generate, type Template } from '../../src/quiz/generate/index.ts';
import type { Fact } from '../../src/trace/index.ts';
import type { CPython, ScriptRun } from '../oracle/cpython.ts';

/** What is wrong with the question that a template makes of a seed: null if CPython gives its key, and no other choice. */
export async function faultOf(template: Template, seed: number, cpython: CPython): Promise<string | null> {
  const { question } = await generate(template, seed, runPython);
  if (question.kind !== 'choice' || question.code === undefined) return 'no choice';
  const ran = cpython.runScript(`${question.code.join('\n')}\n`);
  const where = `${template.name} ${seed}`;
  if (ran.error !== null || ran.warnings.length > 0) return `${where}: ${ran.error ?? ran.warnings.join()}`;
  const fact = factOf(question.ask, ran);
  const values = question.choices.map(({ value }) => value ?? null);
  const right = values.flatMap((value, index) => (sameFact(value, fact) ? [index] : []));
  if (right.length !== 1 || right[0] !== 0) return `${where}: ${JSON.stringify({ values, fact })}`;
  const distinct = new Set(values.map((value) => JSON.stringify(value)));
  return distinct.size === values.length && values.length >= 3 ? null : `${where}: ${JSON.stringify(values)}`;
}

function factOf(ask: unknown, { output, elapsed }: ScriptRun): Fact {
  const lines = output.map(({ text }) => text);
  if (ask === 'elapsed') return elapsed;
  return ask === 'lines' ? lines : (lines.at(-1) ?? null);
}
