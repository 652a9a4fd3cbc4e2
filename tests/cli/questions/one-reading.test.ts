import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContext } from '../../../src/cli/context/context.ts';
import { askPrediction } from '../../../src/cli/lesson/reader/ask-prediction.ts';
import { Prediction } from '../../../src/cli/lesson/reader/prediction.ts';
import { questionView } from '../../../src/cli/questions/question-view.ts';
import { recordedRun } from '../../../src/cpython/recorded.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { questionsOf } from '../../../src/lessons/index.ts';
import {
  feedbackOn,
  itemOf,
  type Question,
  randomOf,
  readAnswer,
  solve,
} from '../../../src/questions/index.ts';
import type { Io } from '../../../src/terminal/screen/io.ts';
import { ourCourse } from '../../lessons/our-course.ts';
import { outcome, SCREEN } from '../../terminal/question/support.ts';
import { asynctutor } from '../support.ts';

/** What becomes of an answer: whether it was right; or it was not read as one. */
type Verdict = 'right' | 'wrong' | 'unread';

const messages = await messagesIn('en');

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'reading-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const words = {
  rows: ['S1'],
  prompt: 'How many seconds does it take?',
  hint: 'Count.',
  explanation: 'It does.',
};

/** A question whose key is known without a run, as that of the demo `sleep` is by one: 2 seconds. */
const QUESTIONS = {
  number: { id: 'one', ...words, kind: 'number', answer: 2, unit: 's' },
  // Numbers have an order of their own, wherever they are shown.
  choice: {
    id: 'one',
    ...words,
    kind: 'choice',
    choices: [1, 2, 3, 4].map((value) => ({
      value,
      why: '.',
      ...(value === 2 && { correct: true as const }),
    })),
  },
  line: {
    id: 'one',
    ...words,
    kind: 'line',
    code: ['a', 'b', 'c', 'd'],
    choices: [
      { line: 1, why: '.' },
      { line: 2, why: '.', correct: true },
      { line: 3, why: '.' },
    ],
  },
} as const satisfies Record<string, unknown>;

/** A question of the course whose program was recorded, and what that prints. */
function outputQuestion(): { asked: Question; printed: readonly string[] } {
  for (const chapter of ourCourse().chapters) {
    for (const { question: asked } of questionsOf(chapter)) {
      const run = asked.kind === 'output' ? recordedRun(asked.code.join('\n')) : null;
      if (run !== null)
        return { asked: { ...asked, id: 'one' }, printed: run.trace.output.map(({ text }) => text) };
    }
  }
  return expect.fail('no output is asked for');
}

/** Writes a course with that question. */
function writeCourse(asked: Question): void {
  const page = { id: 'page', title: 'A page', blocks: [{ type: 'questions', questions: [asked] }] };
  const chapter = {
    format: 1,
    id: 'one',
    order: 1,
    title: 'One',
    summary: 'One chapter.',
    tags: ['one'],
    minutes: 5,
    prerequisites: [],
    python: ['3.14'],
    covers: ['S1'],
    pages: [page],
  };
  writeFileSync(join(home, '01-one.json'), JSON.stringify(chapter));
}

/** Forgets all answers but one that was wrong, long ago. */
function missedLongAgo(): void {
  const name = (id: string) => `${home}#${id}`;
  const stamp = { id: 'r', time: '2025-10-03T11:12:45.123+02:00', seq: 1, version: 1, kind: 'answer' };
  const answer = { question: name('one'), chapter: name('one'), rows: ['S1'], right: false, tries: 1 };
  const record = { ...stamp, ...answer, hint: false, milliseconds: 1000 };
  writeFileSync(join(home, 'journal.jsonl'), `${JSON.stringify(record)}\n`);
}

function verdictIn(said: string): Verdict {
  if (said.includes('cannot be read as an answer')) return 'unread';
  if (/✔ Right/.test(said)) return 'right';
  return /✖ (Wrong|Not quite)/.test(said) ? 'wrong' : expect.fail(said);
}

/** The answer as lines: those of an output end with an empty one. */
const linesOf = (spelling: string): string[] => [...spelling.split('\n'), ''];

