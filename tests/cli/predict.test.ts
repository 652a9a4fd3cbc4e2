import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { coroutine, sleep } from '../../src/asyncio/index.ts';
import { makeContext } from '../../src/cli/context/context.ts';
import { predictDemos } from '../../src/cli/demo/predict-demos.ts';
import { askAll, type DemoQuestion, isRightIn, questionsAbout } from '../../src/cli/demo/predictions.ts';
import type { Asker } from '../../src/cli/questions/asker.ts';
import { type Demo, findDemo, loadDemo, membersOf, type Prediction } from '../../src/demos/index.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { type Answer, keyIn, questionFrom } from '../../src/questions/index.ts';
import { record } from '../../src/trace/index.ts';
import { allDemos } from '../demos/support.ts';
import { asynctutor } from './support.ts';

const messages = await messagesIn('en');

async function demoNamed(name: string): Promise<Demo> {
  const [entry] = membersOf(findDemo(name) ?? expect.fail(name));
  return loadDemo(entry ?? expect.fail(name));
}

/** A context of which what is said is kept. */
async function silent() {
  const io = { stdout: {}, stdin: {}, env: { LANG: 'C.UTF-8' } } as never;
  const context = makeContext(io, 'en', messages);
  const said: string[] = [];
  return { said, context: { ...context, say: (lines: readonly string[]) => void said.push(...lines) } };
}

/** Asks about a demo, and answers each question in turn. */
async function askedAbout(name: string, answers: readonly (Answer | 'leave')[]) {
  const { said, context } = await silent();
  const demo = await demoNamed(name);
  const coming = [...answers];
  const shown: string[] = [];
  const asker: Asker = {
    async ask({ item }) {
      shown.push(...(item.question.code ?? []));
      return { reply: coming.shift() ?? expect.fail('more was asked'), hinted: false };
    },
    compose: () => expect.fail('a run settles what is asked about a demo'),
    show: async () => 'go-on',
    keep: () => {},
    tell: ({ text }) => void said.push(text),
    wait: (_, work) => work,
    close: () => {},
  };
  const predicted = await askAll(demo, await questionsAbout(demo, context), asker, context);
  return { said, shown, predicted, left: coming.length };
}

const seconds = (number: number): Answer => ({ kind: 'number', number });
const SECOND = { en: 'x', fr: 'x' };

describe('the questions about a demo', () => {
  const virtual = async () => (await allDemos()).filter(({ clock }) => clock !== 'real');

  it('are all asked that its author chose, and their keys are among what can be answered', async () => {
    const { context } = await silent();
    for (const demo of await virtual()) {
      const askings = await questionsAbout(demo, context);
      expect([demo.name, askings.length]).toEqual([demo.name, demo.predict.length]);
      for (const { question, run } of askings) {
        expect(keyIn(question, run ?? expect.fail())).not.toBeNull();
        const choices = 'choices' in question ? question.choices.length : 2;
        expect(choices).toBeGreaterThan(1);
        expect(choices).toBeLessThanOrEqual(6);
      }
    }
  });

  it('offer what the other program does', async () => {
    const { context } = await silent();
    const [{ question }] = (await questionsAbout(await demoNamed('forgotten-await'), context)) as [
      DemoQuestion,
    ];
    const values =
      'choices' in question ? question.choices.map((choice) => 'value' in choice && choice.value) : [];
    expect(values).toContain('main: got a coroutine');
    expect(values).toContain('fetch: start');
  });

  it('show the program once', async () => {
    const { shown } = await askedAbout('gather', [{ kind: 'order', order: [0, 2, 1] }, seconds(2)]);
    expect(shown.filter((line) => line.includes('import asyncio'))).toHaveLength(1);
  });

  it('give two tries, and do not tell the answer', async () => {
    const { said, predicted, left } = await askedAbout('sleep', [seconds(4), seconds(3)]);
    expect(left).toBe(0);
    expect(predicted.map(({ answer }) => answer)).toEqual([seconds(3)]);
    expect(said.join('\n')).toContain('one more try');
    expect(said.filter((line) => /2 s/.test(line))).toEqual([]);
  });

  it('end with the first that is left open', async () => {
    const { predicted } = await askedAbout('gather', ['leave']);
    expect(predicted.map(({ answer }) => answer)).toEqual([null]);
  });
});

