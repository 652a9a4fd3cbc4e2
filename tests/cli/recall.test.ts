import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

/** A question that is answered from memory, and judged by whoever answered. */

let home = '';
let course = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'recall-'));
  course = join(home, 'course');
  mkdirSync(course);
  const fixture = new URL('../lessons/fixtures/05-gather.json', import.meta.url);
  copyFileSync(fixture, join(course, '05-gather.json'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const quiz = (lines: readonly string[], ...more: readonly string[]) => {
  const argv = ['quiz', 'gather', '--kind', 'recall', '--lessons', course, ...more];
  return asynctutor(argv, { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' }, lines);
};

const recorded = (): unknown[] =>
  readFileSync(join(home, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('in a pipe', () => {
  it('the model answer comes after the own words, and then the question how good they were', async () => {
    const { stdout, code } = await quiz(['as long as the longest', '2']);
    expect(code).toBe(0);
    const parts = ['how long in all', 'In your own words', 'Answer: The waits overlap', 'in the order of'];
    const places = [...parts, '2  Part of it', 'Score: 0 of 1'].map((part) => stdout.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(stdout).toContain('Your answer: as long as the longest');
  });

  it.each([
    ['none of it', ['', '1'], { right: false, hint: false, grade: 'again' }],
    ['part of it', ['', '2'], { right: false, hint: false, grade: 'hard' }],
    ['all of it', ['', '3'], { right: true, hint: false, grade: 'good' }],
    ['all of it, with the hint', ['?', '', '3'], { right: true, hint: true, grade: 'hard' }],
  ])('a learner who had %s is asked again accordingly', async (_, lines, how) => {
    await quiz(lines);
    expect(recorded()).toMatchObject([
      { kind: 'answer', question: expect.stringMatching(/#gather-recall$/), ...how },
    ]);
  });

  it('what is no judgement is asked for again, and what was left is not kept', async () => {
    const { stdout } = await quiz(['x', 'fully', '3']);
    expect(stdout).toContain('cannot be read as an answer');
    expect(recorded()).toHaveLength(1);
    expect((await quiz(['x', 'q'])).stdout).toContain('Nothing was answered.');
    expect(recorded()).toHaveLength(1);
  });

  it('data tell the judgement', async () => {
    const { stdout } = await quiz(['', '2'], '--json');
    const { answers } = JSON.parse(stdout) as { answers: unknown[] };
    expect(answers).toMatchObject([{ given: { kind: 'recall', recalled: 'part' }, right: false }]);
  });
});

it('in sentences, for a screen reader', async () => {
  const argv = ['quiz', 'gather', '--kind', 'recall', '--lessons', course];
  const { stdout } = await asynctutor(argv, { ASYNCTUTOR_HOME: home, ACCESSIBLE: '1' }, ['aloud', '3']);
  expect(stdout).toContain('How much of it did you have? Type the number.');
  expect(stdout).toContain('Score: 1 of 1');
});

it('a chapter as a text has the model answer, far from its question', async () => {
  const { stdout } = await asynctutor(['lesson', 'gather', '--lessons', course], { LANG: 'C.UTF-8' });
  const [pages = '', told = ''] = stdout.split(/^Explanations$/m);
  expect(pages).toContain('Three waits under');
  expect(pages).not.toContain('The waits overlap, so that');
  expect(told).toContain('The waits overlap, so that');
});

it('on a terminal, the words are beside the model answer', async () => {
  const argv = ['quiz', 'gather', '--kind', 'recall', '--lessons', course];
  const terminal = new OnTerminal(argv, { rows: 24 }, { ASYNCTUTOR_HOME: home, NO_COLOR: '1' });
  await terminal.until((screen) => /In your own words[\s\S]*Enter compare/.test(screen));
  terminal.type('quite fast\r');
  const screen = await terminal.until((shown) => /Enter answer/.test(shown));
  expect(screen).toMatch(/Three waits[\s\S]*Your answer: quite fast[\s\S]*Answer: The waits overlap/);
  expect(screen).toMatch(/How much of it did you have\?\n❯ 1\. None of it/);
  terminal.type('3\r');
  await terminal.until((shown) => shown.includes('Score: 1 of 1'));
  expect(recorded()).toMatchObject([{ kind: 'answer', grade: 'good' }]);
  terminal.type('q');
  expect(await terminal.finished).toBe(0);
});