async function byCommand(argv: readonly string[], spelling: string): Promise<Verdict> {
  missedLongAgo();
  const { stdout } = await asynctutor(argv, { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' }, linesOf(spelling));
  return verdictIn(stdout);
}

const quiz = (spelling: string) => byCommand(['quiz', 'one', '--lessons', home], spelling);
const review = (spelling: string) => byCommand(['review', '--lessons', home], spelling);
const predict = (spelling: string) => byCommand(['demo', 'sleep', '--predict', '--instant'], spelling);

/** As a prediction on a page. */
async function onPage(asked: Question, spelling: string): Promise<Verdict> {
  let said = '';
  const stdout = new Writable({
    write(chunk, _, done) {
      said += String(chunk);
      done();
    },
  });
  const stdin = new PassThrough();
  stdin.end(linesOf(spelling).join('\n'));
  const io = {
    stdin,
    stdout,
    stderr: stdout,
    env: { ...process.env, LANG: 'C.UTF-8' },
    onInterrupt: () => () => {},
  };
  const context = makeContext(io as unknown as Io, 'en', messages);
  await askPrediction(new Prediction(asked, context), null, context);
  await context.python.close();
  return verdictIn(said);
}

/** As it is typed on the whole screen of a terminal. */
async function onTerminal(asked: Question, spelling: string): Promise<Verdict> {
  const item = itemOf('one', asked, randomOf(1));
  const asking = { item, place: '', remarks: [], hinted: false, commands: {} };
  const view = questionView(asking, { messages, language: 'en' });
  const given = outcome(view, [{ paste: spelling }, 'enter', 'enter'], SCREEN);
  if (!('reply' in given) || !('answer' in given.reply)) return 'unread';
  const { python } = makeContext(
    { stdout: {}, stdin: {}, stderr: process.stderr, env: process.env } as never,
    'en',
    messages,
  );
  const solution = await solve(item, python.traceOf);
  const answer = readAnswer(item, given.reply.answer);
  if (solution instanceof Error || answer === null) return expect.fail(spelling);
  return feedbackOn(asked, solution.key, answer, 'en').right ? 'right' : 'wrong';
}

/** Ways to write a number that people have, and some that nobody can read. */
const numbers = fc
  .tuple(
    fc.constantFrom('', '', '', 'about ', '≈', '~ ', '= ', 'environ ', '+', '-', 'x'),
    fc.constantFrom('2', '2', '2', '02', '3', '2000', '0', 'two'),
    fc.constantFrom('', '', '.0', ',0', '.', '.00', ',5', '..0'),
    fc.constantFrom('', '', 's', ' s', ' seconds', 'sec', ' ms', ' min', ' secondes', '\t'),
    fc.constantFrom('', ' ', '  '),
  )
  .map(([before, digits, decimals, unit, after]) => `${after}${before}${digits}${decimals}${unit}${after}`);

const places = fc
  .tuple(
    fc.constantFrom('', '(', ' ', 'line ', 'L'),
    fc.constantFrom('1', '2', '3', '4', '5', 'a', 'b', 'B', 'z', '22', '1 2', '0'),
    fc.constantFrom('', ')', '.', ' ', ';'),
  )
  .map((parts) => parts.join(''));

/** What a program prints, with spaces here and there, or a line that it does not print. */
const outputs = (printed: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom('', '  ', '\t'),
      fc.constantFrom('', ' ', '   '),
      fc.constantFrom(...printed.map((_, index) => index), -1, -1, -1),
      fc.constantFrom('upper', 'more', 'less'),
    )
    .map(([before, after, place, change]) => {
      const lines = printed.flatMap((text, index) => {
        if (index !== place) return [text];
        return change === 'upper' ? [text.toUpperCase()] : change === 'more' ? [text, 'more'] : [];
      });
      return lines.map((text) => before + text + after).join('\n');
    })
    .filter((text) => text.trim() !== '');

const SPELLINGS = 60;
const spellings = (some: fc.Arbitrary<string>) => fc.sample(some, { numRuns: SPELLINGS, seed: 7 });

describe('60 spellings of an answer', () => {
  it('are read the same as numbers by quiz, review, --predict, on a page and on a terminal', async () => {
    const asked: Question = QUESTIONS.number as Question;
    writeCourse(asked);
    const seen = new Set<Verdict>();
    for (const spelling of spellings(numbers)) {
      const verdict = await quiz(spelling);
      const others = {
        review: await review(spelling),
        predict: await predict(spelling),
        page: await onPage(asked, spelling),
        terminal: await onTerminal(asked, spelling.trim()),
      };
      expect({ spelling, ...others }).toEqual({
        spelling,
        review: verdict,
        predict: verdict,
        page: verdict,
        terminal: verdict,
      });
      seen.add(verdict);
    }
    expect(seen).toEqual(new Set(['right', 'wrong', 'unread']));
  });

  it.each([
    ['choices', 'choice', places],
    ['lines', 'line', places],
  ] as const)('are read the same as %s by quiz, review and on a page', async (_, kind, some) => {
    const verdicts = await sameVerdicts(QUESTIONS[kind] as unknown as Question, spellings(some));
    expect(verdicts).toEqual(new Set(['right', 'wrong', 'unread']));
  });

  it('are read the same as output by quiz, review and on a page', async () => {
    const { asked, printed } = outputQuestion();
    expect(await sameVerdicts(asked, spellings(outputs(printed)))).toEqual(new Set(['right', 'wrong']));
  });
});

/** Gives the same spellings everywhere. @returns the verdicts that there were */
async function sameVerdicts(asked: Question, all: readonly string[]): Promise<Set<Verdict>> {
  writeCourse(asked);
  const seen = new Set<Verdict>();
  for (const spelling of all) {
    const verdict = await quiz(spelling);
    const others = { review: await review(spelling), page: await onPage(asked, spelling) };
    expect({ spelling, ...others }).toEqual({ spelling, review: verdict, page: verdict });
    seen.add(verdict);
  }
  return seen;
}