describe('a question on a run', () => {
  const predicting = (ask: Prediction['ask']): Prediction => ({ question: SECOND, why: SECOND, ask });
  const nothing = record(async (run) => run(coroutine(function* main() {})()));

  it('is none where nothing can be put in order', async () => {
    expect(questionFrom(predicting('finish-order'), [], [await nothing], 'none')).toBeNull();
  });

  it('takes nothing for an answer where there is nothing', async () => {
    const trace = await nothing;
    for (const ask of ['cancelled', 'first-line', 'error'] as const) {
      const question = questionFrom(predicting(ask), [], [trace], 'none');
      if (question === null || question === 'unknown') expect.fail(ask);
      expect(keyIn(question, trace)).not.toBeNull();
    }
  });

  it('asks for a time without having seen the run, and grades it with the tolerance of a real clock', async () => {
    const question = questionFrom(predicting('elapsed'), [], null, 'none');
    if (question === null || question === 'unknown') expect.fail();
    const run = await record((run) =>
      run(
        coroutine(function* main() {
          yield* sleep(2.0371);
        })(),
      ),
    );
    const fulfilled = (number: number, settled: boolean) =>
      isRightIn(
        run,
        { question, prediction: predicting('elapsed'), run: settled ? run : null },
        seconds(number),
      );
    expect([2, 2.2, 1.7].map((number) => fulfilled(number, false))).toEqual([true, true, false]);
    expect(fulfilled(2, true)).toBe(false);
  });
});

describe('asynctutor demo NAME --predict, without a terminal', () => {
  const predict = (lines: readonly string[], ...argv: string[]) =>
    asynctutor(['demo', 'sleep', '--predict', '--instant', ...argv], { LANG: 'C.UTF-8' }, lines);

  it.each(['2', '2s', '2,0'])('takes %s for right, shows the run, and asks for more', async (answer) => {
    const { stdout, code } = await predict([answer]);
    expect(code).toBe(0);
    expect(stdout).toContain('✔ Right.');
    expect(stdout.indexOf('✔ Right.')).toBeLessThan(stdout.indexOf('waits until 2.00 s'));
    expect(stdout).toMatch(/What you predicted\n✔ How many seconds does it take\?\n {2}Your answer: 2 s\n/);
    expect(stdout).toContain('asynctutor quiz await\n');
  });

  it('explains after the run what was predicted wrongly, and sends the reader to the chapter', async () => {
    const { stdout } = await predict(['4', '3']);
    expect(stdout).toContain('one more try');
    const after = stdout.slice(stdout.indexOf('What you predicted'));
    expect(after).toContain('✖ How many');
    expect(after).toContain('Your answer: 3 s\n  What happened: 2 s\n  The coroutine is suspended');
    expect(after).toContain('asynctutor lesson await\n');
  });

  it('runs the demo at the end of the input', async () => {
    const { stdout, stderr, code } = await predict([]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('waits until 2.00 s');
    expect(stdout).toContain('What happened: 2 s');
  });

  it('speaks French, without signs where nobody can see them', async () => {
    const { stdout } = await asynctutor(
      ['demo', 'sleep', '--predict', '--instant', '--lang', 'fr'],
      { ACCESSIBLE: '1' },
      ['0,5', '2,0'],
    );
    expect(stdout).toContain('Votre réponse\u00a0: 0,5 s');
    expect(stdout).toContain('Juste. Combien de secondes');
    expect(stdout).not.toMatch(/[✔✖•]/);
  });

  it('asks about one demo after the other, from one input', async () => {
    let said = '';
    const write = (text: string) => {
      said += text;
    };
    const stdin = new PassThrough();
    stdin.end('2\n9\n9\n');
    const io = { stdin, stdout: { write }, env: { LANG: 'C.UTF-8' }, onInterrupt: () => () => {} } as never;
    const both = await Promise.all(['sleep', 'sequential'].map(demoNamed));
    expect(await predictDemos(both, { instant: true }, makeContext(io, 'en', messages))).toBe('wrong');
    expect(said.match(/What you predicted\n./g)).toEqual(['What you predicted\n✔', 'What you predicted\n✖']);
  });

  it.each([
    [['--json'], '--predict and --json'],
    [['--code'], '--predict and --code'],
    [['--step'], '--predict and --step'],
    [['--marbles'], '--predict and --marbles'],
    [['--svg', 'x.svg'], '--predict and --svg'],
    [['--perfetto', 'x.json'], '--predict and --perfetto'],
  ])('does not go with %j', async (argv, message) => {
    const { stdout, stderr, code } = await asynctutor(['demo', 'sleep', '--predict', ...argv]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});
