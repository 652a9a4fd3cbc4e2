import { afterAll, describe, expect, it } from 'vitest';
import { noLeftovers, noNeverAwaited, noUnretrieved } from '../../src/exercises/checks/leftovers.ts';
import { factsOf } from '../../src/exercises/checks/run-facts.ts';
import { blocksOfType, codesOf, questionsOf } from '../../src/lessons/parts.ts';
import { isAskedOfRun } from '../../src/questions/index.ts';
import { factOf } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { ourCourse } from './our-course.ts';
import { faultsOfMark, IN_WORDS } from './truth/marked-lines.ts';

/** What a chapter says between its programs, as far as a run can say it. */

const { chapters } = ourCourse();
const python = await startInterpreter();
afterAll(() => python.close());

/** Remedies that are there to fail, or to be asked what they leave. */
const RED_ON_PURPOSE = ['good-practice tests'];

const remedies = chapters.flatMap((chapter) =>
  [...blocksOfType(chapter, 'pair')].flatMap(({ block, path }) => {
    const page = chapter.pages[Number(path[1])];
    const { language, code, notRun } = block.right;
    const name = `${chapter.id} ${page?.id}`;
    return language === 'python' && notRun === undefined ? [[name, code.join('\n')] as const] : [];
  }),
);

describe('a remedy remedies', () => {
  it.each(remedies.filter(([name]) => !RED_ON_PURPOSE.includes(name)))('%s', async (name, source) => {
    const run = await python.run({ source });
    const facts = factsOf(run);
    expect(run.trace.error).toBeUndefined();
    expect(factOf('warnings', run.trace)).toEqual([]);
    expect(noNeverAwaited(true, facts)).toBeNull();
    expect(noUnretrieved(true, facts)).toBeNull();
    // The task that is kept in a set is still waiting when the program ends: that it is there is the point.
    if (!/ (keep|kept)$/.test(name)) expect(noLeftovers(true, facts)).toBeNull();
  });
});

const ERROR = /\b(?:[A-Z][a-z]+)+(?:Error|Group)\b/;

const accused = chapters.flatMap((chapter) =>
  [...questionsOf(chapter)].flatMap(({ question }) => {
    const prompt = typeof question.prompt === 'string' ? question.prompt : (question.prompt['en'] ?? '');
    const error = ERROR.exec(prompt)?.[0];
    const isRun =
      question.code !== undefined &&
      !isAskedOfRun(question) &&
      /\brun\(|^print/m.test(question.code.join('\n'));
    return error === undefined || !isRun ? [] : [[question.id, error, question] as const];
  }),
);

describe('a program fails as the question about it says', () => {
  it.each(accused)('%s: %s', async (_, error, question) => {
    const { trace, errorLine } = await python.run({ source: (question.code ?? []).join('\n') });
    const handled = (trace.error ?? '') === '';
    if (handled) return expect(question.code?.join('\n')).toContain(error);
    expect(trace.error).toContain(error);
    if (question.kind !== 'line' || question.language === 'typescript') return;
    // A group is raised where its block ends; of a syntax error, Python shows where it noticed.
    if (!/^SyntaxError$|Group$/.test(error))
      expect(question.choices.find(({ correct }) => correct)?.line).toBe(errorLine);
  });
});

const lineQuestions = chapters.flatMap((chapter) =>
  [...questionsOf(chapter)].flatMap(({ question }) =>
    question.kind === 'line' && question.language !== 'typescript' ? [[question.id, question] as const] : [],
  ),
);

describe('the line that a question marks is the one that a run shows', () => {
  it.each(lineQuestions)('%s', async (id, question) => {
    const faults = await faultsOfMark(question, (program) => python.run(program, { limits: { seconds: 3 } }));
    expect(faults).toEqual(IN_WORDS.includes(id) ? null : []);
  });
});

describe('in a program', () => {
  const programs = chapters.flatMap((chapter) => [
    ...[...codesOf(chapter)].map(({ code, path }) => ({ ...code, name: `${chapter.id} /${path.join('/')}` })),
    ...[...questionsOf(chapter)].flatMap(({ question: { code, language, id } }) =>
      code === undefined ? [] : [{ code, language: language ?? 'python', name: id }],
    ),
  ]);
  const inPython = programs.filter(({ language }) => language === 'python');

  it('an exception does not take the name of what its block holds', () => {
    const names = (code: readonly string[], before: RegExp) =>
      code.flatMap((line) => before.exec(line)?.[1] ?? []);
    const taken = inPython.filter(({ code }) => {
      const held = names(code, /^\s*async with .* as (\w+):$/);
      return names(code, /^\s*except\*? .* as (\w+):$/).some((name) => held.includes(name));
    });
    expect(taken.map(({ name }) => name)).toEqual([]);
  });

  it('no coroutine touches a file itself, unless that is the mistake', () => {
    const blocking = inPython.filter(({ name, code }) => {
      if (name.endsWith('/wrong')) return false;
      let isAsync = false;
      return code.some((line) => {
        const definition = /^\s*(async )?def /.exec(line);
        if (definition !== null) isAsync = definition[1] !== undefined;
        return isAsync && /\b(?:open|read_text|write_text|read_bytes|write_bytes)\(/.test(line);
      });
    });
    expect(blocking.map(({ name }) => name)).toEqual([]);
  });
});
