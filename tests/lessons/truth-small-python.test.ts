import { beforeAll, describe, expect, it } from 'vitest';
import { parse, scriptOf } from '../../src/python/index.ts';
import { keyOf } from '../../src/questions/index.ts';
import { record, type Trace, withoutAddresses } from '../../src/trace/index.ts';
import { behaviourOf } from '../demos/support.ts';
import { type CPython, startCPython } from '../oracle/cpython.ts';
import { askedQuestions } from './truth/found.ts';
import { traceOnCPython } from './truth/on-cpython.ts';

let cpython: CPython;

beforeAll(async () => {
  cpython = await startCPython();
});

/** What a learner sees of a run. Which of several warnings comes first is a matter of when objects are freed. */
function seenOf(trace: Trace) {
  const { output, warnings, elapsed, error } = behaviourOf(trace);
  return {
    output: output.map(({ t, text }) => `${t} ${withoutAddresses(text)}`),
    warnings: warnings.map((warning) => warning.split(' — ', 1)[0]).sort(),
    elapsed,
    error,
  };
}

describe('the program of a question does in the small Python what it does on CPython', () => {
  it.each(askedQuestions())('%s', async (_, question) => {
    const there = traceOnCPython(cpython, question);
    const here = await record(scriptOf(parse((question.code ?? []).join('\n'))));
    expect(keyOf(question, here)).toEqual(keyOf(question, there));
    expect(seenOf(here)).toEqual(seenOf(there));
  });
});
