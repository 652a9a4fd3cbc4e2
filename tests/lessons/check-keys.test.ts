import { describe, expect, it } from 'vitest';
import { coroutine, print, sleep } from '../../src/asyncio/index.ts';
import type { Chapter } from '../../src/lessons/chapter.ts';
import { checkKeys } from '../../src/lessons/check/check-keys.ts';
import type { Question } from '../../src/questions/index.ts';
import { record } from '../../src/trace/index.ts';
import { en, example } from './support.ts';

const main = coroutine(function* main() {
  print('a');
  yield* sleep(1);
  print('a');
});

const run = () => record((enter) => enter(main()));

function asking(question: object): Chapter {
  const common = { id: 'q', rows: [], prompt: '`q`', hint: '`h`', explanation: '`e`', code: ['…'] };
  const questions = [{ ...common, ...question } as unknown as Question];
  return { ...example(), pages: [{ id: 'p', title: '`p`', blocks: [{ type: 'questions', questions }] }] };
}

const faults = async (question: object, by = run) =>
  (await checkKeys(asking(question), by, en)).map(
    ({ path, expected, found }) => `${path.join('/')}: ${expected} | ${found}`,
  );

const AT = 'pages/0/blocks/0/questions/0';

const choices = (...values: unknown[]) => values.map((value) => ({ value, why: '`w`' }));

describe('checkKeys', () => {
  it('finds nothing wrong with questions that their programs settle', async () => {
    expect(await faults({ kind: 'choice', ask: 'elapsed', choices: choices(1, 2) })).toEqual([]);
    expect(await faults({ kind: 'number', answer: 3 }, () => Promise.reject(new Error('not run')))).toEqual(
      [],
    );
  });

  it('tells what the run says where no choice does, or several', async () => {
    expect(await faults({ kind: 'choice', ask: 'elapsed', choices: choices(2, 3) })).toEqual([
      `${AT}: exactly one choice that matches the run: 1 | 0 choices`,
    ]);
    expect(await faults({ kind: 'choices', ask: 'lines', choices: choices('b', 'c') })).toEqual([
      `${AT}: at least one choice that matches the run: ["a", "a"] | 0 choices`,
    ]);
  });

  it('tells of marks, answers and mistakes that the run does not bear out', async () => {
    const [one, two] = choices(1, 2);
    expect(
      await faults({ kind: 'choice', ask: 'elapsed', choices: [one, { ...two, correct: true }] }),
    ).toEqual([
      `${AT}/choices/0: "correct": the run gives this value | 1`,
      `${AT}/choices/1: no "correct": the run gives something else | 2`,
    ]);
    expect(
      await faults({
        kind: 'choices',
        ask: 'lines',
        choices: [...choices('a'), { value: 'b', correct: true }],
      }),
    ).toHaveLength(2);
    expect(await faults({ kind: 'number', ask: 'elapsed', answer: 2 })).toEqual([
      `${AT}/answer: what the run gives: 1 | 2`,
    ]);
    const mistakes = choices(1.2, 2);
    expect(await faults({ kind: 'number', ask: 'elapsed', tolerance: 0.25, mistakes })).toEqual([
      `${AT}/mistakes/0/value: a wrong answer | 1.2`,
    ]);
    expect(await faults({ kind: 'output', mistakes: choices(['a'], [' a', 'a ', '']) })).toEqual([
      `${AT}/mistakes/1/value: a wrong answer | [" a", "a ", ""]`,
    ]);
    expect(await faults({ kind: 'number', answer: 3, mistakes: choices(3) })).toEqual([
      `${AT}/mistakes/0/value: a wrong answer | 3`,
    ]);
  });

  it('tells which line is not printed exactly once', async () => {
    expect(await faults({ kind: 'order', ask: 'lines', items: ['a', 'b'] })).toEqual([
      `${AT}: "a", printed exactly once | 2 times`,
    ]);
    expect(await faults({ kind: 'number', ask: { 'line-time': 'b' } })).toEqual([
      `${AT}: "b", printed exactly once | 0 times`,
    ]);
  });

  it.each(["SyntaxError: 'await' outside async function", 'DeadlockError: nothing can wake this loop again'])(
    'tells of a program that settles nothing but %j',
    async (error) => {
      const failed = async () => ({ ...(await run()), error });
      expect(await faults({ kind: 'number', ask: 'elapsed' }, failed)).toEqual([
        `${AT}/code: a program that runs in asynctutor | ${JSON.stringify(error)}`,
      ]);
      expect(await faults({ kind: 'choice', ask: 'error', choices: choices(error, 'x') }, failed)).toEqual(
        [],
      );
    },
  );

  it('tells of a program that does not run here, and lets no escape sequence out', async () => {
    const reject = () => Promise.reject(new SyntaxError("can't parse \u001b[31m"));
    expect(await faults({ kind: 'output' }, reject)).toEqual([
      `${AT}/code: a program that runs in asynctutor | "can't parse \\u{1b}[31m"`,
    ]);
  });
});
