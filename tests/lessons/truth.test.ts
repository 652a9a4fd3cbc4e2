import { describe, expect, it } from 'vitest';
import { type Key, keyOf, type Question } from '../../src/questions/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { typeErrors } from '../demos/support.ts';
import { didOf, statedOf } from './truth/did.ts';
import { askedQuestions, programsFor, typeScriptPrograms } from './truth/found.ts';
import { EMBEDDED, runProgram } from './truth/run.ts';

/** Nothing that the course says of a program is typed and believed: the program says it here itself. */

const inTypeScript = typeScriptPrograms();

const python = await startInterpreter();

describe('a program of a chapter does what the chapter states', () => {
  it.each([...programsFor(EMBEDDED), ...inTypeScript])('%s', async (_, code) => {
    expect(statedOf(code)).toEqual(didOf(code, await runProgram(python, code)));
  });

  it('has no type errors if it is TypeScript', async () => {
    expect(await typeErrors(inTypeScript.map(([, { code }]) => code.join('\n')))).toBe('');
  });
});

describe('a question has exactly one key on CPython, and no foreseen mistake is right', () => {
  it.each(askedQuestions(EMBEDDED))('%s', async (_, question) => {
    const { trace } = await python.run({ source: (question.code ?? []).join('\n') });
    const key = keyOf(question, trace);
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
