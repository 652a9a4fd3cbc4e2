import { beforeAll, describe, expect, it } from 'vitest';
import { type Key, keyOf, type Question } from '../../src/questions/index.ts';
import { typeErrors } from '../demos/support.ts';
import { type CPython, startCPython } from '../oracle/cpython.ts';
import { didOf, statedOf } from './truth/did.ts';
import { askedQuestions, programsIn } from './truth/found.ts';
import { traceOnCPython } from './truth/on-cpython.ts';
import { runProgram } from './truth/run.ts';

/** Nothing that the course says of a program is typed and believed: the program says it here itself. */

const inTypeScript = programsIn('typescript');

let cpython: CPython;

beforeAll(async () => {
  cpython = await startCPython();
});

describe('a program of a chapter does what the chapter states', () => {
  it.each([...programsIn('python'), ...inTypeScript])('%s', async (_, code) => {
    expect(statedOf(code)).toEqual(didOf(code, await runProgram(cpython, code)));
  });

  it('has no type errors if it is TypeScript', async () => {
    expect(await typeErrors(inTypeScript.map(([, { code }]) => code.join('\n')))).toBe('');
  });
});

describe('a question has exactly one key on CPython, and no foreseen mistake is right', () => {
  it.each(askedQuestions())('%s', (_, question) => {
    const key = keyOf(question, traceOnCPython(cpython, question));
    for (const mistake of 'mistakes' in question ? (question.mistakes ?? []) : []) {
      expect(mistake.value).not.toEqual(answerOf(question, key));
    }
  });
});

/** The right answer as a learner gives it, of a question that foresees mistakes. */
function answerOf(question: Question, key: Key): unknown {
  switch (key.kind) {
    case 'number':
      return key.number;
    case 'output':
      return key.lines;
    case 'order':
      return question.kind === 'order' ? key.order.map((index) => question.items[index]) : null;
    default:
      return null;
  }
}
